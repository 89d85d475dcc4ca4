using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Turns the frames of an article into one report per summons: same pair, same act, however many sentences tell it.</summary>
internal static class SummonsReports
{
    public static void Write(TextReading reading, List<SummonsFrame> frames, List<Report> reports, List<Rejection> rejections)
    {
        var told = frames.Where(frame => frame.Reject is null)
            .SelectMany(frame => frame.Initiators.SelectMany(initiator => frame.Targets.Where(target => target != initiator)
            .Select(target => (Initiator: initiator, Target: target, Frame: frame))))
            .GroupBy(pair => (pair.Initiator, pair.Target))
            .ToList();
        var ranks = new RankReader(reading);
        var days = new DayOfAct(reading, frames);
        foreach (var pair in told)
        {
            List<string> others = [.. told.Select(other => other.Key)
                .Where(key => key.Target == pair.Key.Target && key.Initiator != pair.Key.Initiator).Select(key => key.Initiator)];
            foreach (var act in Acts([.. pair.Select(entry => entry.Frame)], reading.Dates))
            {
                var report = ReportOf(pair.Key.Initiator, pair.Key.Target, act, days.Of(act));
                reports.Add(report with { Rank = ranks.Of(pair.Key.Initiator, pair.Key.Target, act, others) });
            }
        }

        foreach (var frame in frames.Where(frame => frame.Reject is not null).DistinctBy(frame => frame.Reject))
        {
            if (told.Exists(pair => Agrees(frame, pair.Key.Initiator, pair.Key.Target))) continue;
            rejections.Add(RejectionOf(frame));
        }
    }

    private static Rejection RejectionOf(SummonsFrame frame) =>
        new(EventKind.Summons, frame.Reject!, Words(frame), frame.Passage.Text)
        {
            Parties = [.. frame.Initiators.Concat(frame.Targets).Distinct().Order(StringComparer.Ordinal)],
        };

    /// <summary>
    /// A remembered earlier summons of the same pair is another act than today's; so is the one of weeks ago in "summoned again".
    /// </summary>
    private static IEnumerable<List<SummonsFrame>> Acts(List<SummonsFrame> frames, Dates dates)
    {
        var again = frames.Exists(frame => frame is { Again: true, Background: false, Date.Told: false });
        var fresh = frames.FindAll(frame => !frame.Background && !(again && frame.Date.Told && dates.IsLongAgo(frame.Date)));
        var old = frames.Except(fresh).Select(frame => frame with { Background = true }).ToList();
        if (fresh.Count > 0) yield return fresh;
        if (fresh.Count > 0) old = old.FindAll(frame => frame.Date.Told);
        if (old.Count > 0) yield return old;
    }

    private static Report ReportOf(string initiator, string target, List<SummonsFrame> act, ActDate date)
    {
        var best = act.OrderByDescending(frame => frame.Confidence).ThenBy(frame => frame.Passage.Index).First();
        var background = act.TrueForAll(frame => frame.Background);
        if (background && !date.Told) date = ActDate.Unknown;
        return new Report
        {
            Kind = EventKind.Summons,
            Initiator = initiator,
            Target = target,
            Parties = [.. new[] { initiator, target }.Order(StringComparer.Ordinal)],
            Date = date.Day,
            DatePrecision = date.Precision,
            DateBasis = date.Basis,
            Yearless = date.Day is null ? act.Select(frame => frame.Date.Yearless).FirstOrDefault(day => day is not null) : null,
            Status = ReportStatus.Done,
            Reason = act.Select(frame => frame.Reason).FirstOrDefault(reason => reason is not null),
            Confidence = Math.Round(Math.Clamp(best.Confidence + (act.Count > 1 ? 0.04 : 0) + (date.Told ? 0.03 : 0), 0.2, 0.98), 2),
            Evidence = best.Passage.Text,
            Background = background,
            Again = act.Exists(frame => frame.Again),
            Official = act.Exists(frame => frame.Official),
            Cameo = act.Exists(frame => frame.Passage.Has(Sense.Protest)) ? "114" : EventKind.Summons.Cameo,
            Why = $"{Words(best)}; {Words(date)}",
        };
    }

    private static bool Agrees(SummonsFrame frame, string initiator, string target) =>
        (frame.Initiators.Count == 0 || frame.Initiators.Contains(initiator))
        && (frame.Targets.Count == 0 || frame.Targets.Contains(target) || frame.Own);

    private static string Words(SummonsFrame frame) => string.Join("; ", frame.Notes);

    private static string Words(ActDate date) =>
        date.Told ? $"act date told ({date.Day:yyyy-MM-dd})"
        : date.Day is null ? "no act date"
        : "act date from the day of publication";
}
