using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Language;
using Alerts.Storage;

namespace Alerts.Tests.Events.Matching;

/// <summary>Articles and reports by hand, recorded one after the other into a store in memory.</summary>
internal sealed class Newsroom
{
    public static readonly DateTimeOffset Friday = new(2024, 6, 21, 9, 14, 0, TimeSpan.Zero);

    private readonly HandClock clock = new(Friday);

    public Newsroom(IDocumentStore? store = null)
    {
        Store = store ?? new MemoryDocumentStore();
        Events = new(Store);
        Recorder = new(Events, new(new MatchOptions()), clock);
    }

    public IDocumentStore Store { get; }

    public EventStore Events { get; }

    public EventRecorder Recorder { get; }

    public static Article Paper(
        string id, DateTimeOffset? published, string? outlet = null, string? text = null, DateTimeOffset? seen = null) => new()
    {
        Id = id,
        Outlet = outlet ?? "Paper " + id,
        Title = "Title of " + id,
        Url = new Uri($"https://{id}.example/story"),
        Published = published,
        FirstSeen = seen ?? published ?? Friday,
        Text = text ?? $"What {id} wrote in words of its own.",
    };

    public static Report Summons(string initiator, string target, DateOnly? date, string? evidence = null) => new()
    {
        Kind = EventKind.Summons,
        Initiator = initiator,
        Target = target,
        Parties = [.. new[] { initiator, target }.Order(StringComparer.Ordinal)],
        Date = date,
        DatePrecision = date is null ? DatePrecision.None : DatePrecision.Day,
        DateBasis = date is null ? DateBasis.Unknown : DateBasis.Relative,
        Status = ReportStatus.Done,
        Rank = "ambassador",
        Confidence = 0.95,
        Evidence = evidence ?? $"{initiator} summoned the ambassador of {target}.",
    };

    public static Report Together(EventKind kind, DateOnly? date, ReportStatus status, params string[] parties) => new()
    {
        Kind = kind,
        Parties = [.. parties.Order(StringComparer.Ordinal)],
        Date = date,
        DatePrecision = date is null ? DatePrecision.None : DatePrecision.Day,
        DateBasis = date is null ? DateBasis.Unknown : DateBasis.Told,
        Status = status,
        Confidence = 0.9,
        Evidence = $"{string.Join(" and ", parties)}: {kind.Name}.",
    };

    public static DateOnly Day(int month, int day, int year = 2024) => new(year, month, day);

    /// <summary>Records the article at the moment it was first seen.</summary>
    public async Task<IReadOnlyList<Decision>> ReadAsync(Article article, params Report[] reports)
    {
        clock.Set(article.FirstSeen);
        return await Recorder.RecordAsync(article, reports, CancellationToken.None);
    }

    public async Task<Decision> TellAsync(Article article, Report report) => (await ReadAsync(article, report))[0];

    public async Task<List<Event>> AllAsync() => await Events.AllAsync(CancellationToken.None).ToListAsync();
}
