namespace Alerts.Language;

/// <summary>
/// One place in a text that names a state. <see cref="State"/> is an ISO 3166-1 alpha-2 code, or EU, NATO, UN, XK, or for bodies
/// that are no party of their own GCC, ASEAN, CSTO, SCO, OSCE, ARAB, ECOWAS, AES, and AFU for the African Union (AU is Australia).
/// A possessive ending ("'s") is not part of the mention.
/// </summary>
public sealed record Mention(int Start, int Length, string State, MentionForm Form)
{
    /// <summary>All states named; more than one only for <see cref="MentionForm.Group"/>, sorted ordinally.</summary>
    public IReadOnlyList<string> States { get; init; } = [State];

    /// <summary>For a seat, ministry or leader: <c>president</c>, <c>government</c>, <c>foreign</c>, <c>defence</c>; else null.</summary>
    public string? Office { get; init; }

    public int End => Start + Length;

    /// <summary>True for a word that names the state itself, rather than a place or person that stands for it.</summary>
    public bool IsDirect => Form is MentionForm.Name or MentionForm.Adjective or MentionForm.Demonym;
}
