using Alerts.Events;
using Alerts.Language;

namespace Alerts.Tests.Delivery;

/// <summary>Events as the pipeline leaves them.</summary>
internal static class SampleEvents
{
    public static Event Summons(string initiator = "KR", string target = "RU", string day = "2024-06-21", DateTimeOffset? at = null, string suffix = "")
    {
        var seen = at ?? Mailroom.Start;
        return new Event
        {
            Id = $"summons/{initiator}-{target}/{day}{suffix}",
            Kind = EventKind.Summons,
            Initiator = initiator,
            Target = target,
            Parties = [.. new[] { initiator, target }.Order(StringComparer.Ordinal)],
            Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            DatePrecision = DatePrecision.Day,
            Status = ReportStatus.Done,
            Rank = "ambassador",
            Reason = "the defence pact with North Korea",
            Confidence = 0.97,
            FirstSeen = seen,
            Sources = [Source("Hangang Daily", seen, "The foreign ministry called in the Russian ambassador on Friday over the pact signed in Pyongyang.")],
            SourceCount = 1,
            IndependentSources = 1,
            Announcements = [new Announcement(1, AnnouncementKind.New, seen, "a-Hangang Daily", "first report of this summons, one day after the act")],
        };
    }

    public static Event Cooperation(EventKind kind, string a = "KP", string b = "RU", string day = "2024-06-19", DateTimeOffset? at = null, string? supplier = null)
    {
        var seen = at ?? Mailroom.Start;
        string[] parties = [.. new[] { a, b }.Order(StringComparer.Ordinal)];
        return Summons(at: at) with
        {
            Id = $"cooperation/{string.Join('-', parties)}/{day}/{kind.Name}",
            Kind = kind,
            Initiator = null,
            Target = null,
            Rank = null,
            Supplier = supplier,
            Parties = parties,
            Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Reason = null,
            Sources = [Source("Taedong Wire", seen, "The two leaders put their names to a pact that obliges each side to help the other if it is attacked.")],
            Announcements = [new Announcement(1, AnnouncementKind.New, seen, "a-Taedong Wire", "first report of this pact")],
        };
    }

    public static EventSource Source(string outlet, DateTimeOffset at, string evidence) => new()
    {
        ArticleId = "a-" + outlet,
        Outlet = outlet,
        Title = "A title",
        Url = new Uri($"https://news.example/{Uri.EscapeDataString(outlet)}/1"),
        Published = at.AddMinutes(-20),
        FirstSeen = at,
        Evidence = evidence,
        Language = "en",
        Verdict = Verdict.New,
        Status = ReportStatus.Done,
        Confidence = 0.97,
    };

    public static Event Told(this Event about, AnnouncementKind kind, DateTimeOffset at, string why) => about with
    {
        Announcements = [.. about.Announcements, new Announcement(about.Announcements.Count + 1, kind, at, about.Sources[^1].ArticleId, why)],
        Status = kind == AnnouncementKind.Denied ? ReportStatus.Denied : about.Status,
    };

    public static Event WithSource(this Event about, string outlet, DateTimeOffset at) => about with
    {
        Sources = [.. about.Sources, Source(outlet, at, $"{outlet} says that the envoy was called in.")],
        SourceCount = about.SourceCount + 1,
        IndependentSources = about.IndependentSources + 1,
    };
}
