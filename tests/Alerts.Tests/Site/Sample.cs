using Alerts.Events;
using Alerts.Language;

namespace Alerts.Tests.Site;

/// <summary>Events made up for one test.</summary>
internal static class Sample
{
    public static Event Summons(
        string initiator,
        string target,
        string day,
        string evidence = "The ministry called in the ambassador.",
        string? outlet = "Example Post") =>
        Make($"summons/{initiator}-{target}/{day}", EventKind.Summons, day, evidence, outlet) with
        {
            Initiator = initiator,
            Target = target,
            Parties = [.. new[] { initiator, target }.Order(StringComparer.Ordinal)],
            Rank = "ambassador",
        };

    public static Event Cooperation(EventKind kind, string a, string b, string day, string evidence = "The two states signed it.") =>
        Make($"cooperation/{a}-{b}/{day}/{kind.Name}", kind, day, evidence, "Example Post") with { Parties = [a, b] };

    private static Event Make(string id, EventKind kind, string day, string evidence, string? outlet)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var seen = new DateTimeOffset(date, new TimeOnly(10, 5), TimeSpan.Zero);
        var article = "a-" + id.Replace('/', '-').ToLowerInvariant();
        return new Event
        {
            Id = id,
            Kind = kind,
            Parties = [],
            Date = date,
            DatePrecision = DatePrecision.Day,
            Status = ReportStatus.Done,
            Confidence = 0.95,
            Cameo = kind.Cameo,
            FirstSeen = seen,
            Sources =
            [
                new EventSource
                {
                    ArticleId = article,
                    Outlet = outlet,
                    Title = "A title",
                    Url = new Uri("https://news.example/" + article),
                    Published = seen,
                    FirstSeen = seen,
                    Evidence = evidence,
                    Verdict = Verdict.New,
                    Status = ReportStatus.Done,
                    Confidence = 0.95,
                },
            ],
            SourceCount = 1,
            IndependentSources = 1,
            Announcements = [new Announcement(1, AnnouncementKind.New, seen, article, "First timely report.")],
            History = [new StatusChange(seen, ReportStatus.Done, article)],
        };
    }
}
