namespace Alerts.Feeds;

/// <summary>What polling a feed has taught us. Written last in a poll, so that a crash re-reads and never loses.</summary>
public sealed record FeedState
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>When the first complete poll ended; null until then.</summary>
    public DateTimeOffset? FirstPolled { get; init; }

    public DateTimeOffset? LastPolled { get; init; }

    /// <summary>When a document or a 304 last came.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When an unseen entry last came.</summary>
    public DateTimeOffset? LastNew { get; init; }

    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>Minutes between polls that the feed's own rhythm suggests.</summary>
    public double Interval { get; init; }

    /// <summary>Failed polls in a row.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public FeedHealth Health { get; init; }

    /// <summary>A clause for people on the health; null when there is nothing to say.</summary>
    public string? Words { get; init; }

    /// <summary>Entries in the last document.</summary>
    public int Entries { get; init; }

    /// <summary>Where the feed says its WebSub hub is.</summary>
    public Uri? Hub { get; init; }

    /// <summary>The feed's address as its hub knows it (rel=self); null when it does not say.</summary>
    public Uri? Topic { get; init; }

    /// <summary>The subscription at the hub; null when there is none.</summary>
    public FeedPush? Push { get; init; }

    /// <summary>Hash of the last document's bytes.</summary>
    public string? BodyHash { get; init; }

    /// <summary>Marks of entries already kept, latest last: 16 hex digits of identity and 8 of content.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];
}

/// <summary>A feed and what is known of it: one document of the store.</summary>
public sealed record FeedRecord
{
    public required Feed Feed { get; init; }

    public FeedState State { get; init; } = new();
}
