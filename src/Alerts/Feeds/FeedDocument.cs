namespace Alerts.Feeds;

/// <summary>A parsed feed: what RSS, Atom, RDF and JSON Feed have in common.</summary>
public sealed record FeedDocument
{
    public string? Title { get; init; }

    public Uri? Link { get; init; }

    public string? Id { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>Name of the encoding it was read in, as in the IANA registry.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>True when the document was ill-formed and what could be read was kept.</summary>
    public bool Damaged { get; init; }

    /// <summary>True when the document breaks off before its end; entries may be missing.</summary>
    public bool Truncated { get; init; }

    /// <summary>What else was wrong, in words for people.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>How long the publisher says the feed stays as it is (ttl, sy:updatePeriod); null when not said.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Hours of the day (UTC, 0 to 23) at which the publisher asks not to be polled.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>The feed's own address as it gives it.</summary>
    public Uri? Self { get; init; }

    /// <summary>Its WebSub hub.</summary>
    public Uri? Hub { get; init; }

    /// <summary>Where the feed says it has moved (itunes:new-feed-url).</summary>
    public Uri? MovedTo { get; init; }

    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
