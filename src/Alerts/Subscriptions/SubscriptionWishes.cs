namespace Alerts.Subscriptions;

/// <summary>What somebody asked for, as typed: in a form, on the command line, in a file. Null leaves what is there.</summary>
public sealed record SubscriptionWishes
{
    /// <summary>
    /// Rules (<see cref="FilterRuleText"/>) separated by line ends or semicolons; empty or <c>everything</c> for all events.
    /// </summary>
    public string? Rules { get; init; }

    /// <summary>0 to 1.</summary>
    public string? MinConfidence { get; init; }

    /// <summary>1 to 5.</summary>
    public string? MinSources { get; init; }

    /// <summary>Hours to wait for them, 0 to 48.</summary>
    public string? HoldHours { get; init; }

    /// <summary><c>immediate</c>, <c>hourly</c>, <c>daily</c> or <c>weekly</c>.</summary>
    public string? Cadence { get; init; }

    /// <summary>Local time of the digest, <c>08:00</c>.</summary>
    public string? At { get; init; }

    /// <summary>Day of a weekly digest, <c>Monday</c>.</summary>
    public string? Day { get; init; }

    /// <summary>IANA name, <c>Asia/Seoul</c>.</summary>
    public string? Zone { get; init; }

    /// <summary><c>22:00-07:00</c>; empty for none.</summary>
    public string? Quiet { get; init; }

    /// <summary>1 to 1,000.</summary>
    public string? DailyCap { get; init; }

    /// <summary>A day, <c>2026-12-24</c>: silent until it begins in the zone; empty to resume.</summary>
    public string? PauseUntil { get; init; }

    public bool? TextOnly { get; init; }

    public bool? WantsEmptyDigests { get; init; }
}
