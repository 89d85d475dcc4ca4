using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>What one sentence says about one piece of military cooperation. A frame with fewer than two parties is open.</summary>
internal sealed record CooperationFrame
{
    public required Passage Passage { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>The word that gave the kind away.</summary>
    public required Item Anchor { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    public string? Supplier { get; init; }

    /// <summary>Who receives, where the act has a direction.</summary>
    public string? Receiver { get; init; }

    public Standing Standing { get; init; }

    public ActDate Date { get; init; } = ActDate.Unknown;

    public bool Background { get; init; }

    /// <summary>The parties are told together, not merely in one sentence.</summary>
    public bool Bound { get; init; }

    /// <summary>Whether what changes hands is given, sold, or neither is told.</summary>
    public Price Price { get; init; }

    public string? Reject { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public double Confidence { get; init; } = 0.6;

    /// <summary>Soldiers are taught, no weapons made.</summary>
    public bool IsTraining => Anchor is { Sense: Sense.Train } or { Sense: Sense.Technology, Tag: "training" };

    /// <summary>Whoever stands in front enters an alliance of others.</summary>
    public bool Joins { get; init; }

    public bool Complete => Parties.Count >= 2;
}
