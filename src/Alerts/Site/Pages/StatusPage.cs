using Alerts.Delivery;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Feeds;
using Alerts.Pipeline;
using Alerts.Storage;

namespace Alerts.Site.Pages;

/// <summary><c>/status</c>: is the machine healthy? Queues, poison, lag, last runs.</summary>
public sealed class StatusPage(
    IMessageQueue queues,
    EventIndex index,
    JournalDays journal,
    FeedStore feeds,
    DigestClock digests,
    RunBook runs,
    DeliveryLedger ledger,
    SiteRenderer renderer)
{
    private const int LagDays = 30;
    private const int MostSent = 20;

    public async Task<SiteResponse> GetAsync(SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var counts = new List<QueueCount>();
        foreach (var queue in StorageNames.Queues)
            counts.Add(new QueueCount(
                queue,
                await queues.CountAsync(queue, cancellation),
                await queues.CountAsync(StorageNames.Poison(queue), cancellation)));

        var lines = (await index.CurrentAsync(cancellation)).Lines;
        var since = frame.Now.AddDays(-LagDays);
        var fresh = lines.Where(line => line is { Told: AnnouncementKind.New, ToldAt: { } at } && at >= since).ToList();
        var today = await journal.ReadAsync(DateOnly.FromDateTime(frame.Now.UtcDateTime), cancellation);
        var polls = new List<DateTimeOffset>();
        await foreach (var feed in feeds.ListAsync(cancellation))
        {
            if (feed.State.LastPolled is { } polled) polls.Add(polled);
        }

        return await renderer.PageAsync<Status>(200, new StatusModel
        {
            Frame = frame,
            Queues = counts,
            Events = lines.Count,
            FromSight = Lag.Of(fresh.Select(line => line.ToldAt!.Value - line.FirstSeen)),
            FromPublication = Lag.Of(
                fresh.Where(line => line.Published is not null).Select(line => line.ToldAt!.Value - line.Published!.Value)),
            ToSending = Lag.Of(await SendingAsync(fresh, cancellation)),
            Runs = await runs.ReadAsync(cancellation),
            LastPoll = polls.Count == 0 ? null : polls.Max(),
            LastRead = today.Lines.Count == 0 ? null : today.Lines[0].DecidedAt,
            DigestsThrough = await digests.ThroughAsync(cancellation),
        });
    }

    /// <summary>
    /// From first sight to the first message that was taken, of the latest events; an event that only digests told has none.
    /// </summary>
    private async Task<IReadOnlyList<TimeSpan>> SendingAsync(IEnumerable<EventLine> fresh, CancellationToken cancellation)
    {
        var latest = fresh.OrderByDescending(line => line.ToldAt).Take(MostSent).ToArray();
        var sent = await Task.WhenAll(latest.Select(line => ledger.FirstSentAsync(line.Id, cancellation)));
        return [.. latest.Zip(sent).Where(pair => pair.Second is not null).Select(pair => pair.Second!.Value - pair.First.FirstSeen)];
    }
}

/// <summary>Messages waiting in a queue and put aside after too many failures.</summary>
public sealed record QueueCount(string Name, int Waiting, int Poison);

/// <summary>Median and 95th percentile over <paramref name="Count"/> events.</summary>
public sealed record Lag(TimeSpan Median, TimeSpan P95, int Count)
{
    /// <summary>Null for no events. A clock that runs backwards counts as no lag.</summary>
    public static Lag? Of(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Select(span => span < TimeSpan.Zero ? TimeSpan.Zero : span).Order().ToList();
        return sorted.Count == 0
            ? null
            : new Lag(sorted[(sorted.Count - 1) / 2], sorted[(int)Math.Ceiling(0.95 * sorted.Count) - 1], sorted.Count);
    }
}

/// <summary>How the machine is.</summary>
public sealed record StatusModel
{
    public required SiteFrame Frame { get; init; }

    public required IReadOnlyList<QueueCount> Queues { get; init; }

    public int Events { get; init; }

    public Lag? FromSight { get; init; }

    /// <summary>To the message that left, not only to the decision.</summary>
    public Lag? ToSending { get; init; }

    public IReadOnlyList<StepRuns> Runs { get; init; } = [];

    public Lag? FromPublication { get; init; }

    public DateTimeOffset? LastPoll { get; init; }

    public DateTimeOffset? LastRead { get; init; }

    public DateTimeOffset? DigestsThrough { get; init; }

    public int Poison => Queues.Sum(queue => queue.Poison);
}
