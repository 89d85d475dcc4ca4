using System.ComponentModel.DataAnnotations;

namespace Alerts.Feeds;

/// <summary>How feeds are polled. Section <c>Feeds</c>.</summary>
public sealed class FeedsOptions
{
    public const string Section = "Feeds";

    /// <summary>Feeds fetched at a time, 1 to 256; default 16. To one host there is never more than <c>Net:RequestsPerHost</c>.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 16;

    /// <summary>Shortest minutes between two polls of a feed, 0.1 to 60; default 2.</summary>
    [Range(0.1, 60)]
    public double ShortestMinutes { get; set; } = 2;

    /// <summary>Longest minutes between two polls of a healthy feed, 1 to 1440; default 60.</summary>
    [Range(1, 1440)]
    public double LongestMinutes { get; set; } = 60;

    /// <summary>Longest hours a failing feed or a server's Retry-After can put off a poll, 1 to 168; default 24.</summary>
    [Range(1, 168)]
    public double LongestBackOffHours { get; set; } = 24;

    /// <summary>Days without a new entry after which a feed counts as frozen, 1 to 365; default 30.</summary>
    [Range(1, 365)]
    public int FrozenDays { get; set; } = 30;

    /// <summary>Most entries read from one document, 100 to 100,000; default 20,000.</summary>
    [Range(100, 100_000)]
    public int MostEntries { get; set; } = 20_000;

    /// <summary>Due feeds polled by one invocation; more are put on the queue in shards of this size. 10 to 1,000; default 500.</summary>
    [Range(10, 1_000)]
    public int ShardSize { get; set; } = 500;

    /// <summary>
    /// Whether feeds that name a WebSub hub are subscribed there, so that news come without waiting for the next poll. Needs a public
    /// https <c>Delivery:PublicUrl</c>. Default false.
    /// </summary>
    public bool WebSub { get; set; }
}
