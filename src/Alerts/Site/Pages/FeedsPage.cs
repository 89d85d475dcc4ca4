using Alerts.Feeds;

namespace Alerts.Site.Pages;

/// <summary><c>/feeds</c>: what is read, how each feed is doing, and what it was worth in the last week.</summary>
public sealed class FeedsPage(FeedStore feeds, JournalDays journal, SiteRenderer renderer)
{
    private const int Days = 7;
    private const int ReadsAtOnce = 16;

    public async Task<SiteResponse> GetAsync(SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var ids = await feeds.ListIdsAsync(cancellation).ToListAsync(cancellation);
        var records = new FeedRecord?[ids.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, ids.Count, options, async (at, token) => records[at] = (await feeds.FindAsync(ids[at], token))?.Value);

        var week = await WeekAsync(DateOnly.FromDateTime(frame.Now.UtcDateTime), cancellation);
        var rows = records.OfType<FeedRecord>()
            .Select(record => new FeedRow(record, FeedTone.Of(record.State), Worth(week, record.Feed)))
            .OrderByDescending(row => row.Tone.Trouble).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return await renderer.PageAsync<FeedList>(200, new FeedListModel(frame, rows));
    }

    private async Task<Dictionary<string, OutletCount>> WeekAsync(DateOnly today, CancellationToken cancellation)
    {
        var week = new Dictionary<string, OutletCount>(StringComparer.Ordinal);
        for (var back = 0; back < Days; back++)
        {
            foreach (var (outlet, count) in (await journal.ReadAsync(today.AddDays(-back), cancellation)).Outlets)
            {
                var known = week.GetValueOrDefault(outlet, new OutletCount(0, 0));
                week[outlet] = new OutletCount(known.Articles + count.Articles, known.WithEvent + count.WithEvent);
            }
        }

        return week;
    }

    private static OutletCount? Worth(Dictionary<string, OutletCount> week, Feed feed) =>
        week.GetValueOrDefault(feed.Name);
}

/// <summary>One feed with its week; <paramref name="Week"/> is null when nothing came from its outlet.</summary>
public sealed record FeedRow(FeedRecord Record, FeedTone Tone, OutletCount? Week)
{
    public string Name => Record.Feed.Name;
}

/// <summary>A feed's health as the page shows it: a class for its sign, one word, and a sentence where there is something to say.</summary>
public sealed record FeedTone(int Trouble, string Sign, string Word, string? Sentence)
{
    public static FeedTone Of(FeedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Health switch
        {
            FeedHealth.Ok => new(0, "ok", "Healthy", state.Words),
            FeedHealth.Moved => new(1, "ok", "Moved", state.Words ?? "It answers from a new address, which is now used."),
            FeedHealth.Unknown => new(1, "", "Not polled yet", state.Words),
            FeedHealth.Empty => new(2, "warn", "Empty", state.Words ?? "It is a feed, but holds no entries."),
            FeedHealth.Frozen => new(2, "warn", "Silent", state.Words ?? "No new entry for long."),
            FeedHealth.Damaged => new(2, "warn", "Damaged", state.Words ?? "It is ill-formed; what could be read was kept."),
            FeedHealth.NotAFeed => new(3, "bad", "Not a feed", state.Words ?? "Something else came instead, mostly a web page."),
            FeedHealth.Gone => new(3, "bad", "Gone", state.Words ?? "The publisher took it away; it is polled no more."),
            _ => new(3, "bad", "Failing", state.Words ?? "The last polls gave no document."),
        };
    }
}

/// <summary>All feeds, the troubled ones first.</summary>
public sealed record FeedListModel(SiteFrame Frame, IReadOnlyList<FeedRow> Rows)
{
    public int Healthy => Rows.Count(row => row.Tone.Sign == "ok");

    public int Troubled => Rows.Count(row => row.Tone.Trouble >= 2);
}
