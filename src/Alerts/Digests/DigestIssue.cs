namespace Alerts.Digests;

/// <summary>
/// What one digest tells: ids and figures. Fixed before the first attempt to send, so that a retry sends the same, and kept for
/// the archive page. The words are made of it and the events as they stand.
/// </summary>
public sealed record DigestIssue
{
    public required string SubscriberId { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>The slot.</summary>
    public required DateTimeOffset To { get; init; }

    public IReadOnlyList<DigestItem> Items { get; init; } = [];

    public Heartbeat? Heartbeat { get; init; }
}

/// <summary>One event in a digest, told up to that announcement. <paramref name="Update"/>: the subscriber knew of it before.</summary>
public sealed record DigestItem(string EventId, int Announcement, bool Update);

/// <summary>How the pipeline was in a digest's period: silence becomes information.</summary>
public sealed record Heartbeat
{
    public int Feeds { get; init; }

    public int HealthyFeeds { get; init; }

    /// <summary>Feeds that are broken or silent, with what is wrong, worst first, at most eight.</summary>
    public IReadOnlyList<string> Troubled { get; init; } = [];

    /// <summary>Candidates read and not alerted.</summary>
    public int Suppressed { get; init; }

    /// <summary>Share of alerts that readers judged right in the last four weeks, 0 to 1; null with fewer than ten judgements.</summary>
    public double? Precision { get; init; }

    public int Judgements { get; init; }
}
