using System.Globalization;
using Alerts.Language;

namespace Alerts.Events.Matching;

/// <summary>Why a report is too late to alert.</summary>
internal sealed record Staleness(string Code, string Why);

/// <summary>Decides whether a report comes in time: from act to report, and from report to our first sight.</summary>
internal sealed class Freshness(MatchOptions options)
{
    /// <summary>Reason code of a text that was out long before.</summary>
    public const string RestampedCopy = "restamped-copy";

    /// <summary>Null when the report is timely. A copy is as old as the text it copies: <paramref name="original"/>.</summary>
    public Staleness? Check(Reading reading, Report report, EventSource? original)
    {
        if (report.Background) return new("background", "the article only recalls it");
        if (report.DateBasis == DateBasis.Publication && IsRecalled(reading, report))
            return new("background", "the article tells it of an earlier time");
        if (reading.Spoke is null) return Undated(reading, report);

        return TooLate(reading, original) ?? ActTooOld(reading, report, "was reported on");
    }

    /// <summary>A list of years ("2019: ..."), or an unsure reading beside a memory of the same states that has its date.</summary>
    private bool IsRecalled(Reading reading, Report report)
    {
        var evidence = report.Evidence.AsSpan().TrimStart();
        if (evidence.Length > 5
            && !char.IsLetterOrDigit(evidence[4])
            && int.TryParse(evidence[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year >= 1900
            && year < reading.Day.Year)
        {
            return true;
        }

        return report.Confidence < options.SureFrom && reading.Reports.Any(other => other.Background
            && other.Date is not null
            && other.Kind == report.Kind
            && other.Initiator == report.Initiator
            && other.Target == report.Target
            && other.Parties.SequenceEqual(report.Parties));
    }

    private Staleness? Undated(Reading reading, Report report)
    {
        // The text's own full date is evidence; anything else would take an undated item for "now".
        if (report is { DateBasis: DateBasis.Told, DatePrecision: DatePrecision.Day, Date: { } date } && date <= reading.Day.AddDays(1))
            return ActTooOld(reading, report, "was first seen on");
        return new("undated", "the article has no date, so it is not taken for news");
    }

    private Staleness? TooLate(Reading reading, EventSource? original)
    {
        var article = reading.Article;
        var limit = TimeSpan.FromHours(options.ReportToSightHours);
        if (original is not null)
        {
            var first = original.Published is { } told && told < original.FirstSeen ? told : original.FirstSeen;
            if (article.FirstSeen - first > limit)
                return new(
                    RestampedCopy,
                    $"the same text was out on {Moment(first)} at {original.Outlet ?? "another outlet"}; "
                    + $"this copy came {Apart(article.FirstSeen - first)} later");
        }

        if (reading.Spoke is not { } spoke || article.FirstSeen - spoke <= limit) return null;
        var why =
            $"published {Moment(article.Published!.Value)}, first seen {Moment(article.FirstSeen)}: "
            + $"{Apart(article.FirstSeen - spoke)} late";
        return article.FirstPoll
            ? new("first-poll", why + ", at the feed's first poll")
            : new("seen-late", why);
    }

    private Staleness? ActTooOld(Reading reading, Report report, string verb)
    {
        if (reading.TrueDay is { } spoken && report.DateBasis is DateBasis.Unknown or DateBasis.Publication)
            return new(Restamped.Contradicts, $"the page is dated {Day(reading.Day)}, but what it dates was on {Day(spoken)}");
        if (report.Date is null || report.DatePrecision == DatePrecision.None) return null;
        var last = Span.Of(report.Date.Value, report.DatePrecision).To;
        var days = reading.Day.DayNumber - last.DayNumber;
        return days <= options.ActToReportDays
            ? null
            : new(
                "act-too-old",
                $"the act of {Words(report.Date.Value, report.DatePrecision)} {verb} {Day(reading.Day)}, {days} days later");
    }

    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Words(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => date.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Week => "the week of " + Day(date),
        _ => Day(date),
    };

    private static string Apart(TimeSpan span) => span.TotalHours < 48
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days");
}
