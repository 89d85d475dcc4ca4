using AngleSharp.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>Finds the headline of a page.</summary>
internal static class PageTitle
{
    private const int LongestShown = 250;
    private const int FewestShown = 3;
    private const int MostHeadings = 8;

    /// <summary>What weblogs put between their name and an entry's.</summary>
    private static readonly string[] Archives = ["Blog Archive", "Blog Archiv"];

    private static readonly string[] Separators =
    [
        " | ", " - ", " – ", " — ", " :: ", " » ", " / ", " > ", " \\ ", " · ", " • ", "｜", " _ ",
    ];

    /// <summary>The headline without the site's name, or null.</summary>
    public static string? Of(ParsedPage parsed, JsonLd linked, MetaTags meta, string? outlet, Uri? url)
    {
        var all = parsed.Noted.Headings.Take(MostHeadings).ToLookup(LinksHome, heading => TextShape.Line(heading.TextContent));
        var headings = all[false].Where(text => text.Length is > 0 and < 400).ToList();
        string?[] names = [outlet, .. all[true], .. Archives];
        var page = TextShape.Line(parsed.Document.Title ?? "");
        var own = ArticleTitle.Clean(page, names, url);
        var document = own == page ? FromDocument(page, headings) : own;
        var told = HtmlText.Line(
            Linked(linked, page)
            ?? meta.First(
                "dc:title", "dcterms:title", "dcterm:title", "og:title", "headline", "parsely-title",
                "sailthru:title", "twitter:title", "weibo:article:title", "weibo:webpage:title", "title"));
        if (IsSection(told, document, headings) || IsOwner(told, document, outlet, meta)) told = "";
        var title = told.Length > 0 ? told : document;
        if (title.Length == 0) title = headings.FirstOrDefault() ?? "";
        title = ArticleTitle.Clean(title, names, url);
        if (told.Length == 0) title = Shown(headings, title, outlet, url) ?? title;
        return title.Length == 0 ? null : title;
    }

    // Some pages tell the name of their section ("Press releases") where the headline belongs.
    private static bool IsSection(string told, string document, List<string> headings) =>
        told.Length > 0 && WordCount.Of(told, 2) < 2 && WordCount.Of(document, FewestShown) >= FewestShown
            && !headings.Contains(told, StringComparer.OrdinalIgnoreCase) && !document.Contains(told, StringComparison.OrdinalIgnoreCase);

    // Others tell their own name there.
    private static bool IsOwner(string told, string document, string? outlet, MetaTags meta) =>
        WordCount.Of(document, FewestShown) >= FewestShown && !document.Contains(told, StringComparison.OrdinalIgnoreCase)
            && (told.Equals(outlet, StringComparison.OrdinalIgnoreCase) || meta.Authors.Contains(told, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a heading leads to the front page, and so is the site's name.</summary>
    public static bool LinksHome(IElement heading)
    {
        if (heading.QuerySelector("a[href]")?.GetAttribute("href") is not { Length: > 0 } target) return false;
        var at = Math.Max(0, target.LastIndexOf("http", StringComparison.OrdinalIgnoreCase));
        return target == "/" || Uri.TryCreate(target[at..], UriKind.Absolute, out var url) && url.PathAndQuery == "/"
            && url.Scheme.StartsWith("http", StringComparison.Ordinal);
    }

    // Where nothing tells the headline, the only heading of the first rank does, unless it names a site or a section: titles of
    // documents are often written for search engines, or are the site's name.
    private static string? Shown(List<string> headings, string title, string? outlet, Uri? url)
    {
        if (headings is not [var only] || only.Length > LongestShown || WordCount.Of(only) < FewestShown) return null;
        var shown = ArticleTitle.Clean(only, [outlet], url);
        return TextLikeness.Of(title, shown) > 0.8 || WordCount.Of(title) < FewestShown ? shown : null;
    }

    // Of a headline and another name, the one that the page's title carries.
    private static string? Linked(JsonLd linked, string page) =>
        linked.Name is { } name && linked.Headline is { } headline && name != headline && TextLikeness.Of(page, name) > 0.75
            && TextLikeness.Of(page, headline) < 0.75 ? name : linked.Headline;

    // A heading that is a part of the page's title is the headline; else what stands before the last separator.
    private static string FromDocument(string page, List<string> headings)
    {
        foreach (var heading in headings)
            if (heading.Length > 10 && page.Contains(heading, StringComparison.OrdinalIgnoreCase)) return heading;

        foreach (var separator in Separators)
        {
            var at = page.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && WordCount.Of(page.AsSpan(0, at)) >= 3) return page[..at].Trim();
        }

        if (page.Length is 0 or > 150 && headings is [var only]) return only;
        return page;
    }
}
