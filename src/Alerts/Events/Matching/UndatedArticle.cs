using Alerts.Language;

namespace Alerts.Events.Matching;

/// <summary>
/// Whether a report of an article without a date tells of a known event. When we first saw it says little: an archive may hand out a
/// text years later. A day and month that it tells decide; two undated articles need to be about one matter.
/// </summary>
internal static class UndatedArticle
{
    private const double SameMatter = 0.3;
    private const double SameWording = 0.5;

    /// <summary>Further than any day that is counted: one of those comes first.</summary>
    private const int Remote = 1_000;

    /// <summary>Days apart, null for another event; not settled where nothing but first sight can tell.</summary>
    public static (bool Settled, int? Days) Apart(Event known, Report report, int daysApart)
    {
        var alike = IsAlike(known, report);
        if (report.Yearless is { } told)
        {
            if (known is { Date: { } date, DatePrecision: DatePrecision.Day })
                return (true, told.DaysFrom(date) <= daysApart ? told.DaysFrom(date) : null);
            if (Yearless(known) is { } other) return (true, alike && told.DaysFrom(InAnyYear(other)) <= daysApart ? 0 : null);
        }

        if (alike && Identity.SharesOfficial(known, report)) return (true, Remote);
        // Neither article says when it spoke: that both came to us now joins nothing.
        return known.Sources.All(source => source.Published is null) ? (true, alike ? Remote : null) : (false, null);
    }

    /// <summary>The known event was told with another day and month.</summary>
    public static bool Contradicts(Event known, DateOnly date, int daysApart) =>
        Yearless(known) is { } told && told.DaysFrom(date) > daysApart;

    private static MonthDay? Yearless(Event known) =>
        known.Sources.Select(source => source.Yearless).FirstOrDefault(day => day is not null);

    private static DateOnly InAnyYear(MonthDay day) => new(2000, day.Month, day.Day);

    private static bool IsAlike(Event known, Report report) =>
        Wording.Likeness(known.Reason, report.Reason) >= SameMatter
        || known.Sources.Any(source => Wording.Likeness(source.Evidence, report.Evidence) >= SameWording);
}
