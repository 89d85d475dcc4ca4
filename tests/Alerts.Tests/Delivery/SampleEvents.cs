using Alerts.Events;
using Alerts.Language;

namespace Alerts.Tests.Delivery;

/// <summary>Events as the pipeline leaves them.</summary>
internal static class SampleEvents
{
    public static Event Summons(
        string initiator = "KR",
        string target = "RU",
        string day = "2024-06-21",
        DateTimeOffset? at = null,
        string suffix = "")
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
            Sources = [Source(
                "Hangang Daily",
                seen,
                "The foreign ministry called in the Russian ambassador on Friday over the pact signed in Pyongyang.")],
            SourceCount = 1,
            IndependentSources = 1,
            Announcements = [new Announcement(
                1, AnnouncementKind.New, seen, "a-Hangang Daily", "first report of this summons, one day after the act")],
        };
    }

    public static Event Cooperation(
        EventKind kind,
        string a = "KP",
        string b = "RU",
        string day = "2024-06-19",
        DateTimeOffset? at = null,
        string? supplier = null)
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
            Sources = [Source(
                "Taedong Wire",
                seen,
                "The two leaders put their names to a pact that obliges each side to help the other if it is attacked.")],
            Announcements = [new Announcement(1, AnnouncementKind.New, seen, "a-Taedong Wire", "first report of this pact")],
        };
    }

    /// <summary>Twelve events between a few pairs, as a busy day's digest has them, oldest first.</summary>
    public static IReadOnlyList<Event> Dozen(DateTimeOffset end)
    {
        var hour = 0;
        return
        [
            Busy(
                Summons("KR", "RU", "2024-06-21", At()),
                "Morning Post of Busan",
                "Harbour Times",
                "Taedong Wire",
                "Le Courrier du Matin",
                "Nordlicht",
                "El Faro"),
            Busy(Cooperation(EventKind.Treaty, "KP", "RU", "2024-06-19", At()), "Neva Observer", "Han River Review"),
            Cooperation(EventKind.Talks, "KP", "RU", "2024-06-19", At()) with { Confidence = 0.78 },
            Cooperation(EventKind.ArmsTransfer, "KP", "RU", "2024-06-18", At(), "KP") with
            {
                Status = ReportStatus.Alleged,
                Confidence = 0.62,
                Reason = "artillery shells by rail",
            },
            Summons("PL", "RU", "2024-06-20", At()) with
            {
                Rank = "charge",
                Reason = "a drone that crossed the border near Zamość",
                Confidence = 0.91,
            },
            Busy(Summons("DE", "RU", "2024-06-20", At()), "Nordlicht", "Rheinblatt"),
            Summons("PH", "CN", "2024-06-20", At()) with { Reason = "the collision at Second Thomas Shoal" },
            Cooperation(EventKind.Exercise, "JP", "PH", "2024-06-17", At()) with { Status = ReportStatus.Planned, Confidence = 0.83 },
            Cooperation(EventKind.Aid, "UA", "US", "2024-06-20", At(), "US") with { Reason = "air defence missiles" },
            Cooperation(EventKind.Deployment, "BY", "RU", "2024-06-18", At(), "RU") with { Confidence = 0.71 },
            Summons("IR", "SE", "2024-06-19", At()) with { Rank = "attache", Reason = null, Confidence = 0.56 },
            Cooperation(EventKind.Technology, "IN", "FR", "2024-06-18", At()),
        ];

        DateTimeOffset At() => end.AddHours(-20 + ++hour);
    }

    /// <summary>Earlier events between Korea and Russia's pairs, for ladders; none for other pairs.</summary>
    public static IReadOnlyList<Event> Past(Event about) => string.Join('-', about.Parties) switch
    {
        "KR-RU" => [Summons("KR", "RU", "2023-09-19", At(2023, 9, 19)), Summons("RU", "KR", "2024-02-03", At(2024, 2, 3))],
        "KP-RU" =>
        [
            Cooperation(EventKind.Talks, "KP", "RU", "2023-09-13", At(2023, 9, 13)),
            Cooperation(EventKind.ArmsTransfer, "KP", "RU", "2023-10-12", At(2023, 10, 12), "KP"),
            Cooperation(EventKind.Technology, "KP", "RU", "2023-11-21", At(2023, 11, 21)),
        ],
        _ => [],
    };

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.Zero);

    private static Event Busy(Event about, params string[] outlets)
    {
        foreach (var outlet in outlets) about = about.WithSource(outlet, about.FirstSeen.AddMinutes(25 * about.Sources.Count));
        return about;
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
        Announcements =
        [
            .. about.Announcements,
            new Announcement(about.Announcements.Count + 1, kind, at, about.Sources[^1].ArticleId, why),
        ],
        Status = kind == AnnouncementKind.Denied ? ReportStatus.Denied : about.Status,
    };

    public static Event WithSource(this Event about, string outlet, DateTimeOffset at) => about with
    {
        Sources = [.. about.Sources, Source(outlet, at, $"{outlet} says that the envoy was called in.")],
        SourceCount = about.SourceCount + 1,
        IndependentSources = about.IndependentSources + 1,
    };

    /// <summary>A summons with an attack in every text that an outlet chooses.</summary>
    public static Event Poisoned(string attack)
    {
        var summons = Summons();
        var source = summons.Sources[0] with
        {
            Outlet = attack,
            Title = attack,
            Evidence = attack,
            Agency = attack,
            Url = new Uri("javascript:alert(1)"),
            Language = "en\" onload=\"x",
        };
        return summons with
        {
            Reason = attack,
            Sources = [source, source with { ArticleId = "b", Url = new Uri("https://evil.example/(x)?q=\"<b>") }],
            Announcements = [summons.Announcements[0] with { Why = attack }],
        };
    }
}
