using Alerts.Events;

namespace Alerts.Digests;

/// <summary>One event as messages show it: every text cleaned and cut, every link checked. Not yet encoded for any format.</summary>
public sealed record EventView
{
    public required string EventId { get; init; }

    /// <summary>"South Korea summoned Russia's ambassador, 21 June".</summary>
    public required string Headline { get; init; }

    /// <summary>"South Korea → Russia".</summary>
    public required string Pair { get; init; }

    public required bool IsSummons { get; init; }

    /// <summary>New, Confirmed, Changed, Denied, Corrected.</summary>
    public required string Tag { get; init; }

    /// <summary>Why it is told now, in words.</summary>
    public required string Why { get; init; }

    /// <summary>Act (kind, rank, day, status), reason, confidence, codes: label and value, only those known.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    public required string Evidence { get; init; }

    public string? EvidenceOutlet { get; init; }

    /// <summary>BCP 47 tag of the evidence; null when unknown.</summary>
    public string? EvidenceLanguage { get; init; }

    /// <summary>Oldest first, at most five.</summary>
    public required IReadOnlyList<SourceView> Sources { get; init; }

    public int MoreSources { get; init; }

    /// <summary>"3 sources, 2 independent".</summary>
    public required string SourceCount { get; init; }

    public required Uri Page { get; init; }

    /// <summary>The event itself, for channels that machines read.</summary>
    public required Event About { get; init; }

    /// <summary>Asks for the reader's verdict; null where nobody in particular reads.</summary>
    public Uri? Feedback { get; init; }
}

/// <summary>A labelled fact.</summary>
public sealed record Fact(string Label, string Value);

/// <summary>An outlet's report: who, when in the reader's time, where.</summary>
public sealed record SourceView(string Outlet, string When, Uri? Url, string? Note);

/// <summary>A step of a pair's ladder: one event of the last twelve months.</summary>
/// <param name="Day">"21 Jun".</param>
/// <param name="Label">"summons by South Korea", "pact"…</param>
/// <param name="Height">1 to 7: how far up.</param>
/// <param name="IsSummons">Which of the two families.</param>
/// <param name="IsHere">True when the event is one that this message tells.</param>
public sealed record LadderStep(string Day, string Label, int Height, bool IsSummons, bool IsHere);

/// <summary>The events of one pair, with its ladder.</summary>
public sealed record PairView(string Title, IReadOnlyList<LadderStep> Ladder, IReadOnlyList<EventView> Events);
