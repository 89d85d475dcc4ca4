using Alerts.Events;
using Alerts.Events.Search;

namespace Alerts.Site.Charts;

/// <summary>One rung: its name, its height in the chart and the marks on it.</summary>
public sealed record LadderRung(string Name, int Y, IReadOnlyList<LadderMark> Marks);

/// <summary>One event on a rung. <paramref name="Status"/> is the class that draws planned, alleged and denied apart from done.</summary>
public sealed record LadderMark(string X, MarkShape Shape, string Status, string Href, string Label, bool Here);

/// <summary>
/// A pair's history as a ladder: cooperation climbs above the line, from talks to troops; summonses lie below it, one row
/// a direction. Only rungs that were ever used are drawn. At most two hundred marks, the newest.
/// </summary>
public sealed record PairLadder(TimeScale Scale, IReadOnlyList<LadderRung> Rungs, int AxisY, int Height)
{
    private const int RungHeight = 34;
    private const int Top = 30;
    private const int MostMarks = 200;

    private static readonly EventKind[] Climb =
    [
        EventKind.Deployment, EventKind.Treaty, EventKind.ArmsTransfer,
        EventKind.Aid, EventKind.Technology, EventKind.Exercise, EventKind.Talks,
    ];

    /// <summary>Null when the pair has no events. <paramref name="here"/> is the event whose page it stands on.</summary>
    public static PairLadder? Of(IReadOnlyList<EventLine> lines, string a, string b, string? here = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0) return null;
        var newest = lines.OrderByDescending(line => line.Day).Take(MostMarks).ToList();
        var scale = TimeScale.Of(newest[^1].Day, newest[0].Day);

        var above = Climb.Select(kind => (Name: SiteWords.Kind(kind), Marks: newest.Where(line => line.Kind == kind).ToList()))
            .Where(rung => rung.Marks.Count > 0).ToList();
        var below = new[] { (By: a, Of: b), (By: b, Of: a) }
            .Select(way => (Name: $"{SiteWords.State(way.By)} summons {SiteWords.State(way.Of)}", Marks: Summonses(way.By)))
            .Where(rung => rung.Marks.Count > 0).ToList();

        var rungs = new List<LadderRung>();
        var y = Top;
        foreach (var (name, marks) in above) Add(name, marks);
        var axis = y - RungHeight / 2 + 4;
        y += 8;
        foreach (var (name, marks) in below) Add(name, marks);
        return new PairLadder(scale, rungs, axis, y + 6);

        List<EventLine> Summonses(string by) =>
            [.. newest.Where(line => line.Kind.Family == EventFamily.Summons && line.Initiator == by)];

        void Add(string name, List<EventLine> marks)
        {
            rungs.Add(new LadderRung(name, y, [.. marks.Select(line => Mark(line, a, scale, here))]));
            y += RungHeight;
        }
    }

    private static LadderMark Mark(EventLine line, string a, TimeScale scale, string? here) =>
        new(
            scale.Percent(line.Day),
            line.Kind.Family == EventFamily.Cooperation ? MarkShape.Dot : line.Initiator == a ? MarkShape.Up : MarkShape.Down,
            line.Status.ToString().ToLowerInvariant(),
            SiteAddress.OfEvent(line.Id),
            EventHeadline.Plain(line),
            line.Id == here);
}
