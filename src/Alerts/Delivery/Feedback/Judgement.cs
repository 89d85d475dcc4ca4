namespace Alerts.Delivery.Feedback;

/// <summary>A reader's verdict on an alert.</summary>
public enum JudgementKind
{
    Right,

    /// <summary>It did not happen, or not so: other states, another kind.</summary>
    Wrong,

    /// <summary>The same event was told before under another id.</summary>
    Duplicate,

    /// <summary>It happened long before it was told.</summary>
    NotNew,
}

/// <summary>One subscriber's verdict on one event; a later one replaces it.</summary>
public sealed record Judgement(string EventId, string SubscriberId, JudgementKind Kind, DateTimeOffset At)
{
    /// <summary>What the reader added, cleaned, at most 500 characters; null for nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>How readers judged the alerts of a time.</summary>
/// <param name="Judged">Verdicts in all.</param>
/// <param name="Right">How many of them said right.</param>
public sealed record Precision(int Judged, int Right)
{
    /// <summary>Below this a share says nothing.</summary>
    public const int LeastToPublish = 10;

    /// <summary>0 to 1; null with too few verdicts.</summary>
    public double? Share => Judged >= LeastToPublish ? (double)Right / Judged : null;
}
