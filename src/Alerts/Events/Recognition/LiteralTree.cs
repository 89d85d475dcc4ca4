namespace Alerts.Events.Recognition;

/// <summary>Literals as a tree of states: what begins alike shares its beginning. State 0 is the start; a state comes after its parent.</summary>
internal sealed class LiteralTree
{
    private readonly List<List<(ushort Letter, int To)>> children = [[]];
    private readonly Dictionary<int, List<int>> ends = [];

    public int Count => children.Count;

    public List<(ushort Letter, int To)> ChildrenOf(int state) => children[state];

    /// <summary>The literals that end in a state.</summary>
    public IReadOnlyList<int> EndsIn(int state) => ends.TryGetValue(state, out var literals) ? literals : [];

    public void Add(IEnumerable<ushort> letters, int literal)
    {
        var state = 0;
        foreach (var letter in letters)
        {
            var known = children[state].FindIndex(child => child.Letter == letter);
            if (known >= 0) { state = children[state][known].To; continue; }
            children[state].Add((letter, Count));
            state = Count;
            children.Add([]);
        }

        if (!ends.TryGetValue(state, out var literals)) ends[state] = literals = [];
        literals.Add(literal);
    }
}
