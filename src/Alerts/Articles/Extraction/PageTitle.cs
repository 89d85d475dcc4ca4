namespace Alerts.Articles.Extraction;

/// <summary>Finds the headline of a page.</summary>
internal static class PageTitle
{
    private const int LongestShown = 250;
    private const int FewestShown = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " > ", " \\ ", " · ", " • ", "｜", " _ "];

    /// <summary>The headline without the site's name, or null.</summary>
    public static string? Of(ParsedPage parsed, JsonLd linked, MetaTags meta, string? outlet, Uri? url)
    {
        var page = TextShape.Line(parsed.Document.Title ?? "");
        var told = HtmlText.Line(Linked(linked, page) ?? meta.First("dc:title", "dcterms:title", "dcterm:title", "og:title", "headline", "parsely-title", "sailthru:title", "twitter:title", "weibo:article:title", "weibo:webpage:title", "title"));
        var headings = parsed.Noted.Headings.Take(8).Select(heading => TextShape.Line(heading.TextContent)).Where(text => text.Length is > 0 and < 400).ToList();
        var title = told.Length > 0 ? told : FromDocument(page, headings);
        if (title.Length == 0) title = headings.FirstOrDefault() ?? "";
        title = ArticleTitle.Clean(title, [outlet], url);
        if (told.Length == 0) title = Shown(headings, title, outlet, url) ?? title;
        return title.Length == 0 ? null : title;
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
        linked.Name is { } name && linked.Headline is { } headline && name != headline && TextLikeness.Of(page, name) > 0.75 && TextLikeness.Of(page, headline) < 0.75 ? name : linked.Headline;

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
