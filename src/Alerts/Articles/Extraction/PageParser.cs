using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Alerts.Articles.Extraction;

/// <summary>Parses a page within bounds: nesting beyond 400 levels is flattened, and a page that makes more than 400,000 elements is refused.</summary>
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
            var clean = html.Contains('\0', StringComparison.Ordinal) ? html.Replace("\0", "", StringComparison.Ordinal) : html;
            return parser.ParseDocument(NestingGuard.Flatten(clean));
        }
        catch (PageTooLargeException)
        {
            return null;
        }
    }

    private sealed class PageTooLargeException : Exception;
}
