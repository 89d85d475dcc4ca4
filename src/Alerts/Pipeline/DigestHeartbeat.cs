using System.Collections.Concurrent;
using System.Globalization;
using Alerts.Delivery.Feedback;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Feeds;
using Period = (System.DateTimeOffset From, System.DateTimeOffset To);

namespace Alerts.Pipeline;

/// <summary>
/// How the pipeline was in a period: feeds, what was read and not alerted, readers' precision. Thousands of digests share one
/// slot, so a period's figures are worked out once and kept for a minute.
/// </summary>
public sealed class DigestHeartbeat(FeedStore feeds, Journal journal, FeedbackStore feedback, TimeProvider clock)
{
    private const int MostTroubled = 8;
    private const int MostDays = 8;

    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan JudgedOver = TimeSpan.FromDays(28);

    private readonly ConcurrentDictionary<Period, (DateTimeOffset At, Lazy<Task<Heartbeat>> Beat)> kept = new();

    public Task<Heartbeat> OfAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (period, entry) in kept)
        {
            if (now - entry.At > KeepFor) kept.TryRemove(period, out _);
        }

        return kept.GetOrAdd((from, to), period => (now, new(() => MeasureAsync(period.From, period.To, cancellation)))).Beat.Value;
    }

    private async Task<Heartbeat> MeasureAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var records = await feeds.ListAsync(cancellation).ToListAsync(cancellation);
        var troubled = records.Where(record => IsTroubled(record.State.Health)).ToArray();
        var precision = await feedback.PrecisionAsync(to - JudgedOver, cancellation);
        return new Heartbeat
        {
            Feeds = records.Count,
            HealthyFeeds = records.Count - troubled.Length,
            Troubled = [.. troubled
                .OrderBy(record => record.State.LastSuccess ?? DateTimeOffset.MinValue)
                .Take(MostTroubled)
                .Select(record => Words(record, to))],
            Suppressed = await SuppressedAsync(from, to, cancellation),
            Precision = precision.Share,
            Judgements = precision.Judged,
        };
    }

    private async Task<int> SuppressedAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var count = 0;
        var first = DateOnly.FromDateTime(from.UtcDateTime);
        var last = DateOnly.FromDateTime(to.UtcDateTime);
        if (last.DayNumber - first.DayNumber > MostDays) first = last.AddDays(-MostDays);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            await foreach (var decided in journal.DayAsync(day, cancellation))
            {
                if (decided.DecidedAt >= from && decided.DecidedAt < to)
                    count += decided.Decisions.Count(decision => decision.Announcement is null);
            }
        }

        return count;
    }

    private static bool IsTroubled(FeedHealth health) => health is not (FeedHealth.Ok or FeedHealth.Unknown or FeedHealth.Moved);

    private static string Words(FeedRecord record, DateTimeOffset now)
    {
        var name = SafeText.OneLine(record.Feed.Name, 40);
        var what = record.State.Health switch
        {
            FeedHealth.NotAFeed => "sends no feed",
            FeedHealth.Empty => "is empty",
            FeedHealth.Frozen => "has nothing new",
            FeedHealth.Damaged => "is damaged",
            FeedHealth.Gone => "is gone",
            _ => "fails",
        };
        var since = record.State.Health is FeedHealth.Frozen ? record.State.LastNew : record.State.FailingSince ?? record.State.LastSuccess;
        return since is { } start && now > start ? $"{name} {what} for {Age(now - start)}" : $"{name} {what}";
    }

    private static string Age(TimeSpan age) => age.TotalHours < 48
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, age.TotalHours):0} h")
        : string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days");
}
