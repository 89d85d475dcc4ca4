namespace Alerts.Events.Recognition;

/// <summary>
/// Literals as a tree of states: what begins alike shares its beginning. State 0 is the start; a state comes after its parent. Kept in
/// plain arrays, since every start of the program builds one of some ten thousand literals.
/// </summary>
internal sealed class LiteralTree
{
    /// <summary>Stands for no state: the start is nobody's child.</summary>
    public const int None = 0;

    public const int Start = 0;

    /// <summary>Stands for no literal.</summary>
    public const int NoEnd = -1;

    private readonly ushort[] letters;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] firstEnd;
    private readonly int[] nextEnd;

    // The start has too many children to look through for every literal.
    private readonly int[] openings;

    /// <param name="literals">Texts of the characters that <paramref name="classes"/> gives letters to.</param>
    /// <param name="classes">The letter of each character.</param>
    /// <param name="width">Letters there are.</param>
    public LiteralTree(IReadOnlyList<string> literals, ushort[] classes, int width)
    {
        var most = 1 + literals.Sum(literal => literal.Length);
        letters = new ushort[most];
        firstChild = new int[most];
        nextSibling = new int[most];
        firstEnd = new int[most];
        nextEnd = new int[literals.Count];
        openings = new int[width];
        Array.Fill(firstEnd, NoEnd);
        for (var number = 0; number < literals.Count; number++)
        {
            var state = Start;
            foreach (var c in literals[number]) state = ChildOrNew(state, classes[c]);
            (nextEnd[number], firstEnd[state]) = (firstEnd[state], number);
        }
    }

    public int Count { get; private set; } = 1;

    /// <summary>The letter that leads to a state.</summary>
    public ushort LetterOf(int state) => letters[state];

    /// <summary>One of the states behind a state, or <see cref="None"/>; the others are its siblings.</summary>
    public int FirstChildOf(int state) => firstChild[state];

    /// <summary>Another state behind the same parent, or <see cref="None"/>.</summary>
    public int SiblingOf(int state) => nextSibling[state];

    /// <summary>One of the literals that end in a state, or <see cref="NoEnd"/>.</summary>
    public int FirstEndIn(int state) => firstEnd[state];

    /// <summary>Another literal that ends where this one does, or <see cref="NoEnd"/>.</summary>
    public int EndBeside(int literal) => nextEnd[literal];

    /// <summary>The state behind a state by a letter, or <see cref="None"/>.</summary>
    public int ChildOf(int state, ushort letter)
    {
        if (state == Start) return openings[letter];
        var child = firstChild[state];
        while (child != None && letters[child] != letter) child = nextSibling[child];
        return child;
    }

    /// <summary>All states but the start, a level at a time.</summary>
    public ArraySegment<int> BreadthFirst()
    {
        var order = new int[Count];
        var found = 1;
        for (var turn = 0; turn < found; turn++)
        {
            for (var child = firstChild[order[turn]]; child != None; child = nextSibling[child]) order[found++] = child;
        }

        return new(order, 1, found - 1);
    }

    private int ChildOrNew(int state, ushort letter)
    {
        if (ChildOf(state, letter) is var known and not None) return known;
        var child = Count++;
        letters[child] = letter;
        nextSibling[child] = firstChild[state];
        firstChild[state] = child;
        if (state == Start) openings[letter] = child;
        return child;
    }
}
