using System.Runtime.InteropServices;
using Alerts.Events;
using Alerts.Events.Search;

namespace Alerts.Site.Charts;

/// <summary>What a mark looks like: summonses by direction, cooperation as a dot.</summary>
public enum MarkShape
{
    /// <summary>The first state of the pair summoned the second's envoy.</summary>
    Up,

    /// <summary>The second state of the pair summoned the first's envoy.</summary>
    Down,
    Dot,
}

/// <summary>One event, or several of one shape that lie too close to be told apart.</summary>
public sealed record TimelineMark(string X, MarkShape Shape, int Count, int Size, string Href, string Label);

/// <summary>One pair's marks over the period.</summary>
public sealed record TimelineLane(string A, string B, int Count, IReadOnlyList<TimelineMark> Marks);

/// <summary>
/// The busiest pairs of a view over its period. Bounded: at most ten lanes and about two hundred marks, however many events there are.
/// </summary>
public sealed record PairTimeline(TimeScale Scale, IReadOnlyList<TimelineLane> Lanes, int OtherPairs)
{
    private const int MostLanes = 10;
    private const int MostMarks = 200;

    private static readonly int[] Grains = [160, 96, 64, 48, 36, 24, 16, 10];

    /// <summary>Null when there is nothing to draw.</summary>
    public static PairTimeline? Of(IReadOnlyList<EventLine> lines, EventQuery view, Func<EventLine, string> headline)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(view);
        if (lines.Count == 0) return null;

        var scale = TimeScale.Of(view.From ?? lines[^1].Day, view.To ?? lines[0].Day);
        var counts = Counts(lines);
        var busiest = counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.A, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.B, StringComparer.Ordinal)
            .Take(MostLanes).Select((pair, at) => (pair.Key, at)).ToDictionary(pair => pair.Key, pair => pair.at);
        var shown = lines.Where(line => line.Parties.Count >= 2 && busiest.ContainsKey(PairOf(line)))
            .GroupBy(PairOf).OrderBy(pair => busiest[pair.Key]).ToList();
        var grain = Grains.First(cells => cells == Grains[^1] || shown.Sum(pair => Cells(pair, scale, cells).Count()) <= MostMarks);
        return new PairTimeline(
            scale,
            [.. shown.Select(pair => new TimelineLane(pair.Key.A, pair.Key.B, pair.Count(), [.. Cells(pair, scale, grain)
                .Select(cell => Mark(cell, scale, view, headline))]))],
            counts.Count - shown.Count);
    }

    // Counted before anything is collected: a view may hold tens of thousands of events.
    private static Dictionary<(string A, string B), int> Counts(IReadOnlyList<EventLine> lines)
    {
        var counts = new Dictionary<(string A, string B), int>();
        foreach (var line in lines)
        {
            if (line.Parties.Count >= 2) CollectionsMarshal.GetValueRefOrAddDefault(counts, PairOf(line), out _)++;
        }

        return counts;
    }

    private static (string A, string B) PairOf(EventLine line) => (line.Parties[0], line.Parties[1]);

    private static IEnumerable<IGrouping<(int Cell, MarkShape Shape), EventLine>> Cells(
        IEnumerable<EventLine> lines,
        TimeScale scale,
        int cells) =>
        lines.GroupBy(line => ((int)(scale.At(line.Day) * cells / 100), ShapeOf(line)));

    private static TimelineMark Mark(
        IGrouping<(int Cell, MarkShape Shape), EventLine> cell,
        TimeScale scale,
        EventQuery view,
        Func<EventLine, string> headline)
    {
        var events = cell.ToList();
        var newest = events[0];
        var x = TimeScale.Percent(events.Average(line => scale.At(line.Day)));
        if (events.Count == 1) return new TimelineMark(x, cell.Key.Shape, 1, 1, SiteAddress.OfEvent(newest.Id), headline(newest));

        var within = view with
        {
            State = newest.Parties[0],
            With = newest.Parties[1],
            Role = EventRole.Any,
            Family = newest.Kind.Family,
            From = events[^1].Day,
            To = newest.Day,
        };
        var size = events.Count switch { <= 3 => 2, <= 10 => 3, _ => 4 };
        var noun = newest.Kind.Family == EventFamily.Summons ? "summonses" : "acts of cooperation";
        return new TimelineMark(x, cell.Key.Shape, events.Count, size, SiteQuery.At("/", within), $"{events.Count} {noun}");
    }

    private static MarkShape ShapeOf(EventLine line) =>
        line.Kind.Family == EventFamily.Cooperation ? MarkShape.Dot : line.Initiator == line.Parties[0] ? MarkShape.Up : MarkShape.Down;
}
