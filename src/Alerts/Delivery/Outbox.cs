using System.Runtime.CompilerServices;
using System.Text.Json;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Storage;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>
/// Queues notices. Called again for the same announcement (a retry, a sweep) it queues the same notices; the ledger drops repeats.
/// </summary>
public sealed class Outbox(SubscriberStore subscribers, DeliveryLedger ledger, IMessageQueue queue, TimeProvider clock)
{
    /// <summary>
    /// One notice to every active immediate subscriber who wants the announcement: a new event goes to those whose filter it meets;
    /// a later announcement goes to those who were told before, whatever their filter says now, and, unless it denies or corrects,
    /// also to those whose filter the event has come to meet. Notices that have ended are not queued again.
    /// </summary>
    public async Task QueueAsync(Event about, Announcement announcement, CancellationToken cancellation)
    {
        await foreach (var notice in DueAsync(about, announcement, cancellation)) await SendAsync(notice, TimeSpan.Zero, cancellation);
    }

    /// <summary>The notices that <see cref="QueueAsync"/> queues.</summary>
    public async IAsyncEnumerable<Notice> DueAsync(
        Event about,
        Announcement announcement,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(announcement);
        var ended = await ledger.ToldAsync(about.Id, cancellation);
        var told = ended.Where(notice => notice.Announcement < announcement.Number).Select(notice => notice.SubscriberId).ToHashSet();
        var done = ended.Where(notice => notice.Announcement >= announcement.Number).Select(notice => notice.SubscriberId).ToHashSet();
        await foreach (var subscriber in subscribers.AllAsync(cancellation))
        {
            if (!done.Contains(subscriber.Id) && Wants(subscriber, about, announcement, told.Contains(subscriber.Id)))
                yield return new Notice(subscriber.Id, about.Id, announcement.Number);
        }
    }

    /// <summary>
    /// Queues one notice, visible after <paramref name="delay"/> (at most six hours at a time: a longer wait is asked for again).
    /// </summary>
    public Task SendAsync(Notice notice, TimeSpan delay, CancellationToken cancellation)
    {
        var wait = delay > MostDelay ? MostDelay : delay;
        return queue.SendAsync(
            StorageNames.NoticeQueue,
            JsonSerializer.Serialize(notice with { Trace = notice.Trace ?? Telemetry.Here }, DeliveryJson.Default.Notice),
            wait,
            cancellation);
    }

    /// <summary>
    /// Asks for one message at <paramref name="slot"/> of all that waits for the
    /// subscriber. Repeats for the same slot are dropped by the ledger.
    /// </summary>
    public Task SendBatchAsync(string subscriberId, DateTimeOffset slot, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(new DigestRequest(subscriberId, slot), DeliveryJson.Default.DigestRequest);
        return queue.SendAsync(StorageNames.DigestQueue, body, slot - clock.GetUtcNow(), cancellation);
    }

    private static TimeSpan MostDelay => TimeSpan.FromHours(6);

    private bool Wants(Subscriber subscriber, Event about, Announcement announcement, bool wasTold)
    {
        if (subscriber.Cadence.Kind != CadenceKind.Immediate || !IsReachable(subscriber)) return false;
        var retracts = announcement.Kind is AnnouncementKind.Denied or AnnouncementKind.Corrected;
        return wasTold || (!retracts && subscriber.Filter.Matches(about));
    }

    // Paused with an end is queued all the same: it then waits for the digest after the pause.
    private bool IsReachable(Subscriber subscriber) =>
        subscriber.IsActive(clock.GetUtcNow()) || subscriber is { Status: SubscriberStatus.Paused, PausedUntil: not null };
}
