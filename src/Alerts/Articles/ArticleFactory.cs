using Alerts.Feeds;

namespace Alerts.Articles;

/// <summary>Makes an article of a feed's entry: canonical URL, deterministic id, plain text, language.</summary>
public static class ArticleFactory
{
    public static Article FromEntry(Feed feed, FeedDocument document, FeedEntry entry, DateTimeOffset now, bool firstPoll) =>
        throw new NotSupportedException();
}
