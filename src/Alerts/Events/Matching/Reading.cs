using Alerts.Articles;
using Alerts.Language;

namespace Alerts.Events.Matching;

/// <summary>An article as matching sees it: all its reports, when it spoke, and what tells copies of it.</summary>
internal sealed record Reading
{
    private const int FarDays = 90;
    private const int LongestLead = 1_000;

    public required Article Article { get; init; }

    /// <summary>Every report of the article; a report closer to an event than its siblings takes it.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    public required ulong Fingerprint { get; init; }

    public required ulong Digest { get; init; }

    public required ulong Lead { get; init; }

    public string? Agency { get; init; }

    /// <summary>The latest year that the text itself names, not after the publication's; null when it names none.</summary>
    public int? LatestYear { get; init; }

    /// <summary>
    /// When the outlet claims it spoke, never after we saw it; null when it does not say. A
    /// day without a time counts to that day's end anywhere.
    /// </summary>
    public DateTimeOffset? Spoke { get; init; }

    /// <summary>The day the article speaks from: its publication day, or that of first sight when it does not say.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>
    /// The day from which the article really speaks, when all that it dates by day and month lies so far before its page's date that the
    /// page must be stamped wrongly; null otherwise.
    /// </summary>
    public DateOnly? TrueDay { get; init; }

    public static Reading Of(Article article, IReadOnlyList<Report> reports)
    {
        var seenDay = DateOnly.FromDateTime(article.FirstSeen.UtcDateTime);
        // A day without a time may still be tomorrow's here when it is east of Greenwich; what lies further ahead is a wrong clock.
        var day = article.PublishedDay is { } told && told <= seenDay.AddDays(1) ? told : seenDay;
        return new Reading
        {
            Article = article,
            Reports = reports,
            Fingerprint = Articles.Fingerprint.Of(article.Text),
            Digest = Wording.Digest(article.Text),
            Lead = Wording.Digest(FirstSentence(article)),
            Agency = Agencies.Credited(article.Outlet, article.Text),
            LatestYear = ToldYears.Latest(article.Title, article.Text, day.Year),
            Spoke = SpokeAt(article),
            Day = day,
            TrueDay = TrueDayOf(reports, day),
        };
    }

    private static string FirstSentence(Article article)
    {
        var opening = article.Text.Length <= LongestLead ? article.Text : article.Text[..LongestLead];
        return SentenceSplitter.Split(opening, article.Language ?? "") is [var first, ..] ? first.Text : "";
    }

    // News tells a day without its year for a few weeks, not for months.
    private static DateOnly? TrueDayOf(IReadOnlyList<Report> reports, DateOnly day)
    {
        List<DateOnly> told = [.. reports
            .Where(report =>
                report is { Background: false, DatePrecision: DatePrecision.Day,
                    DateBasis: DateBasis.DayAndMonth or DateBasis.Relative, Date: not null })
            .Select(report => report.Date!.Value)];
        return told.Count > 0 && told.Max() is var latest && day.DayNumber - latest.DayNumber >= FarDays ? latest : null;
    }

    private static DateTimeOffset? SpokeAt(Article article)
    {
        if (article.Published is not { } published) return null;
        var latest = article.PublishedHasTime ? published : published.AddHours(36);
        return latest < article.FirstSeen ? latest : article.FirstSeen;
    }
}
