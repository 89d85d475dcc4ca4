using Alerts.Events;

namespace Alerts.Subscriptions;

/// <summary>What a subscriber wants: any one of the rules (none: everything), and how sure it must be. Pure.</summary>
public sealed record SubscriptionFilter
{
    public static SubscriptionFilter Everything { get; } = new();

    public IReadOnlyList<FilterRule> Rules { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Independent sources an event should have before an immediate alert is sent, 1 to 5.</summary>
    public int MinSources { get; init; } = 1;

    /// <summary>How long an alert waits for <see cref="MinSources"/>; then it is sent as it stands, saying so. At most two days.</summary>
    public TimeSpan HoldFor { get; init; } = TimeSpan.FromHours(6);

    /// <summary>True when the subscriber wants to hear of the event. The number of sources delays and does not decide.</summary>
    public bool Matches(Event about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.Confidence >= MinConfidence && (Rules.Count == 0 || Rules.Any(rule => rule.Matches(about)));
    }

    /// <summary>True when an alert should still wait for another source.</summary>
    public bool Waits(Event about, DateTimeOffset announced, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.IndependentSources < MinSources && now < announced + HoldFor;
    }

    public override string ToString() => Rules.Count == 0 ? "everything" : string.Join("; ", Rules);
}
