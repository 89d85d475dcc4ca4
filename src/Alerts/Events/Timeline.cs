namespace Alerts.Events;

/// <summary>All events of one family for one pair: the document that two workers racing on one event collide on. States sorted.</summary>
public sealed record Timeline
{
    public required EventFamily Family { get; init; }

    public required string A { get; init; }

    public required string B { get; init; }

    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Events of more than two states that are kept in another pair's timeline: event id to that timeline's name.</summary>
    public IReadOnlyDictionary<string, string> Elsewhere { get; init; } = new Dictionary<string, string>();

    /// <summary>The latest day of an event that was moved to an archive document, if any was.</summary>
    public DateOnly? ArchivedUntil { get; init; }
}
