using System.Runtime.InteropServices;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>
/// All literals of the first pass in one Aho-Corasick automaton over folded characters: a table look-up or two a character, whatever the
/// number of literals and languages. Immutable and safe for concurrent use.
/// </summary>
internal sealed class Automaton
{
    private const int Start = 0;

    private readonly ushort[] classes = new ushort[char.MaxValue + 1];

    /// <summary>
    /// A step leads to the place of the next state's row or, where literals end, to the complement of a number in <see cref="ends"/>.
    /// </summary>
    private readonly InterleavedRows.Cell[] cells;
    private readonly End[] ends;

    // Of all ends, one after the other.
    private readonly int[] literalsOfEnds;

    /// <summary>Literals must be folded and not empty; a match reports the literal's place in the list.</summary>
    public Automaton(IReadOnlyList<string> literals)
    {
        var width = Classify(literals);
        var tree = new LiteralTree(literals, classes, width);
        States = tree.Count;
        (cells, ends, literalsOfEnds) = Link(tree, width);
    }

    public int States { get; }

    /// <summary>Each literal found with the offset behind it, left to right.</summary>
    public Hits Find(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>Gives every character of a literal its own class; characters that fold alike share it, all others are class 0.</summary>
    private int Classify(IReadOnlyList<string> literals)
    {
        var known = new ushort[char.MaxValue + 1];
        ushort last = 0;
        foreach (var literal in literals)
        {
            foreach (var c in literal)
            {
                if (known[c] == 0) known[c] = ++last;
            }
        }

        for (var c = 0; c < classes.Length; c++) classes[c] = known[Folding.Fold((char)c)];
        return last + 1;
    }

    /// <summary>Breadth first, so that the state to fall back to is already complete.</summary>
    private static (InterleavedRows.Cell[] Cells, End[] Ends, int[] Literals) Link(LiteralTree tree, int width)
    {
        var rows = new InterleavedRows(tree, width);
        var (places, fallback, codes) = (new int[tree.Count], new int[tree.Count], new int[tree.Count]);
        var (ends, literals) = (new List<End>(), new List<int>());
        foreach (var state in tree.BreadthFirst())
        {
            var back = fallback[state];
            for (var child = tree.FirstChildOf(state); child != LiteralTree.None; child = tree.SiblingOf(child))
                fallback[child] = rows.Step(places[back], tree.LetterOf(child));

            // When nothing is longer than this literal, the text goes on as from its tail.
            places[state] = tree.FirstChildOf(state) == LiteralTree.None ? places[back] : rows.Add(tree, state, places[back]);

            var first = literals.Count;
            for (var end = tree.FirstEndIn(state); end != LiteralTree.NoEnd; end = tree.EndBeside(end)) literals.Add(end);
            if (codes[back] < 0) literals.AddRange(CollectionsMarshal.AsSpan(literals)[ends[~codes[back]].Literals]);
            codes[state] = literals.Count == first ? places[state] : ~ends.Count;
            if (literals.Count > first) ends.Add(new(first..literals.Count, places[state]));
        }

        return (rows.ToCells(codes), [.. ends], [.. literals]);
    }

    /// <param name="Literals">Where the literals that end in a state stand among those of all ends, the longest first.</param>
    /// <param name="Place">The row that goes on from there.</param>
    private readonly record struct End(Range Literals, int Place);

    /// <summary>A walk over a text that stops wherever a literal ends.</summary>
    public ref struct Hits(Automaton automaton, ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private ReadOnlySpan<int> ending;
        private int place = Start;
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
            var (cells, classes, now) = (automaton.cells, automaton.classes, place);
            for (var i = at; i < text.Length; i++)
            {
                now = InterleavedRows.Step(cells, now, classes[text[i]]);
                if (now >= 0) continue;
                var reached = automaton.ends[~now];
                (place, at) = (reached.Place, i + 1);
                ending = automaton.literalsOfEnds.AsSpan(reached.Literals);
                return true;
            }

            at = text.Length;
            return false;
        }
    }
}
