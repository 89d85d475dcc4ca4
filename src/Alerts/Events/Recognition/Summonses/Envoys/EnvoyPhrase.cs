namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>An envoy as a sentence names him: tokens, rank, whose he is and where he is posted.</summary>
/// <param name="Whose">The states that sent him; several for "the ambassadors of X and Y"; empty when not told.</param>
/// <param name="Hosts">The states he is posted to; several for "the ambassadors to X and Y"; empty when not told.</param>
/// <param name="Own">Told as "its ambassador".</param>
internal sealed record EnvoyPhrase(int Start, int End, string Rank, IReadOnlyList<string> Whose, IReadOnlyList<string> Hosts, bool Own)
{
    /// <summary>Where the noun itself stands.</summary>
    public int Noun { get; init; }

    public string? Host => Hosts.Count > 0 ? Hosts[0] : null;

    /// <summary>"the ambassador's driver": he owns what the sentence is about.</summary>
    public bool Possessed { get; init; }

    /// <summary>"ambassadors from X": of X, or called home from there.</summary>
    public bool From { get; init; }

    /// <summary>"our ambassador": of the outlet's own state.</summary>
    public bool Ours { get; init; }

    /// <summary>"EU ambassadors": those of its members, or of some of them.</summary>
    public bool OfUnion { get; init; }

    /// <summary>"each other's ambassadors".</summary>
    public bool Mutual { get; init; }

    public bool Covers(int token) => token >= Start && token < End;
}
