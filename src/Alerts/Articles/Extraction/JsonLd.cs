using System.Text;
using System.Text.Json;
using Alerts.Feeds.Parsing;
using AngleSharp.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>What a page's linked data (schema.org) says of its article. Bounded in size and depth; broken blocks are skipped.</summary>
internal sealed record JsonLd
{
    private const int MostBlocks = 40;
    private const int LargestBlock = 2 * 1024 * 1024;
    private const int DeepestSearch = 12;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private static readonly string[] ArticleTypes =
    [
        "NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting",
        "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
        "AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle",
        "MedicalScholarlyArticle", "TechArticle", "APIReference", "SocialMediaPosting", "Report", "Blog",
    ];

    public string? Headline { get; init; }

    private static readonly string[] OtherWorks =
    [
        "Recipe", "HowTo", "Review", "CreativeWork", "VideoObject",
        "AudioObject", "PodcastEpisode", "Episode", "DiscussionForumPosting",
    ];

    /// <summary>Who made a work of another kind (a recipe, a recording) that the page holds.</summary>
    public string? WorkAuthor { get; init; }

    /// <summary>
    /// When the page that holds the article, or a work of another kind on it, was first published; not said of an article.
    /// </summary>
    public string? PagePublished { get; init; }

    /// <summary>The work's name, which some sites give beside a headline that is really a description.</summary>
    public string? Name { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Body { get; init; }

    /// <summary>False when the page says that its article is behind a payment.</summary>
    public bool Free { get; init; } = true;

    /// <summary>
    /// What the page's first block about an article says, completed from its other blocks about
    /// articles of the same headline; empty when there is none.
    /// </summary>
    public static JsonLd Of(IEnumerable<IElement> scripts)
    {
        var found = new JsonLd();
        var any = false;
        var other = new JsonLd();
        var blocks = 0;
        foreach (var script in scripts)
        {
            if (script.GetAttribute("type") is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            if (++blocks > MostBlocks) break;
            foreach (var article in Articles(script.TextContent, ref other))
            {
                if (!any) found = article;
                else if (article.Headline is null || article.Headline == found.Headline) found = found.CompletedBy(article);
                any = true;
            }
        }

        return found with { PagePublished = other.PagePublished, WorkAuthor = other.WorkAuthor };
    }

    private JsonLd CompletedBy(JsonLd other) => this with
    {
        Headline = Headline ?? other.Headline,
        Author = Author ?? other.Author,
        Published = Published ?? other.Published,
        Modified = Modified ?? other.Modified,
        Publisher = Publisher ?? other.Publisher,
        Language = Language ?? other.Language,
        Url = Url ?? other.Url,
        Body = Body ?? other.Body,
        Free = Free && other.Free,
    };

    private static List<JsonLd> Articles(string text, ref JsonLd other)
    {
        var found = new List<JsonLd>();
        if (text.Length is 0 or > LargestBlock) return found;
        foreach (var attempt in new[] { JsonText.WithoutHalves(text), JsonText.WithoutHalves(Mended(text)) })
        {
            try
            {
                using var json = JsonDocument.Parse(attempt, Lenient);
                Search(json.RootElement, json.RootElement, 0, found, ref other);
                return found;
            }
            catch (JsonException)
            {
                // The first attempt takes the block as it is, the second without what editors of pages commonly break.
            }
        }

        return found;
    }

    // Line breaks inside strings, CDATA and comment wrappers, escaped entities around quotes.
    private static string Mended(string text)
    {
        var trimmed = text.Trim().Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)
            .Replace("<!--", "", StringComparison.Ordinal)
            .Replace("-->", "", StringComparison.Ordinal)
            .Trim(' ', '\n', '\r', '\t', ';', '/');
        var result = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed) result.Append(c < ' ' ? ' ' : c);
        return result.ToString();
    }

    private static void Search(JsonElement element, JsonElement root, int depth, List<JsonLd> found, ref JsonLd other)
    {
        if (depth > DeepestSearch || found.Count > 20) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Search(item, root, depth + 1, found, ref other);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        if (IsArticle(element)) found.Add(Read(element, root));
        else if (Text(element, "@type") is { } type && IsOtherWork(type))
        {
            other = other with
            {
                PagePublished = other.PagePublished ?? Moment(element, "datePublished") ?? Moment(element, "uploadDate"),
                WorkAuthor = other.WorkAuthor ?? JsonLdNames.Of(element, "author", root),
            };
        }

        foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            if (element.TryGetProperty(name, out var inner)) Search(inner, root, depth + 1, found, ref other);
    }

    private static bool IsOtherWork(string type) =>
        type.EndsWith("Page", StringComparison.Ordinal) || Array.IndexOf(OtherWorks, type) >= 0;

    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticleType(type.GetString()!),
        JsonValueKind.Array =>
            type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && IsArticleType(item.GetString()!)),
        _ => false,
    };

    private static bool IsArticleType(string type) => Array.IndexOf(ArticleTypes, type[(type.LastIndexOf('/') + 1)..]) >= 0;

    private static JsonLd Read(JsonElement article, JsonElement root) => new()
    {
        Headline = Text(article, "headline") ?? Text(article, "name"),
        Name = Text(article, "name"),
        Author = JsonLdNames.Of(article, "author", root) ?? JsonLdNames.Of(article, "creator", root),
        Published = Moment(article, "datePublished") ?? Moment(article, "dateCreated") ?? Moment(article, "uploadDate"),
        Modified = Moment(article, "dateModified"),
        Publisher = JsonLdNames.Of(article, "publisher", root),
        Language = Text(article, "inLanguage"),
        Url = Text(article, "url") ?? Text(article, "mainEntityOfPage") ?? Inner(article, "mainEntityOfPage", "@id"),
        Body = Text(article, "articleBody"),
        Free = !IsFalse(article, "isAccessibleForFree"),
    };

    internal static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString() : null;

    // Some write a date as the seconds since 1970.
    private static string? Moment(JsonElement element, string name) =>
        Text(element, name)
        ?? (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null);

    private static string? Inner(JsonElement element, string name, string inner) =>
        element.TryGetProperty(name, out var value) ? Text(value, inner) : null;

    private static bool IsFalse(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.String
        && value.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase)));
}
