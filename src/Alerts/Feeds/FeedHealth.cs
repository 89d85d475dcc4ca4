namespace Alerts.Feeds;

/// <summary>How a feed is doing, as its last polls showed it.</summary>
public enum FeedHealth
{
    /// <summary>Never polled.</summary>
    Unknown,
    Ok,

    /// <summary>A feed, but without entries.</summary>
    Empty,

    /// <summary>Something else came instead of a feed, mostly a web page.</summary>
    NotAFeed,

    /// <summary>No new entry for long.</summary>
    Frozen,

    /// <summary>Ill-formed or cut off; what could be read was kept.</summary>
    Damaged,

    /// <summary>The last polls gave no document.</summary>
    Failing,

    /// <summary>Answers from a new address, which is now used.</summary>
    Moved,

    /// <summary>410: polled no more.</summary>
    Gone,
}
