using System.Runtime.InteropServices;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>Collects the literals of the first pass: one for all phrases that open alike, in whatever language.</summary>
/// <param name="enough">Characters of a phrase that a literal needs at most, as in <see cref="Openings"/>.</param>
internal sealed class LiteralBook(int enough)
{
    private readonly Openings openings = new(enough);
    private readonly Dictionary<Opening, Dictionary<(int Language, Scent Scent), HashSet<Tail>?>> literals = [];

    /// <param name="pattern">Phrases.</param>
    /// <param name="language">As in <see cref="Meaning"/>.</param>
    /// <param name="scent">What they mean.</param>
    public void Add(PhrasePattern pattern, int language, Scent scent)
    {
        var tails = Tails.Of(pattern);
        foreach (var (opening, behindGap) in openings.Of(pattern)) Note(opening, (language, scent), behindGap ? null : tails);
    }

    public Literal[] ToArray() => [.. literals.Select(entry => new Literal(entry.Key, [.. entry.Value.Select(MeaningOf)]))];

    /// <summary>A meaning that once needs no tail never does.</summary>
    private void Note(Opening opening, (int Language, Scent Scent) meaning, HashSet<Tail>? tails)
    {
        ref var meanings = ref CollectionsMarshal.GetValueRefOrAddDefault(literals, opening, out _);
        meanings ??= [];
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(meanings, meaning, out var exists);
        if (tails is null) known = null;
        else if (!exists) known = [.. tails];
        else known?.UnionWith(tails);
    }

    private static Meaning MeaningOf(KeyValuePair<(int Language, Scent Scent), HashSet<Tail>?> found) =>
        new(found.Value is null ? null : new(found.Value), found.Key.Language, found.Key.Scent);
}
