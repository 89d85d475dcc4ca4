using Alerts.Language;

namespace Alerts.Events.Matching;

/// <summary>
/// Finds the event that a report tells of: same family and kind, same pair (ordered for a summons), act dates close.
/// Rank, reason, names and wording only choose among several that fit.
/// </summary>
internal sealed class Identity(MatchOptions options)
{
    /// <summary>The event, or null when the timeline holds none that fits.</summary>
    public Event? Find(Timeline timeline, Reading reading, Report report) =>
        (from known in timeline.Events
         where IsSameTuple(known, report)
         let apart = Apart(known, reading, report)
         where apart is not null && !IsVetoed(known, reading, report)
         orderby apart, Likeness(known, report) descending, DayOf(known) descending, known.Id
         select known).FirstOrDefault();

    /// <summary>Same kind and the same states in the same roles; for cooperation two shared parties suffice.</summary>
    public static bool IsSameTuple(Event known, Report report)
    {
        if (known.Kind != report.Kind) return false;
        if (report.Kind.Family == EventFamily.Summons) return known.Initiator == report.Initiator && known.Target == report.Target;
        var swapped = (report.Kind == EventKind.ArmsTransfer || report.Kind == EventKind.Aid)
            && known.Supplier is { } from
            && report.Supplier is { } other
            && from != other
            && report.Parties.Contains(from);
        return !swapped && known.Parties.Intersect(report.Parties).Count() >= Math.Min(2, report.Parties.Count);
    }

    /// <summary>The day an event is looked up by: its act date, else the day it was first reported.</summary>
    public static DateOnly DayOf(Event known) => known.Date ?? FirstReported(known);

    public static DateOnly FirstReported(Event known)
    {
        var seen = DateOnly.FromDateTime(known.FirstSeen.UtcDateTime);
        foreach (var source in known.Sources)
        {
            if (source.Published is { } at && DateOnly.FromDateTime(at.UtcDateTime) is var day && day < seen) seen = day;
        }

        return seen;
    }

    /// <summary>Days between report and event; null when too far apart to be one.</summary>
    private int? Apart(Event known, Reading reading, Report report)
    {
        if (Told(report) is not { } told) return ApartUndated(known, reading, report);

        if (known.Date is { } date)
        {
            var days = told.Apart(Span.Of(date, known.DatePrecision));
            var most = report.DatePrecision == DatePrecision.Day && known.DatePrecision == DatePrecision.Day ? options.DaysApart : 0;
            return days <= most ? days : null;
        }

        // A day that only an undated article told, without its year, must be that day.
        if (report.DatePrecision == DatePrecision.Day && UndatedArticle.Contradicts(known, report.Date!.Value, options.DaysApart))
            return null;

        // An undated event lies where its first report lay.
        var reported = FirstReported(known);
        return known.Kind.Family == EventFamily.Summons
            ? Within(reported, told.To, before: options.UndatedSummonsDays, after: 1)
            : Within(reported, told.To, options.UndatedDays, options.UndatedDays);
    }

    private int? ApartUndated(Event known, Reading reading, Report report)
    {
        if (reading.Spoke is null && UndatedArticle.Apart(known, report, options.DaysApart) is { Settled: true } settled)
            return settled.Days;
        var day = DayOf(known);
        var from = reading.TrueDay ?? reading.Day;
        // A pact is mentioned as long as it is new; other acts are soon overlaid by the next of their sort.
        if (report.Background)
            return Within(from, day, report.Kind == EventKind.Treaty ? options.BackgroundTreatyDays : options.BackgroundDays, after: 1);
        return known.Kind.Family == EventFamily.Summons
            ? Within(from, day, options.UndatedSummonsDays, known.Date is null ? options.UndatedSummonsDays : 1)
            : Within(from, day, options.UndatedDays, options.UndatedDays);
    }

    // How far the act lies before (or after) the day it is seen from.
    private static int? Within(DateOnly from, DateOnly act, int before, int after)
    {
        var days = from.DayNumber - act.DayNumber;
        return days <= before && -days <= after ? Math.Abs(days) : null;
    }

    // A cooperation that nobody dated was only dated by its page: that says when it was told, not when it was.
    private static Span? Told(Report report) =>
        report.Date is not { } date || report.DatePrecision == DatePrecision.None
            || (report.DateBasis == DateBasis.Publication && report.Kind.Family == EventFamily.Cooperation)
            ? null
            : Span.Of(date, report.DatePrecision);

    private static bool IsVetoed(Event known, Reading reading, Report report) =>
        report.Date is { } date
        && known.Date is { } of
        && report.DatePrecision == DatePrecision.Day
        && known.DatePrecision == DatePrecision.Day
        && date != of
        && (IsAnotherOne(known, report, date, of) || IsTakenBySibling(reading, report, date, of));

    /// <summary>"Summoned again" is not the earlier one, nor is an earlier one the one that was called another.</summary>
    private static bool IsAnotherOne(Event known, Report report, DateOnly date, DateOnly of)
    {
        var again = known.Sources.Any(source => source.Again);
        return (report.Again && !again && date > of) || (!report.Again && again && date < of);
    }

    /// <summary>An article that tells two acts of one sort, days apart, means two events.</summary>
    private static bool IsTakenBySibling(Reading reading, Report report, DateOnly date, DateOnly of) =>
        reading.Reports.Any(other => other.Date is { } day && day != date && other.DatePrecision == DatePrecision.Day
            && other.Kind == report.Kind && other.Initiator == report.Initiator && other.Target == report.Target
            && other.Parties.SequenceEqual(report.Parties)
            && Math.Abs(day.DayNumber - of.DayNumber) < Math.Abs(date.DayNumber - of.DayNumber));

    private static double Likeness(Event known, Report report) =>
        (known.Rank is not null && known.Rank == report.Rank ? 1 : 0)
        + Wording.Likeness(known.Reason, report.Reason)
        + (SharesOfficial(known, report) ? 1 : 0)
        + known.Sources.Select(source => Wording.Likeness(source.Evidence, report.Evidence)).DefaultIfEmpty().Max();

    public static bool SharesOfficial(Event known, Report report) =>
        report.Officials.Count > 0 && known.Sources.Any(source =>
            (source.Officials is { } named && named.Intersect(report.Officials).Any())
            || report.Officials.Any(name => Wording.Bare(source.Evidence).Contains(Wording.Bare(name), StringComparison.Ordinal)));
}
