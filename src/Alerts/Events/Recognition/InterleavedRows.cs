namespace Alerts.Events.Recognition;

/// <summary>
/// The steps of all states in one table: the rows lie interleaved, each at a place of its own, and a cell knows the letter that it is for.
/// In front of each row stands the place of the row to try next for a letter that has no cell in it; last is the row of the start,
/// which comes first in the table. So the table has little more than one cell a state and stays in the processor's cache.
/// </summary>
internal sealed class InterleavedRows
{
    private const int Start = 0;

    // No character's letter: marks the cell in front of a row.
    private const ushort Front = ushort.MaxValue;

    // How far behind the last row a new one looks for a gap: farther back there are few.
    private const int LookBack = 128;

    private readonly int width;
    private Cell[] cells;
    private int last = Start;

    /// <param name="tree">The states, of which the start gets its row now.</param>
    /// <param name="width">Letters there are; letter 0 is in no row.</param>
    public InterleavedRows(LiteralTree tree, int width)
    {
        this.width = width;
        cells = new Cell[tree.Count + 2 * width];
        Put(tree, LiteralTree.Start, Start, next: Start);
    }

    /// <summary>Puts the steps of a state where all their cells are free and tells the place.</summary>
    public int Add(LiteralTree tree, int state, int next)
    {
        var place = Math.Max(Start + 1, last - LookBack);
        while (!IsFree(tree, state, place)) place++;
        Put(tree, state, place, next);
        last = Math.Max(last, place);
        return place;
    }

    /// <summary>The state that a letter leads to from a row.</summary>
    public int Step(int place, ushort letter) => Step(cells, place, letter);

    public static int Step(Cell[] cells, int place, ushort letter)
    {
        if (letter == 0) return Start;
        while (true)
        {
            var cell = cells[place + letter];
            if (cell.Letter == letter) return cell.To;
            if (place == Start) return Start;
            place = cells[place].To;
        }
    }

    /// <summary>The finished table, each step leading to what <paramref name="targets"/> holds for its state.</summary>
    public Cell[] ToCells(int[] targets)
    {
        var finished = cells[..(last + width)];
        foreach (ref var cell in finished.AsSpan())
        {
            if (cell.Letter is not (0 or Front)) cell = cell with { To = targets[cell.To] };
        }

        return finished;
    }

    private void Put(LiteralTree tree, int state, int place, int next)
    {
        cells[place] = new(Front, next);
        for (var child = tree.FirstChildOf(state); child != LiteralTree.None; child = tree.SiblingOf(child))
        {
            cells[place + tree.LetterOf(child)] = new(tree.LetterOf(child), child);
        }
    }

    /// <summary>Whether a state's row can lie there; the table grows as far as it reaches.</summary>
    private bool IsFree(LiteralTree tree, int state, int place)
    {
        if (cells.Length < place + width) Array.Resize(ref cells, 2 * cells.Length);
        if (cells[place].Letter != 0) return false;
        for (var child = tree.FirstChildOf(state); child != LiteralTree.None; child = tree.SiblingOf(child))
        {
            if (cells[place + tree.LetterOf(child)].Letter != 0) return false;
        }

        return true;
    }

    /// <param name="Letter">The letter that the cell is for; 0 in a free one.</param>
    /// <param name="To">What the letter leads to.</param>
    internal readonly record struct Cell(ushort Letter, int To);
}
