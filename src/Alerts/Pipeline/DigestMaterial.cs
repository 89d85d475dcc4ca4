using System.Collections.Concurrent;
using Alerts.Digests;
using Alerts.Events;
using Period = (System.DateTimeOffset From, System.DateTimeOffset To);

namespace Alerts.Pipeline;

/// <summary>
/// What digests are made of. Thousands of digests share one slot, so what was announced in a period is read once and kept for
/// a minute.
/// </summary>
public sealed class DigestMaterial(EventStore events, DigestHeartbeat heartbeat, TimeProvider clock)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Period, (DateTimeOffset At, Lazy<Task<IReadOnlyList<Event>>> Events)> periods = new();

    /// <summary>Events announced in the period or within the look-back before it, and those that wait; oldest announcement first.</summary>
    public async Task<IReadOnlyList<Event>> CandidatesAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        IReadOnlyList<string> waiting,
        CancellationToken cancellation)
    {
        var announced = await PeriodAsync(from - DigestSelection.LookBack, to, cancellation);
        if (waiting.Count == 0) return announced;
        var held = new List<Event>();
        foreach (var id in waiting.Except(announced.Select(known => known.Id)))
        {
            if (await events.FindAsync(id, cancellation) is { } found) held.Add(found);
        }

        return [.. held, .. announced];
    }

    /// <summary>The issue's events as they stand, in its order.</summary>
    public async Task<IReadOnlyList<Event>> EventsAsync(DigestIssue issue, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var announced = (await PeriodAsync(issue.From - DigestSelection.LookBack, issue.To, cancellation)).ToDictionary(known => known.Id);
        var told = new List<Event>();
        foreach (var item in issue.Items)
        {
            if ((announced.GetValueOrDefault(item.EventId) ?? await events.FindAsync(item.EventId, cancellation)) is { } found)
                told.Add(found);
        }

        return told;
    }

    /// <summary>Everything known between the states of each event, by <see cref="MailComposer.PairKey"/>.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Event>>> LaddersAsync(
        IReadOnlyList<Event> told,
        DateTimeOffset upTo,
        CancellationToken cancellation)
    {
        var ladders = new Dictionary<string, IReadOnlyList<Event>>();
        foreach (var about in told.DistinctBy(MailComposer.PairKey))
            ladders[MailComposer.PairKey(about)] = await PairHistory.OfAsync(events, about, upTo, cancellation);
        return ladders;
    }

    public Task<Heartbeat> HeartbeatAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        heartbeat.OfAsync(from, to, cancellation);

    private Task<IReadOnlyList<Event>> PeriodAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (period, kept) in periods)
        {
            if (now - kept.At > KeepFor) periods.TryRemove(period, out _);
        }

        return periods.GetOrAdd(
            (from, to),
            period => (now, new(() => events.AnnouncedAsync(period.From, period.To, cancellation)))).Events.Value;
    }
}
