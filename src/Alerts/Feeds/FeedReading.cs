namespace Alerts.Feeds;

/// <summary>What a document turned out to be.</summary>
public abstract record FeedReading
{
    private FeedReading() { }

    public sealed record Read(FeedDocument Document) : FeedReading;

    /// <summary>No feed. <paramref name="Words"/> is a clause for people, such as "it is a web page, not a feed".</summary>
    public sealed record NotAFeed(NotAFeedKind Kind, string Words) : FeedReading
    {
        /// <summary>The encoding it was read in.</summary>
        public string Encoding { get; init; } = "utf-8";
    }
}

/// <summary>What came instead of a feed.</summary>
public enum NotAFeedKind
{
    Empty,
    WebPage,
    OtherXml,
    OtherJson,
    Unreadable,
}
