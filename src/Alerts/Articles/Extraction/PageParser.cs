using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Alerts.Articles.Extraction;

/// <summary>Parses a page within bounds: nesting beyond 400 levels is flattened, and a page that makes more than a million nodes is refused.</summary>
internal static class PageParser
{
    private const int DeepestNesting = 400;
    private const int MostElements = 400_000;

    /// <summary>The document, or null when it grows beyond bounds.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            // Browsers with scripts see no noscript; parsed as elements, its unclosed tags would swallow the page.
            IsScripting = true,
            IsNotSupportingFrames = true,
            MaximumDepth = DeepestNesting,
            SkipComments = true,
            DisableElementPositionTracking = true,
            // Badly nested formatting makes parsers copy elements without end: the page is given up before memory is.
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements) throw new PageTooLargeException();
            },
        });
        try
        {
            return parser.ParseDocument(html.Contains('\0', StringComparison.Ordinal) ? html.Replace("\0", "", StringComparison.Ordinal) : html);
        }
        catch (PageTooLargeException)
        {
            return null;
        }
    }

    private sealed class PageTooLargeException : Exception;
}
