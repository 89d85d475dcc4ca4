using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Turns the frames of an article into one report per kind and set of parties.</summary>
internal static class CooperationReports
{
    public static IEnumerable<Report> Write(List<CooperationFrame> frames, Dates dates)
    {
        var told = frames.Where(frame => frame.Reject is null && frame.Complete)
            .GroupBy(frame => (frame.Kind, Parties: string.Join('-', frame.Parties.Distinct().Order(StringComparer.Ordinal))))
            .Select(group => group.ToList()).ToList();
        return Remaining(told).Select(group => ReportOf(group, dates));
    }

    /// <summary>
    /// Those that no other which itself remains tells with more. The widest come first: a report yields only to one of as many states
    /// or more.
    /// </summary>
    private static List<List<CooperationFrame>> Remaining(List<List<CooperationFrame>> told)
    {
        List<List<CooperationFrame>> remaining = [];
        foreach (var wide in told.GroupBy(group => group[0].Parties.Distinct().Count()).OrderByDescending(wide => wide.Key))
        {
            var open = wide.Where(group => !remaining.Exists(wider => Precedence.IsPartOf(group, wider))).ToList();
            remaining.AddRange(open.Where(group => Remains(group, open, [])).ToList());
        }

        return told.FindAll(remaining.Contains);
    }

    /// <summary>
    /// Of two that each tell the other the later. What is asked about already is passed over, so that a ring of them ends.
    /// </summary>
    private static bool Remains(
        List<CooperationFrame> group, List<List<CooperationFrame>> all, IReadOnlyCollection<List<CooperationFrame>> asked) =>
        !all.Exists(other => other != group && !asked.Contains(other) && IsTold(group, other, all)
            && Remains(other, all, [.. asked, group]));

    private static bool IsTold(List<CooperationFrame> group, List<CooperationFrame> other, List<List<CooperationFrame>> all) =>
        Precedence.IsPartOf(group, other) && !(all.IndexOf(group) > all.IndexOf(other) && Precedence.IsPartOf(other, group));

    private static Report ReportOf(List<CooperationFrame> group, Dates dates)
    {
        var best = group.OrderByDescending(frame => frame.Passage.Index <= 2)
            .ThenByDescending(frame => frame.Confidence).ThenBy(frame => frame.Passage.Index).First();
        var background = group.TrueForAll(frame => frame.Background || frame.Passage.Index > 8);
        var news = background ? group : group.FindAll(frame => !frame.Background);
        var date = news.Select(frame => frame.Date).FirstOrDefault(date => date.Told && date.Precision == DatePrecision.Day)
            ?? news.Prepend(best).Select(frame => frame.Date).FirstOrDefault(date => IsTelling(date, dates))
            ?? Default(best, background, dates);
        return new Report
        {
            Kind = best.Kind,
            Parties = [.. best.Parties.Distinct().Order(StringComparer.Ordinal)],
            Supplier = group.Select(frame => frame.Supplier).FirstOrDefault(supplier => supplier is not null),
            Date = date.Day,
            DatePrecision = date.Precision,
            DateBasis = date.Basis,
            Status = StatusOf(group),
            Confidence = ConfidenceIn(best, group.Count),
            Evidence = best.Passage.Text,
            Background = background,
            Official = best.Passage.Has(Sense.Ministry) || best.Passage.Has(Sense.Official),
            Cameo = best.Kind.Cameo,
            Why = string.Join("; ", best.Notes) + $"; {best.Standing.Status}",
        };
    }

    /// <summary>More where title or lead tells it, and where several sentences do.</summary>
    private static double ConfidenceIn(CooperationFrame best, int sentences)
    {
        var sure = best.Confidence + (best.Passage.Index <= 1 ? 0.08 : 0) + (sentences > 1 ? 0.05 : 0);
        return Math.Round(Math.Clamp(sure, 0.2, 0.97), 2);
    }

    /// <summary>A month dates an act, and so does a year long gone; of late years "since 2023" is as likely as "in 2023".</summary>
    private static bool IsTelling(ActDate date, Dates dates) =>
        date is { Told: true, Day: { } day } && (date.Precision != DatePrecision.Year || day.Year < (dates.Published?.Year ?? 0) - 1);

    /// <summary>By title and lead, where they speak of it.</summary>
    private static ReportStatus StatusOf(List<CooperationFrame> group)
    {
        var lead = group.FindAll(frame => frame.Passage.Index <= 3);
        List<CooperationFrame> told = [.. (lead.Count > 0 ? lead : group).OrderBy(frame => frame.Passage.Index)];
        return Standing.Of(told.ConvertAll(frame => frame.Standing), opening: told[0].Passage.IsTitle ? 2 : 1).Status;
    }

    /// <summary>Fresh acts that have happened are dated by the report; plans, allegations and memories are not.</summary>
    private static ActDate Default(CooperationFrame best, bool background, Dates dates) =>
        !background && best.Standing.Status is ReportStatus.Done or ReportStatus.Reported
            && best.Passage.Index <= 3 && best.Kind != EventKind.Talks && dates.Published is { } day
            ? new ActDate(day, DatePrecision.Day, false) { Basis = DateBasis.Publication } : ActDate.Unknown;
}
