using Alerts.Language;

namespace Alerts.Events.Matching;

/// <summary>Finds the event behind an article whose page carries a wrong, later date.</summary>
internal sealed class Restamped(MatchOptions options)
{
    /// <summary>Reason code of a report whose page date its own text contradicts.</summary>
    public const string Contradicts = "page-date-contradicted";

    private const int MostYearsBack = 10;
    private const int FarDays = 30;
    private const double SameMatter = 0.3;

    /// <summary>The known source whose very text this is, however its page is dated; null when there is none.</summary>
    public static (Event Event, EventSource Source)? SameTextEarlier(Timeline timeline, Report report, EventSource source)
    {
        foreach (var known in timeline.Events.Where(known => Identity.IsSameTuple(known, report)))
        {
            if (known.Sources.FirstOrDefault(earlier =>
                earlier.ArticleId != source.ArticleId && Copies.IsToldAgain(earlier, source)) is { } found)
            {
                return (known, found);
            }
        }

        return null;
    }

    /// <summary>
    /// A known event of the tuple that the text's own dates point to, when only the page's date speaks for a new one:
    /// the same day of an earlier year, or days told about that event and none near the page's date.
    /// </summary>
    public (Event Event, Staleness Why)? Contradicted(Timeline timeline, Reading reading, Report report)
    {
        if (report.DateBasis == DateBasis.Told) return null;
        foreach (var known in timeline.Events
            .Where(known => Identity.IsSameTuple(known, report) && known.Date is not null)
            .OrderByDescending(Identity.DayOf))
        {
            var of = known.Date!.Value;
            if (IsAnniversary(reading, report, known, of) || IsToldOfThen(reading, report, known, of))
            {
                return (known, new(Contradicts,
                    $"the page is dated {Freshness.Day(reading.Day)}, but the text tells of the act of {Freshness.Day(of)}, "
                    + $"known since {Freshness.Moment(known.FirstSeen)}"));
            }
        }

        return null;
    }

    private bool IsAnniversary(Reading reading, Report report, Event known, DateOnly of)
    {
        if (report is not { Date: { } date, DatePrecision: DatePrecision.Day } || known.DatePrecision != DatePrecision.Day) return false;
        var years = date.Year - of.Year;
        if (years is < 1 or > MostYearsBack) return false;
        if (Math.Abs(of.AddYears(years).DayNumber - date.DayNumber) > options.DaysApart) return false;
        if (report.DateBasis is DateBasis.Publication or DateBasis.Relative) return reading.LatestYear == of.Year;
        return Identity.SharesOfficial(known, report) || IsSameMatter(known, report) || reading.LatestYear == of.Year;
    }

    private bool IsToldOfThen(Reading reading, Report report, Event known, DateOnly of)
    {
        if (report.DateBasis is DateBasis.Relative or DateBasis.DayAndMonth || report.ToldDates.Count == 0) return false;
        if (reading.Day.DayNumber - of.DayNumber <= FarDays) return false;
        var near = report.ToldDates.Any(told => Math.Abs(told.DayNumber - of.DayNumber) <= options.ActToReportDays);
        var current = report.ToldDates.Any(told => reading.Day.DayNumber - told.DayNumber <= FarDays);
        return near && !current && (Identity.SharesOfficial(known, report) || IsSameMatter(known, report));
    }

    private static bool IsSameMatter(Event known, Report report) => Wording.Likeness(known.Reason, report.Reason) >= SameMatter;
}
