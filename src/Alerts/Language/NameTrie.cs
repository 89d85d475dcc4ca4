namespace Alerts.Language;

/// <summary>
/// All names of one language in one tree of folded letters.
/// Finds the longest name at a position; immutable once built, safe for concurrent use.
/// </summary>
internal sealed class NameTrie
{
    private const int LongestSuffix = 8;

    private readonly int[] roots = new int[char.MaxValue + 1];
    private readonly int[] firstEdge;
    private readonly char[] edgeLetter;
    private readonly int[] edgeTarget;
    private readonly NameEntry[]?[] entries;

    public NameTrie(IEnumerable<NameEntry> names)
    {
        var growing = new List<SortedDictionary<char, int>> { new() };
        var held = new List<List<NameEntry>?> { null };
        foreach (var name in names)
        {
            var node = 0;
            foreach (var c in name.Surface)
            {
                var letter = Letters.Fold(c);
                if (!growing[node].TryGetValue(letter, out var next))
                {
                    next = growing.Count;
                    growing[node].Add(letter, next);
                    growing.Add([]);
                    held.Add(null);
                }

                node = next;
            }

            (held[node] ??= []).Add(name);
        }

        entries = [.. held.Select(list => list?.ToArray())];
        firstEdge = new int[growing.Count + 1];
        edgeLetter = new char[growing.Sum(edges => edges.Count)];
        edgeTarget = new int[edgeLetter.Length];
        var edge = 0;
        for (var node = 0; node < growing.Count; node++)
        {
            firstEdge[node] = edge;
            foreach (var (letter, target) in growing[node])
            {
                edgeLetter[edge] = letter;
                edgeTarget[edge++] = target;
            }
        }

        firstEdge[growing.Count] = edge;
        foreach (var (letter, target) in growing[0])
            roots[letter] = target;
    }

    /// <summary>The longest name that starts at <paramref name="start"/> and holds on the day; null when there is none.</summary>
    public NameMatch? Longest(string text, int start, DateOnly? on)
    {
        var node = roots[Letters.Fold(text[start])];
        NameMatch? best = null;
        for (var at = start + 1; node != 0; at++)
        {
            if (entries[node] is { } here && Accept(here, text, start, at, on) is { } match)
                best = match;
            if (at == text.Length)
                break;
            node = Step(node, Letters.Fold(text[at]));
        }

        return best;
    }

    private int Step(int node, char letter)
    {
        var low = firstEdge[node];
        var count = firstEdge[node + 1] - low;
        var found = Array.BinarySearch(edgeLetter, low, count, letter);
        if (found < 0 && letter == '-')
            found = Array.BinarySearch(edgeLetter, low, count, ' ');
        return found < 0 ? 0 : edgeTarget[found];
    }

    private static NameMatch? Accept(NameEntry[] here, string text, int start, int end, DateOnly? on)
    {
        NameEntry? chosen = null;
        var length = 0;
        foreach (var entry in here)
        {
            if (!entry.HoldsOn(on) || !CapitalsAgree(entry.Surface, text, start))
                continue;
            var stop = End(entry, text, end);
            // A stem's match may run further than a whole word's; a name is preferred to a stem of equal length.
            if (stop > 0 && (stop - start > length || (stop - start == length && chosen is { Stem: true } && !entry.Stem)))
            {
                chosen = entry;
                length = stop - start;
            }
            else if (stop > 0 && AreNamesakes(entry, chosen))
            {
                return null;
            }
        }

        return chosen is null ? null : new NameMatch(start, length, chosen);
    }

    /// <summary>Two persons of one name in two states on one day: nobody can tell, so neither.</summary>
    private static bool AreNamesakes(NameEntry one, NameEntry? other) =>
        other is { Form: MentionForm.Leader } && one.Form == MentionForm.Leader && one.States[0] != other.States[0];

    private static bool CapitalsAgree(string surface, string text, int start)
    {
        for (var i = 0; i < surface.Length; i++)
        {
            if (char.IsUpper(surface[i]) && char.IsLower(text[start + i]))
                return false;
        }

        return true;
    }

    private static int End(NameEntry entry, string text, int end)
    {
        var last = text[end - 1];
        // Korean writes its particles onto a name in Latin letters: "EU가".
        if (end == text.Length || Letters.IsUnspaced(last) || Letters.IsHangul(last)
            || !Letters.IsWord(text[end]) || Letters.IsUnspaced(text[end]) || Letters.IsHangul(text[end]))
            return end;
        if (!entry.Stem)
            return 0;
        var stop = end;
        while (stop < text.Length && char.IsLetter(text[stop]) && stop - end <= LongestSuffix)
            stop++;
        return stop - end <= LongestSuffix ? stop : 0;
    }
}

/// <summary>A name found in a text.</summary>
internal sealed record NameMatch(int Start, int Length, NameEntry Entry)
{
    public int End => Start + Length;
}
