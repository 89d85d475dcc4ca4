using AngleSharp.Html.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>What a page says of itself outside its text.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public PageDate? Published { get; init; }

    public string? Language { get; init; }

    public string? Outlet { get; init; }

    public Uri? Url { get; init; }

    /// <summary>True when linked data or OpenGraph call the page an article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The whole text as linked data gives it.</summary>
    public string? LinkedText { get; init; }

    /// <summary>False when the page says its article is behind a payment.</summary>
    public bool Free { get; init; } = true;

    public static PageFacts Of(ParsedPage parsed, PageTree page, Uri? url)
    {
        var linked = JsonLd.Of(parsed.Noted.Scripts);
        var meta = MetaTags.Of(parsed.Noted.Metas);
        var address = PageAddress.Of(parsed, linked, meta, url);
        var language = LanguageOf(parsed.Document, linked, meta);
        var outlet = NameOfOutlet(linked, meta);
        var title = PageTitle.Of(parsed, linked, meta, outlet, address);
        var lines = HeadlineLines.Of(page, title);
        return new()
        {
            Title = title,
            Author = Byline.Of(linked, meta, page, lines, title, outlet),
            Published = PublicationDate.Of(linked, meta, page, lines, title, address, language),
            Language = language,
            Outlet = outlet,
            Url = address,
            IsArticle = linked.Headline is not null
                || meta.First("og:type") is { } kind && kind.Contains("article", StringComparison.OrdinalIgnoreCase),
            LinkedText = linked.Body,
            Free = linked.Free,
        };
    }

    private static string? LanguageOf(IHtmlDocument document, JsonLd linked, MetaTags meta) =>
        LanguageTag.Read(document.DocumentElement?.GetAttribute("lang"))
        ?? LanguageTag.Read(document.DocumentElement?.GetAttribute("xml:lang"))
        ?? LanguageTag.Read(linked.Language)
        ?? LanguageTag.Read(meta.First("content-language", "og:locale", "language", "dc:language", "inlanguage"))
        ?? LanguageTag.Read(document.Body?.GetAttribute("lang"));

    private static string? NameOfOutlet(JsonLd linked, MetaTags meta)
    {
        var name = meta.First("og:site_name")
            ?? linked.Publisher
            ?? meta.First("application-name", "al:ios:app_name", "publisher", "dc:publisher", "cre");
        return name is { Length: > 0 and < 100 } ? name : null;
    }
}
