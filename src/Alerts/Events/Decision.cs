namespace Alerts.Events;

/// <summary>The verdict on one report or rejected candidate of an article, with the reason a person can read.</summary>
public sealed record Decision
{
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// Reason code in kebab-case, searchable in the journal: <c>first-report</c>, <c>second-source</c>,
    /// <c>act-too-old</c>, <c>wire-copy</c>, <c>court-summons</c>…
    /// </summary>
    public required string Code { get; init; }

    /// <summary>The reason in words, with the evidence ("first seen 09:14 UTC at …; this copy is three days later").</summary>
    public required string Why { get; init; }

    /// <summary>The event's id; null for <see cref="Verdict.None"/>.</summary>
    public string? EventId { get; init; }

    /// <summary>What the article said, with the event's day where it tells none; null for <see cref="Verdict.None"/>.</summary>
    public Report? Report { get; init; }

    /// <summary>The rejected candidate, for <see cref="Verdict.None"/>.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>Number of the event's announcement that this report caused; null when it stays silent.</summary>
    public int? Announcement { get; init; }

    /// <summary>The decision on a candidate that recognition rejected.</summary>
    public static Decision Rejected(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return new() { Verdict = Verdict.None, Code = rejection.Code, Why = rejection.Why, Rejection = rejection };
    }
}
