namespace Alerts.Events.Recognition.Summonses;

/// <summary>An envoy as a sentence names him: tokens, rank, whose he is and where he is posted.</summary>
/// <param name="Whose">The states that sent him; several for "the ambassadors of X and Y"; empty when not told.</param>
/// <param name="Host">The state he is posted to; null when not told.</param>
/// <param name="Own">Told as "its ambassador".</param>
internal sealed record EnvoyPhrase(int Start, int End, string Rank, IReadOnlyList<string> Whose, string? Host, bool Own)
{
    /// <summary>Where the noun itself stands.</summary>
    public int Noun { get; init; }

    /// <summary>"each other's ambassadors".</summary>
    public bool Mutual { get; init; }

    public bool Covers(int token) => token >= Start && token < End;
}
