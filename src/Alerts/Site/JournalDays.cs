using System.Collections.Concurrent;
using Alerts.Events;

namespace Alerts.Site;

/// <summary>One decision as lists show it.</summary>
public sealed record JournalLine
{
    public required string ArticleId { get; init; }

    public required string Outlet { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required Verdict Verdict { get; init; }

    public required string Code { get; init; }

    public required string Why { get; init; }

    public string? EventId { get; init; }

    public string? Evidence { get; init; }
}

/// <summary>What was decided about the articles first seen on one day.</summary>
/// <param name="Lines">All decisions, latest first.</param>
/// <param name="Outlets">Articles decided about and articles that told an event, by outlet.</param>
public sealed record JournalDay(IReadOnlyList<JournalLine> Lines, IReadOnlyDictionary<string, OutletCount> Outlets);

/// <summary>How many articles came, and how many of them told of an event.</summary>
public sealed record OutletCount(int Articles, int WithEvent);

/// <summary>
/// The journal by days, kept in memory: a view of a day costs one listing, and each entry is read once in the life of the
/// process. Days are bounded; the least lately made go first.
/// </summary>
public sealed class JournalDays(Journal journal)
{
    private const int MostDays = 40;
    private const int ReadsAtOnce = 16;
    private const int LongestText = 300;

    private readonly ConcurrentDictionary<DateOnly, ConcurrentDictionary<string, ArticleDecisions>> days = [];

    public async Task<JournalDay> ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        if (days.Count > MostDays) days.Clear();
        var known = days.GetOrAdd(day, _ => new(StringComparer.Ordinal));
        var missing = new List<string>();
        await foreach (var id in journal.ArticlesAsync(day, cancellation))
        {
            if (!known.ContainsKey(id)) missing.Add(id);
        }

        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(missing, options, async (id, token) =>
        {
            if (await journal.FindAsync(id, midnight, token) is { } entry) known[id] = Slim(entry);
        });
        return Of([.. known.Values]);
    }

    private static JournalDay Of(List<ArticleDecisions> entries) => new(
        [.. entries.SelectMany(Lines).OrderByDescending(line => line.DecidedAt).ThenBy(line => line.ArticleId, StringComparer.Ordinal)],
        entries.GroupBy(OutletOf).ToDictionary(
            outlet => outlet.Key,
            outlet => new OutletCount(outlet.Count(), outlet.Count(entry => entry.Decisions.Any(decision => decision.EventId is not null))),
            StringComparer.Ordinal));

    private static IEnumerable<JournalLine> Lines(ArticleDecisions entry) => entry.Decisions.Select(decision => new JournalLine
    {
        ArticleId = entry.ArticleId,
        Outlet = OutletOf(entry),
        Title = entry.Title ?? "Untitled",
        DecidedAt = entry.DecidedAt,
        Verdict = decision.Verdict,
        Code = decision.Code,
        Why = decision.Why,
        EventId = decision.EventId,
        Evidence = decision.Report?.Evidence ?? decision.Rejection?.Evidence,
    });

    private static string OutletOf(ArticleDecisions entry) => entry.Outlet ?? entry.Url?.Host ?? "Unnamed outlet";

    // Evidence may be long and a day may hold thousands of entries: what lists do not show is not kept.
    private static ArticleDecisions Slim(ArticleDecisions entry) => entry with
    {
        Title = Short(entry.Title),
        Decisions = [.. entry.Decisions.Select(decision => decision with
        {
            Why = Short(decision.Why) ?? "",
            Report = decision.Report is { } report ? report with { Evidence = Short(report.Evidence) ?? "", Why = "" } : null,
            Rejection = decision.Rejection is { } rejection ? rejection with { Evidence = Short(rejection.Evidence) ?? "" } : null,
        })],
    };

    private static string? Short(string? text) =>
        text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText - 1).TrimEnd(), "…") : text;
}
