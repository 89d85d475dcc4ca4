using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>Collects the literals of the first pass: one for all phrases that open alike, in whatever language.</summary>
/// <param name="enough">Characters of a phrase that a literal needs at most, as in <see cref="Openings"/>.</param>
internal sealed class LiteralBook(int enough)
{
    private readonly Openings openings = new(enough);
    private readonly Dictionary<Opening, Meaning[]> literals = [];

    // A word behind a gap is looked for often: each is prepared once.
    private readonly Dictionary<(Tail? Tail, int Language, Scent Scent), Meaning> meanings = [];

    public void Add(PhrasePattern pattern, int language, Scent scent)
    {
        var found = openings.Of(pattern);
        foreach (var tail in Tails.Of(pattern))
        {
            var meaning = MeaningOf(tail, language, scent);
            foreach (var (opening, behindGap) in found) Note(opening, behindGap ? MeaningOf(null, language, scent) : meaning);
        }
    }

    public Literal[] ToArray() => [.. literals.Select(entry => new Literal(entry.Key, entry.Value))];

    private void Note(Opening opening, Meaning meaning)
    {
        var known = literals.GetValueOrDefault(opening, []);
        if (Array.IndexOf(known, meaning) < 0) literals[opening] = meaning.HasTail ? [.. known, meaning] : [meaning, .. known];
    }

    private Meaning MeaningOf(Tail? tail, int language, Scent scent)
    {
        if (!meanings.TryGetValue((tail, language, scent), out var meaning))
            meanings[(tail, language, scent)] = meaning = new(tail, language, scent);
        return meaning;
    }
}
