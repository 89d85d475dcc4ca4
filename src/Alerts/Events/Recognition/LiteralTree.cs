namespace Alerts.Events.Recognition;

/// <summary>Literals as a tree of states: what begins alike shares its beginning. State 0 is the start; a state comes after its parent.</summary>
internal sealed class LiteralTree
{
    private readonly List<List<(ushort Letter, ushort To)>> children = [[]];

    public int Count => children.Count;

    public List<(ushort Letter, ushort To)> ChildrenOf(int state) => children[state];

    /// <summary>Adds a literal and returns the state at its end.</summary>
    public ushort Add(IEnumerable<ushort> letters)
    {
        ushort state = 0;
        foreach (var letter in letters)
        {
            var known = children[state].FindIndex(child => child.Letter == letter);
            if (known >= 0) { state = children[state][known].To; continue; }
            var to = checked((ushort)Count);
            children[state].Add((letter, to));
            children.Add([]);
            state = to;
        }

        return state;
    }
}
