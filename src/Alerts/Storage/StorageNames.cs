namespace Alerts.Storage;

/// <summary>Every container and queue there is. Both engines, the triggers and the infrastructure use these names and no others.</summary>
public static class StorageNames
{
    /// <summary>One document a feed: what to read and how it went.</summary>
    public const string Feeds = "feeds";

    /// <summary>One small document an article id, for ever: when it was first seen and where the article lies.</summary>
    public const string Seen = "seen";

    /// <summary>Articles as <c>yyyy/MM/dd/{id}.json</c> by day of first sight. A write here fires recognition.</summary>
    public const string Articles = "articles";

    /// <summary>Text of pages fetched for articles whose feed gave too little, by article id.</summary>
    public const string Pages = "pages";

    /// <summary>All events of one family for one pair in one document: <c>{family}/{A}-{B}.json</c>.</summary>
    public const string Timelines = "timelines";

    /// <summary>What was decided about each article, suppressions too: <c>{yyyy-MM-dd}/{articleId}.json</c>.</summary>
    public const string Journal = "journal";

    public const string Subscribers = "subscribers";

    /// <summary>The delivery ledger: one document a notice or digest that was sent.</summary>
    public const string Deliveries = "deliveries";

    /// <summary>Readers' verdicts on alerts.</summary>
    public const string Feedback = "feedback";

    /// <summary>Keyed hashes of addresses that must get no mail.</summary>
    public const string Suppressed = "suppressed";

    /// <summary>Sent digests, for the archive pages.</summary>
    public const string Digests = "digest-archive";

    /// <summary>Prepared views for the site.</summary>
    public const string Indexes = "indexes";

    /// <summary>Queue of feed shards to poll, when due feeds outgrow one invocation.</summary>
    public const string PollQueue = "polls";

    /// <summary>Queue of article names to recognise (embedded host; Azure's blob trigger keeps its own).</summary>
    public const string ArticleQueue = "articles";

    /// <summary>Queue of notices: one event to one subscriber.</summary>
    public const string NoticeQueue = "notices";

    /// <summary>Queue of digests: one period to one subscriber.</summary>
    public const string DigestQueue = "digests";

    public static IReadOnlyList<string> Containers { get; } =
        [Feeds, Seen, Articles, Pages, Timelines, Journal, Subscribers, Deliveries, Feedback, Suppressed, Digests, Indexes];

    public static IReadOnlyList<string> Queues { get; } = [PollQueue, ArticleQueue, NoticeQueue, DigestQueue];

    /// <summary>Where messages go that failed too often: the name Azure Functions gives it.</summary>
    public static string Poison(string queue) => queue + "-poison";
}
