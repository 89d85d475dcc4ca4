using AngleSharp.Html.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>What a page says of itself outside its text.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? Published { get; init; }

    public bool PublishedHasTime { get; init; } = true;

    public string? Language { get; init; }

    public string? Outlet { get; init; }

    public Uri? Url { get; init; }

    public static PageFacts Of(IHtmlDocument document, Uri? url) => new()
    {
        Title = document.Title,
        Language = LanguageTag.Read(document.DocumentElement?.GetAttribute("lang")),
        Url = CanonicalUrl.Of(url),
    };
}
