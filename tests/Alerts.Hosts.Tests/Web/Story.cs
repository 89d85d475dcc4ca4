using System.Globalization;
using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Language;

namespace Alerts.Hosts.Tests.Web;

/// <summary>The events of <c>story.tsv</c> with sources, copies and announcements as the pipeline would have stored them.</summary>
internal static class Story
{
    public static readonly DateTimeOffset End = new(2025, 11, 18, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Outlets =
        ["Yonhap", "Reuters", "Kyodo", "The Guardian", "Deutsche Welle", "Le Monde", "NHK World", "AP", "Straits Times", "El País"];

    public static IReadOnlyList<Event> Events { get; } = [.. Rows().Select(Event)];

    public static async Task KeepAsync(EventStore events, EventIndex index, ArticleStore articles, Journal journal)
    {
        foreach (var known in Events)
        {
            await events.UpdateAsync(
                known.Kind.Family,
                known.Parties[0],
                known.Parties[1],
                line => line with { Events = [.. line.Events.Where(other => other.Id != known.Id), known] },
                default);
            foreach (var source in known.Sources)
            {
                await articles.KeepAsync(Article(source), default);
                await journal.WriteAsync(Decisions(known, source), default);
            }
        }

        foreach (var rejected in Rejected) await journal.WriteAsync(rejected, default);
        await index.NoteAsync(Events, default);
    }

    private static IEnumerable<ArticleDecisions> Rejected =>
    [
        Nothing(
            "court", "Court summons former minister in tank contract case", "court-summons",
            "A court summons a person, not a state an envoy.", "The court summoned the former minister for 14 October."),
        Nothing(
            "recall", "Ambassador recalled for consultations", "recalled-by-own-state",
            "The envoy was called home by its own state.", "The government recalled its ambassador for consultations."),
        Nothing(
            "drill", "Army holds yearly winter drill", "one-state-drill",
            "Only one state took part.", "The army held its winter drill in the north."),
    ];

    private static ArticleDecisions Nothing(string id, string title, string code, string why, string evidence) => new()
    {
        ArticleId = "near-miss-" + id,
        Outlet = "Example Gazette",
        Title = title,
        Url = new Uri("https://news.example/" + id),
        FirstSeen = End.AddHours(-20),
        DecidedAt = End.AddHours(-20).AddSeconds(4),
        Decisions = [new Decision
        {
            Verdict = Verdict.None,
            Code = code,
            Why = why,
            Rejection = new Rejection(EventKind.Summons, code, why, evidence),
        }],
    };

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Web", "story.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    private static Event Event(string[] row)
    {
        var kind = EventKind.Named(row[0][(row[0].IndexOf('.', StringComparison.Ordinal) + 1)..])!;
        var date = DateOnly.ParseExact(row[3], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var summons = kind.Family == EventFamily.Summons;
        string[] parties = [.. new[] { row[1], row[2] }.Order(StringComparer.Ordinal)];
        var id = summons ? $"summons/{row[1]}-{row[2]}/{row[3]}" : $"cooperation/{parties[0]}-{parties[1]}/{row[3]}/{kind.Name}";
        var status = Enum.Parse<ReportStatus>(row[4], ignoreCase: true);
        var first = new DateTimeOffset(date, new TimeOnly(7, 40), TimeSpan.Zero).AddMinutes(row[8].Length);
        var sources = Enumerable.Range(0, int.Parse(row[7], CultureInfo.InvariantCulture))
            .Select(at => Source(row, id, at, first, date, status))
            .ToList();
        return new Event
        {
            Id = id,
            Kind = kind,
            Initiator = summons ? row[1] : null,
            Target = summons ? row[2] : null,
            Supplier = kind.Name is "arms-transfer" or "deployment" or "aid" ? row[1] : null,
            Parties = parties,
            Date = date,
            DatePrecision = DatePrecision.Day,
            Status = status,
            Rank = row[5].Length > 0 ? row[5] : null,
            Reason = row[6].Length > 0 ? row[6] : null,
            Confidence = status == ReportStatus.Alleged ? 0.72 : 0.97,
            Cameo = kind.Cameo,
            FirstSeen = first,
            Sources = sources,
            SourceCount = sources.Count,
            IndependentSources = sources.Count(source => source.CopyOf is null),
            Announcements = [.. Told(sources, first)],
            History = [.. Past(sources, first, status)],
        };
    }

    private static IEnumerable<Announcement> Told(List<EventSource> sources, DateTimeOffset first)
    {
        yield return new(1, AnnouncementKind.New, first.AddMinutes(2), sources[0].ArticleId, "First timely report.");
        if (sources.Count <= 6) yield break;
        const string Why = "A second independent source confirms it.";
        yield return new(2, AnnouncementKind.Confirmed, first.AddMinutes(70), sources[1].ArticleId, Why);
    }

    private static IEnumerable<StatusChange> Past(List<EventSource> sources, DateTimeOffset first, ReportStatus status)
    {
        var isAlleged = status == ReportStatus.Alleged;
        yield return new(first, isAlleged ? ReportStatus.Alleged : ReportStatus.Reported, sources[0].ArticleId);
        if (!isAlleged) yield return new(first.AddMinutes(35), ReportStatus.Done, sources[^1].ArticleId);
    }

    private static EventSource Source(string[] row, string id, int at, DateTimeOffset first, DateOnly date, ReportStatus status)
    {
        var outlet = Outlets[(at + row[1][0] + row[2][1]) % Outlets.Length];
        var slug = ArticleId(id, at);
        var copy = at is 3 or 6;
        return new EventSource
        {
            ArticleId = slug,
            Outlet = outlet,
            Title = (row[8 + (at % 2 == 1 && row[9].Length > 0 ? 1 : 0)]).TrimEnd('.'),
            Url = new Uri("https://news.example/" + slug),
            Published = first.AddMinutes(-4 + 35 * at),
            FirstSeen = first.AddMinutes(35 * at),
            Evidence = row[8 + (at % 2 == 1 && row[9].Length > 0 ? 1 : 0)],
            Language = "en",
            Verdict = at == 0 ? Verdict.New : copy ? Verdict.Duplicate : Verdict.FollowUp,
            Status = status,
            Date = date,
            Confidence = 0.97 - 0.02 * at,
            Official = at == 1,
            Agency = copy ? "Reuters" : null,
            Fingerprint = 0xA5A5UL + (ulong)at,
            CopyOf = copy ? ArticleId(id, 0) : null,
        };
    }

    private static string ArticleId(string eventId, int at) => $"{eventId.Replace('/', '-').ToLowerInvariant()}-{at}";

    private static Article Article(EventSource source) => new()
    {
        Id = source.ArticleId,
        Url = source.Url,
        Outlet = source.Outlet,
        Title = source.Title,
        Published = source.Published,
        FirstSeen = source.FirstSeen,
        Language = "en",
        Text = $"{source.Evidence}\n\nOfficials gave no further details. The embassy did not answer a request for comment.",
        FullText = true,
        FeedId = "feed-" + source.Outlet!.ToLowerInvariant().Replace(' ', '-'),
    };

    private static ArticleDecisions Decisions(Event known, EventSource source) => new()
    {
        ArticleId = source.ArticleId,
        Outlet = source.Outlet,
        Title = source.Title,
        Url = source.Url,
        Published = source.Published,
        FirstSeen = source.FirstSeen,
        DecidedAt = source.FirstSeen.AddSeconds(3),
        Decisions =
        [
            new Decision
            {
                Verdict = source.Verdict,
                Code = source.Verdict switch { Verdict.New => "first-report", Verdict.Duplicate => "wire-copy", _ => "second-source" },
                Why = source.Verdict switch
                {
                    Verdict.New => "First timely report of this event.",
                    Verdict.Duplicate => "The same wire text as the first source's.",
                    _ => "Another outlet's timely report of the same event.",
                },
                EventId = known.Id,
                Announcement = source.Verdict == Verdict.New ? 1 : null,
                Report = new Report
                {
                    Kind = known.Kind,
                    Initiator = known.Initiator,
                    Target = known.Target,
                    Parties = known.Parties,
                    Supplier = known.Supplier,
                    Date = known.Date,
                    DatePrecision = DatePrecision.Day,
                    Status = source.Status,
                    Rank = known.Rank,
                    Reason = known.Reason,
                    Confidence = source.Confidence,
                    Evidence = source.Evidence,
                    Cameo = known.Cameo,
                    Why = "frame 'summon'; initiator from the subject; target from the object; date from the weekday",
                },
            },
        ],
    };
}
