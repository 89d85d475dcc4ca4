using Alerts.Feeds;

namespace Alerts.Articles;

/// <summary>Makes an article of a feed's entry: canonical URL, deterministic id, plain text, language.</summary>
public static class ArticleFactory
{
    /// <summary>
    /// The article as the feed tells it. <paramref name="now"/> is its first sight. A date that the feed does not tell stays
    /// null; its text is whichever of content and summary says more.
    /// </summary>
    public static Article FromEntry(Feed feed, FeedDocument document, FeedEntry entry, DateTimeOffset now, bool firstPoll)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(entry);

        var url = CanonicalUrl.Of(entry.Link) ?? LinkInId(entry.Id);
        var outlet = NullIfEmpty(HtmlText.Line(feed.Outlet ?? feed.Title ?? document.Title)) ?? url?.Host;
        var title = NullIfEmpty(ArticleTitle.Clean(HtmlText.Line(entry.Title), [outlet, document.Title, feed.Title], url));
        var published = entry.Published ?? entry.Updated;
        var day = published is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : (DateOnly?)null;
        var text = BestText(entry);

        return new Article
        {
            Id = ArticleId.Of(url, feed.Id, entry.Id, outlet, title, day),
            Url = url,
            Outlet = outlet,
            Title = title,
            Author = NullIfEmpty(HtmlText.Line(entry.Author)),
            Published = published,
            PublishedHasTime = entry.Published is null || entry.PublishedHasTime,
            FirstSeen = now,
            Language = LanguageTag.Read(entry.Language) ?? LanguageTag.Read(document.Language) ?? LanguageTag.Read(feed.Language),
            Text = text,
            FullText = FullTextSign.IsWhole(text),
            FeedId = feed.Id,
            FirstPoll = firstPoll,
        };
    }

    private static string BestText(FeedEntry entry)
    {
        var summary = HtmlText.Of(entry.Summary);
        var content = HtmlText.Of(entry.Content);
        return content.Length >= summary.Length ? content : summary;
    }

    // A guid that is an address stands in for a missing link.
    private static Uri? LinkInId(string? id) =>
        Uri.TryCreate(id?.Trim(), UriKind.Absolute, out var address) ? CanonicalUrl.Of(address) : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
