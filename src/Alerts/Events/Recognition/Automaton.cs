using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>
/// All literals of the first pass in one Aho-Corasick automaton over folded characters: one table look-up a character, whatever the
/// number of literals and languages. A state keeps only the steps in which it differs from the start, and the rows of all states lie
/// interleaved in one table: some megabytes instead of seventy. Immutable and safe for concurrent use.
/// </summary>
internal sealed class Automaton
{
    private const ushort Start = 0;

    // How far behind the end of the table a new row looks for a gap: farther back there are few.
    private const int LookBack = 128;

    private readonly ushort[] classes = new ushort[char.MaxValue + 1];
    private int[] shifts;
    private ushort[] onward;
    private Cell[] cells;

    /// <summary>States in which nothing ends come first, so that one comparison tells whether to stop; what ends in each of the others.</summary>
    private int silent;
    private int[][] found;

    /// <summary>Literals must be folded and not empty; a match reports the literal's place in the list.</summary>
    public Automaton(IReadOnlyList<string> literals)
    {
        var width = Classify(literals);
        var tree = new LiteralTree();
        var ends = literals.Select((literal, number) => (State: tree.Add(literal.Select(c => classes[c])), Number: number)).ToLookup(end => end.State, end => end.Number);
        found = [.. Enumerable.Range(0, tree.Count).Select(state => ends[(ushort)state].ToArray())];
        onward = [.. Enumerable.Range(0, tree.Count).Select(state => (ushort)state)];
        shifts = new int[tree.Count];
        cells = new Cell[2 * width];
        Link(tree, width);
        PutSilentFirst();
    }

    public int States => shifts.Length;

    /// <summary>Each literal found with the offset behind it, left to right.</summary>
    public Hits Find(ReadOnlySpan<char> text) => new(this, text);

    // A cell of another state means: as from the start, whose row is whole and comes first.
    private ushort Step(ushort state, ushort letter)
    {
        var cell = cells[shifts[state] + letter];
        return cell.Owner == state ? cell.To : cells[letter].To;
    }

    /// <summary>Gives every character of a literal its own class; characters that fold alike share it, all others are class 0.</summary>
    private int Classify(IReadOnlyList<string> literals)
    {
        var known = new Dictionary<char, ushort>();
        foreach (var c in literals.SelectMany(literal => literal)) known.TryAdd(c, (ushort)(known.Count + 1));
        for (var i = 0; i < classes.Length; i++) classes[i] = known.GetValueOrDefault(Folding.Fold((char)i));
        return known.Count + 1;
    }

    /// <summary>Breadth first, so that the state to fall back to is already complete.</summary>
    private void Link(LiteralTree tree, int width)
    {
        var rows = new (ushort Letter, ushort To)[tree.Count][];
        var fallback = new ushort[tree.Count];
        var queue = new Queue<ushort>();
        rows[Start] = [];
        foreach (var (letter, to) in tree.ChildrenOf(Start))
        {
            cells[letter] = new(Start, to);
            queue.Enqueue(to);
        }

        var end = width;
        while (queue.TryDequeue(out var state))
        {
            var back = fallback[state];
            if (found[back].Length > 0) found[state] = [.. found[state], .. found[back]];
            var children = tree.ChildrenOf(state);
            foreach (var (letter, to) in children)
            {
                fallback[to] = Step(onward[back], letter);
                queue.Enqueue(to);
            }

            if (children.Count == 0)
            {
                // Nothing is longer than this literal: the text goes on as from its tail.
                onward[state] = onward[back];
                continue;
            }

            rows[state] = [.. children, .. rows[onward[back]].Where(step => !children.Exists(child => child.Letter == step.Letter))];
            Place(state, rows[state], width, ref end);
        }

        Array.Resize(ref cells, end + width);
    }

    /// <summary>Numbers the states anew: those in which nothing ends, the start first, and then the others.</summary>
    private void PutSilentFirst()
    {
        ushort[] order = [.. Enumerable.Range(0, found.Length).Select(state => (ushort)state).OrderBy(state => found[state].Length > 0)];
        silent = found.Count(literals => literals.Length == 0);
        found = [.. order.Skip(silent).Select(state => found[state])];
        shifts = [.. order.Select(state => shifts[state])];
        var places = new ushort[order.Length];
        for (var place = 0; place < order.Length; place++) places[order[place]] = (ushort)place;
        onward = [.. order.Select(state => places[onward[state]])];
        cells = [.. cells.Select(cell => new Cell(places[cell.Owner], places[cell.To]))];
    }

    /// <summary>Puts a state's steps where all their cells are free.</summary>
    private void Place(ushort state, (ushort Letter, ushort To)[] row, int width, ref int end)
    {
        if (cells.Length < end + (2 * width)) Array.Resize(ref cells, 2 * cells.Length);
        var shift = Math.Max(width, end - LookBack);
        while (!IsFree(row, shift)) shift++;
        shifts[state] = shift;
        foreach (var (letter, to) in row)
        {
            cells[shift + letter] = new(state, to);
            end = Math.Max(end, shift + letter + 1);
        }
    }

    private bool IsFree((ushort Letter, ushort To)[] row, int shift)
    {
        foreach (var (letter, _) in row)
        {
            if (cells[shift + letter].Owner != Start) return false;
        }

        return true;
    }

    private readonly record struct Cell(ushort Owner, ushort To);

    /// <summary>A walk over a text that stops wherever a literal ends.</summary>
    public ref struct Hits(Automaton automaton, ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private ReadOnlySpan<int> ending;
        private ushort state = Start;
        private int at;

        public readonly (int Literal, int End) Current => (ending[0], at);

        public readonly Hits GetEnumerator() => this;

        public bool MoveNext()
        {
            if (ending.Length > 1)
            {
                ending = ending[1..];
                return true;
            }

            return Advance();
        }

        private bool Advance()
        {
            var now = automaton.onward[state];
            for (var i = at; i < text.Length; i++)
            {
                now = automaton.Step(now, automaton.classes[text[i]]);
                if (now < automaton.silent) continue;
                (state, at) = (now, i + 1);
                ending = automaton.found[now - automaton.silent];
                return true;
            }

            at = text.Length;
            return false;
        }
    }
}
