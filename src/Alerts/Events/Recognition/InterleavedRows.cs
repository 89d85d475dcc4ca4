namespace Alerts.Events.Recognition;

/// <summary>
/// The steps of all states in one table: the rows lie interleaved, each at a place of its own, and a cell knows the letter that it is for.
/// A letter for which a row has no cell steps as from the start, whose row is whole and comes first.
/// </summary>
internal sealed class InterleavedRows
{
    // How far behind the end of the table a new row looks for a gap: farther back there are few.
    private const int LookBack = 128;

    private readonly int width;
    private readonly HashSet<int> taken = [];
    private Cell[] cells;
    private int end;

    /// <param name="width">Letters there are; letter 0 is in no row.</param>
    /// <param name="start">The steps of the start.</param>
    public InterleavedRows(int width, IEnumerable<(ushort Letter, int To)> start)
    {
        this.width = width;
        cells = new Cell[2 * width];
        foreach (var (letter, to) in start) cells[letter] = new(letter, to);
        end = width;
    }

    /// <summary>Puts a row where all its cells are free and tells the place. No two rows have one place, so the letter of a cell tells its row.</summary>
    public int Add((ushort Letter, int To)[] row)
    {
        if (cells.Length < end + (2 * width)) Array.Resize(ref cells, 2 * cells.Length);
        var place = Math.Max(width, end - LookBack);
        while (!IsFree(row, place) || !taken.Add(place)) place++;
        foreach (var (letter, to) in row)
        {
            cells[place + letter] = new(letter, to);
            end = Math.Max(end, place + letter + 1);
        }

        return place;
    }

    public int Step(int place, ushort letter) => Step(cells, place, letter);

    public static int Step(Cell[] cells, int place, ushort letter)
    {
        var cell = cells[place + letter];
        return cell.Letter == letter ? cell.To : cells[letter].To;
    }

    /// <summary>The finished table, each step leading to what <paramref name="target"/> says.</summary>
    public Cell[] ToCells(Func<int, int> target) => [.. cells.Take(end + width).Select(cell => cell with { To = target(cell.To) })];

    private bool IsFree((ushort Letter, int To)[] row, int place)
    {
        foreach (var (letter, _) in row)
        {
            if (cells[place + letter].Letter != 0) return false;
        }

        return true;
    }

    internal readonly record struct Cell(ushort Letter, int To);
}
