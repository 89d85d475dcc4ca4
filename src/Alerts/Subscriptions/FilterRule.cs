using Alerts.Events;

namespace Alerts.Subscriptions;

/// <summary>
/// One wish. Everything it names must hold; what it leaves out does not matter. A party is a state code or the name of a group
/// (<see cref="StateGroups"/>), which any of its members satisfies.
/// </summary>
public sealed record FilterRule
{
    /// <summary>Null for both families.</summary>
    public EventFamily? Family { get; init; }

    /// <summary>Names of kinds; empty for any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Name of the lowest rung of <see cref="CooperationLadder"/>; null for any.</summary>
    public string? AtLeast { get; init; }

    /// <summary>Who summons.</summary>
    public string? Initiator { get; init; }

    /// <summary>Whose envoy is summoned.</summary>
    public string? Target { get; init; }

    /// <summary>Each of these takes part, in whatever role, and each a different state.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public bool Matches(Event about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return (Family is not { } family || about.Kind.Family == family)
            && (Kinds.Count == 0 || Kinds.Contains(about.Kind.Name, StringComparer.Ordinal))
            && IsHighEnough(about.Kind)
            && (Initiator is null || (about.Initiator is { } initiator && StateGroups.Covers(Initiator, initiator)))
            && (Target is null || (about.Target is { } target && StateGroups.Covers(Target, target)))
            && TakePart(about.Parties);
    }

    public override string ToString() => FilterRuleText.Write(this);

    private bool IsHighEnough(EventKind kind) =>
        AtLeast is null
        || (EventKind.Named(AtLeast) is { } lowest
            && CooperationLadder.RungOf(kind) is var rung and >= 0
            && rung >= CooperationLadder.RungOf(lowest));

    private bool TakePart(IReadOnlyList<string> states) => Parties.Count switch
    {
        0 => true,
        1 => states.Any(state => StateGroups.Covers(Parties[0], state)),
        // Two groups may share members: the two parties must still be two states.
        2 => states.Any(a => StateGroups.Covers(Parties[0], a) && states.Any(b => b != a && StateGroups.Covers(Parties[1], b))),
        _ => Parties.All(party => states.Any(state => StateGroups.Covers(party, state))),
    };
}
