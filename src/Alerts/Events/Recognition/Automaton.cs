using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>
/// All literals of the first pass in one Aho-Corasick automaton over folded characters: one table look-up a character, whatever the
/// number of literals and languages. Immutable and safe for concurrent use.
/// </summary>
internal sealed class Automaton
{
    private readonly ushort[] classes = new ushort[char.MaxValue + 1];
    private readonly ushort[] next;
    private readonly int width;

    /// <summary>States in which nothing ends come first, so that one comparison tells whether to stop; what ends in each of the others.</summary>
    private readonly int silent;
    private readonly int[][] found;

    /// <summary>Literals must be folded and not empty; a match reports the literal's place in the list.</summary>
    public Automaton(IReadOnlyList<string> literals)
    {
        width = Classify(literals);
        var rows = new List<ushort[]> { new ushort[width] };
        var ends = new List<List<int>> { new() };
        for (var i = 0; i < literals.Count; i++) Insert(literals[i], i, rows, ends);
        Link(rows, ends);
        var order = Enumerable.Range(0, rows.Count).OrderBy(state => ends[state].Count > 0).ToArray();
        silent = Array.FindIndex(order, state => ends[state].Count > 0) is >= 0 and var first ? first : order.Length;
        next = Table(rows, order);
        found = [.. order.Skip(silent).Select(state => ends[state].ToArray())];
    }

    public int States => next.Length / width;

    /// <summary>Calls <paramref name="visit"/> with each literal found and the offset behind it, left to right, until it returns false.</summary>
    public void Scan(ReadOnlySpan<char> text, Func<int, int, bool> visit)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = next[(state * width) + classes[text[i]]];
            if (state < silent) continue;
            foreach (var literal in found[state - silent])
            {
                if (!visit(literal, i + 1)) return;
            }
        }
    }

    /// <summary>Gives every character of a literal its own class; characters that fold alike share it, all others are class 0.</summary>
    private int Classify(IReadOnlyList<string> literals)
    {
        var known = new Dictionary<char, ushort>();
        foreach (var c in literals.SelectMany(literal => literal)) known.TryAdd(c, (ushort)(known.Count + 1));
        for (var i = 0; i < classes.Length; i++) classes[i] = known.GetValueOrDefault(Folding.Fold((char)i));
        return known.Count + 1;
    }

    private void Insert(string literal, int number, List<ushort[]> rows, List<List<int>> ends)
    {
        var state = 0;
        foreach (var c in literal)
        {
            var to = rows[state][classes[c]];
            if (to == 0)
            {
                to = checked((ushort)rows.Count);
                rows[state][classes[c]] = to;
                rows.Add(new ushort[width]);
                ends.Add([]);
            }

            state = to;
        }

        ends[state].Add(number);
    }

    /// <summary>Breadth first, so that the state to fall back to is already complete.</summary>
    private void Link(List<ushort[]> rows, List<List<int>> ends)
    {
        var fallback = new int[rows.Count];
        var queue = new Queue<int>();
        foreach (var child in rows[0].Where(child => child != 0)) queue.Enqueue(child);
        while (queue.TryDequeue(out var state))
        {
            ends[state].AddRange(ends[fallback[state]]);
            for (var c = 0; c < width; c++)
            {
                var child = rows[state][c];
                var elsewhere = rows[fallback[state]][c];
                if (child == 0) { rows[state][c] = elsewhere; continue; }
                fallback[child] = elsewhere;
                queue.Enqueue(child);
            }
        }
    }
    /// <summary>All rows in one array, in another order of the states.</summary>
    private ushort[] Table(List<ushort[]> rows, int[] order)
    {
        var places = new ushort[rows.Count];
        for (var place = 0; place < order.Length; place++) places[order[place]] = (ushort)place;
        var table = new ushort[rows.Count * width];
        for (var place = 0; place < order.Length; place++)
        {
            var row = rows[order[place]];
            for (var c = 0; c < width; c++) table[(place * width) + c] = places[row[c]];
        }

        return table;
    }
}
