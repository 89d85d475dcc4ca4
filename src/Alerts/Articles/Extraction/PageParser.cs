using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Parses a page within bounds: nesting beyond 400 levels is flattened, and a page that makes more than 400,000
/// elements, or names its base more than 20 times, is refused.
/// </summary>
internal static class PageParser
{
    private const int DeepestNesting = 400;
    private const int MostElements = 400_000;
    private const int MostBases = 20;

    // What a parser would otherwise make anew for each page. Attributes are only read here: nothing need hear of them as they are set.
    private static readonly Configuration Tools =
        new([.. Configuration.Default.Services.Where(service => service is not IAttributeObserver)]);

    /// <summary>The page, or null when it grows beyond bounds.</summary>
    public static ParsedPage? Parse(string html)
    {
        var elements = 0;
        var notes = new ParsedPage.Notes();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsNotSupportingFrames = true,
            MaximumDepth = DeepestNesting,
            SkipComments = true,
            DisableElementPositionTracking = true,
            // Badly nested formatting makes parsers copy elements without end: the page is given up before memory is.
            OnCreated = (element, _) =>
            {
                if (++elements > MostElements || notes.Bases.Count > MostBases) throw new PageTooLargeException();
                notes.Take(element);
            },
        }, BrowsingContext.New(Tools));
        try
        {
            var clean = html.Contains('\0', StringComparison.Ordinal) ? html.Replace("\0", "", StringComparison.Ordinal) : html;
            // Trimming also takes out noscript, which browsers with scripts do not see.
            // Telling the parser that scripts run doubles its time.
            return new ParsedPage(parser.ParseDocument(NestingGuard.Flatten(PageTrimmer.Trim(clean))), notes);
        }
        catch (PageTooLargeException)
        {
            return null;
        }
    }

    private sealed class PageTooLargeException : Exception;
}
