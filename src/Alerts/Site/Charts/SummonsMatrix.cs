using System.Runtime.InteropServices;
using Alerts.Events;
using Alerts.Events.Search;

namespace Alerts.Site.Charts;

/// <summary>Who summoned whose envoys, and how often. A cell's level, 1 to 4, is its shade.</summary>
public sealed record MatrixCell(int Count, int Level, string Href);

/// <summary>The busiest initiators (rows) and targets (columns) of a view, nine of each at most.</summary>
public sealed record SummonsMatrix(
    IReadOnlyList<string> Initiators,
    IReadOnlyList<string> Targets,
    IReadOnlyDictionary<(string, string), MatrixCell> Cells,
    int Shown,
    int Total)
{
    private const int Most = 9;

    /// <summary>Null when the view holds no summons.</summary>
    public static SummonsMatrix? Of(IReadOnlyList<EventLine> lines, EventQuery view)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var counts = new Dictionary<(string, string), Tally>();
        foreach (var line in lines)
        {
            if (line.Kind.Family != EventFamily.Summons || line.Initiator is not { } initiator || line.Target is not { } target) continue;
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (initiator, target), out _);
            tally = new Tally(tally.Count + 1, line);
        }

        if (counts.Count == 0) return null;
        var rows = Busiest(counts, pair => pair.Item1);
        var columns = Busiest(counts.Where(cell => rows.Contains(cell.Key.Item1)).ToDictionary(), pair => pair.Item2);
        var most = counts.Values.Max(cell => cell.Count);
        var cells = counts.Where(cell => rows.Contains(cell.Key.Item1) && columns.Contains(cell.Key.Item2))
            .ToDictionary(cell => cell.Key, cell =>
                new MatrixCell(cell.Value.Count, Level(cell.Value.Count, most), Href(cell.Key, cell.Value, view)));
        return new SummonsMatrix(rows, columns, cells, cells.Values.Sum(cell => cell.Count), counts.Values.Sum(cell => cell.Count));
    }

    private static List<string> Busiest(Dictionary<(string, string), Tally> counts, Func<(string, string), string> side) =>
        [.. counts
            .GroupBy(cell => side(cell.Key))
            .OrderByDescending(state => state.Sum(cell => cell.Value.Count))
            .ThenBy(state => state.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(state => state.Key)];

    private static int Level(int count, int most) => most <= 4 ? Math.Min(count, 4) : 1 + 3 * (count - 1) / Math.Max(1, most - 1);

    private static string Href((string Initiator, string Target) pair, Tally tally, EventQuery view) =>
        tally.Count == 1
            ? SiteAddress.OfEvent(tally.Any.Id)
            : SiteQuery.At(
                "/",
                view with
                {
                    Family = EventFamily.Summons,
                    Kind = null,
                    State = pair.Initiator,
                    Role = EventRole.Initiator,
                    With = pair.Target,
                });

    private readonly record struct Tally(int Count, EventLine Any);
}
