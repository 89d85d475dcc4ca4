using System.Globalization;
using Alerts.Delivery.Feedback;
using Alerts.Events;
using Alerts.Language;

namespace Alerts.Site;

/// <summary>The words the pages use for states, kinds, verdicts and dates: one place, so that every page says the same.</summary>
public static class SiteWords
{
    public static string State(string code) => StateNames.Of(code);

    public static string Kind(EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Name switch
        {
            "summons" => "Summons",
            "treaty" => "Treaty",
            "arms-transfer" => "Arms transfer",
            "deployment" => "Deployment",
            "exercise" => "Exercise",
            "technology" => "Technology",
            "talks" => "Talks",
            "aid" => "Aid",
            _ => kind.Name,
        };
    }

    /// <summary>The verdict on an event as its latest announcement left it.</summary>
    public static string Told(AnnouncementKind? told) => told switch
    {
        AnnouncementKind.New => "New",
        AnnouncementKind.Confirmed => "Confirmed",
        AnnouncementKind.Changed => "Updated",
        AnnouncementKind.Denied => "Denied",
        AnnouncementKind.Corrected => "Corrected",
        _ => "Recorded only",
    };

    public static string Verdict(Verdict verdict) => verdict switch
    {
        Events.Verdict.New => "New",
        Events.Verdict.FollowUp => "Follow-up",
        Events.Verdict.Old => "Old",
        Events.Verdict.Duplicate => "Duplicate",
        _ => "No event",
    };

    public static string Status(ReportStatus status) => status.ToString().ToLowerInvariant();

    public static string Judgement(JudgementKind kind) => kind switch
    {
        JudgementKind.Right => "right",
        JudgementKind.Wrong => "wrong",
        JudgementKind.Duplicate => "duplicate",
        _ => "not new",
    };

    public static string Confidence(double confidence) => confidence switch
    {
        >= 0.9 => "High confidence",
        >= 0.75 => "Good confidence",
        >= 0.5 => "Fair confidence",
        _ => "Low confidence",
    };

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day, DatePrecision precision) => (day, precision) switch
    {
        (null, _) or (_, DatePrecision.None) => "date not told",
        ({ } known, DatePrecision.Year) => known.ToString("yyyy", CultureInfo.InvariantCulture),
        ({ } known, DatePrecision.Month) => known.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        ({ } known, DatePrecision.Week) => "week of " + Day(known),
        ({ } known, _) => Day(known),
    };

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>"third": ordinals up to twelfth in words.</summary>
    public static string Ordinal(int number) => number switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        6 => "sixth",
        7 => "seventh",
        8 => "eighth",
        9 => "ninth",
        10 => "tenth",
        11 => "eleventh",
        12 => "twelfth",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"{number}{(number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}"),
    };
}
