using Alerts.Storage;

namespace Alerts.Delivery;

/// <summary>At most <paramref name="Count"/> sends in any <paramref name="Window"/>.</summary>
public sealed record PaceLimit(int Count, TimeSpan Window);

/// <summary>When a channel was last used, oldest first.</summary>
public sealed record PaceLog(IReadOnlyList<DateTimeOffset> Sent);

/// <summary>Keeps channels within their quotas, over all workers: sliding windows in one document a channel.</summary>
public sealed class SendPace(IDocumentStore store, TimeProvider clock)
{
    private readonly DocumentCollection<PaceLog> logs = new(store, StorageNames.Deliveries, DeliveryJson.Default.PaceLog);

    /// <summary>Null when a send may go out now, and counts it; otherwise how long to wait.</summary>
    /// <param name="channel">Letters, digits and '-'.</param>
    public async Task<TimeSpan?> TakeAsync(string channel, IReadOnlyList<PaceLimit> limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        TimeSpan? wait = null;
        await logs.UpdateAsync($"pace/{channel}.json", Take, cancellation);
        return wait;

        PaceLog Take(PaceLog? known)
        {
            var now = clock.GetUtcNow();
            var longest = limits.Max(limit => limit.Window);
            DateTimeOffset[] recent = [.. (known?.Sent ?? []).Where(at => at > now - longest)];
            wait = Wait(recent, limits, now);
            return wait is null ? new PaceLog([.. recent, now]) : known ?? new PaceLog([]);
        }
    }

    /// <summary>How long until every window has room; null when all have it now. Pure.</summary>
    public static TimeSpan? Wait(IReadOnlyList<DateTimeOffset> sent, IReadOnlyList<PaceLimit> limits, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(limits);
        TimeSpan? longest = null;
        foreach (var limit in limits)
        {
            DateTimeOffset[] inside = [.. sent.Where(at => at > now - limit.Window)];
            if (inside.Length < limit.Count) continue;
            var wait = inside[^limit.Count] + limit.Window - now;
            if (longest is null || wait > longest) longest = wait;
        }

        return longest;
    }
}
