namespace Alerts.Events.Search;

/// <summary>Which side of a summons a state must be on.</summary>
public enum EventRole
{
    Any,
    Initiator,
    Target,
}

/// <summary>What a reader asks to see. Every part is optional; all given parts must hold.</summary>
public sealed record EventQuery
{
    public static EventQuery Everything { get; } = new();

    public EventFamily? Family { get; init; }

    public EventKind? Kind { get; init; }

    /// <summary>A state that must be party to the event.</summary>
    public string? State { get; init; }

    public EventRole Role { get; init; }

    /// <summary>Another state that must be party to it too.</summary>
    public string? With { get; init; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words that must all occur, as words or beginnings of words.</summary>
    public string? Text { get; init; }

    /// <summary>True when the line satisfies everything but <see cref="Text"/>, which the text search answers.</summary>
    public bool Admits(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (Family is { } family && line.Kind.Family != family) return false;
        if (Kind is not null && line.Kind != Kind) return false;
        if (From is { } from && line.Day < from) return false;
        if (To is { } to && line.Day > to) return false;
        if (With is not null && !line.Parties.Contains(With)) return false;
        return State is null || Role switch
        {
            EventRole.Initiator => line.Initiator == State || line.Supplier == State,
            EventRole.Target => line.Target == State,
            _ => line.Parties.Contains(State),
        };
    }
}
