using System.Runtime.InteropServices;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>Collects the literals of the first pass: one for all phrases that open alike, in whatever language.</summary>
/// <param name="enough">Characters of a phrase that a literal needs at most, as in <see cref="Openings"/>.</param>
internal sealed class LiteralBook(int enough)
{
    private readonly Openings openings = new(enough);
    private readonly Dictionary<Opening, Meaning[]> literals = [];

    /// <param name="pattern">Phrases.</param>
    /// <param name="language">As in <see cref="Meaning"/>.</param>
    /// <param name="scent">What they mean.</param>
    public void Add(PhrasePattern pattern, int language, Scent scent)
    {
        var found = openings.Of(pattern);
        var plain = new Meaning(null, language, scent);
        foreach (var tail in Tails.Of(pattern))
        {
            var meaning = tail is null ? plain : new(tail, language, scent);
            foreach (var (opening, behindGap) in found) Note(opening, behindGap ? plain : meaning);
        }
    }

    public Literal[] ToArray() => [.. literals.Select(entry => new Literal(entry.Key, entry.Value))];

    private void Note(Opening opening, Meaning meaning)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(literals, opening, out _);
        if (known is null) known = [meaning];
        else if (Array.IndexOf(known, meaning) < 0) known = meaning.Tail is null ? [meaning, .. known] : [.. known, meaning];
    }
}
