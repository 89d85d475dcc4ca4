using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Whether the summons that a sentence speaks of took place.</summary>
internal enum Modality
{
    Done,
    Planned,
    CalledFor,
    Possible,
    Denied,
}

/// <summary>What one sentence says about one summons. Empty lists are slots that it leaves open.</summary>
internal sealed record SummonsFrame
{
    public required Passage Passage { get; init; }

    public required Item Trigger { get; init; }

    public IReadOnlyList<string> Initiators { get; init; } = [];

    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Where the envoy is posted, if told.</summary>
    public string? Host { get; init; }

    /// <summary>"ambassadors from X": of X, or called home from there.</summary>
    public bool From { get; init; }

    /// <summary>Called in is a mere "him": whom an earlier sentence names.</summary>
    public bool Pronoun { get; init; }

    public string? Rank { get; init; }

    /// <summary>Ranks of the several envoys named together, by state; what it lacks has <see cref="Rank"/>.</summary>
    public IReadOnlyDictionary<string, string>? Ranks { get; init; }

    public bool Own { get; init; }

    /// <summary>"our ambassador", called in where he is posted: of the outlet's own state.</summary>
    public bool Ours { get; init; }

    /// <summary>Nobody is named as summoner: the state where the envoy is posted was taken.</summary>
    public bool ByHost { get; init; }

    /// <summary>"ambassadors": several, so no single state of the context stands for all.</summary>
    public bool Several { get; init; }

    /// <summary>"EU ambassadors": they stand for the union where no member is told.</summary>
    public bool OfUnion { get; init; }

    /// <summary>Another sentence says whose envoy it was.</summary>
    public bool Filled { get; init; }

    /// <summary>
    /// Told as "the ambassadors of the three countries": how many, 0 where the number is not told; null when not told so.
    /// </summary>
    public int? Those { get; init; }

    public Modality Modality { get; init; }

    public bool Background { get; init; }

    public bool Again { get; init; }

    public bool Official { get; init; }

    /// <summary>A foreign ministry or minister takes part, whose state the sentence may leave out.</summary>
    public bool Ministry { get; init; }

    public string? Reason { get; init; }

    public ActDate Date { get; init; } = ActDate.Unknown;

    /// <summary>Set when the frame is no summons: the reason code.</summary>
    public string? Reject { get; init; }

    /// <summary>The rule that filled each slot, for people.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public double Confidence { get; init; } = 0.6;

    public string? RankOf(string target) => Ranks is not null && Ranks.TryGetValue(target, out var rank) ? rank : Rank;

    /// <summary>The frame with both sides from elsewhere in the article, and the less sure for it.</summary>
    public SummonsFrame Between(string initiator, string target, string note) => this with
    {
        Initiators = [initiator],
        Targets = [target],
        Filled = true,
        Confidence = Confidence - 0.1,
        Notes = [.. Notes, note],
    };

    public bool Complete => Initiators.Count > 0 && Targets.Count > 0;
}
