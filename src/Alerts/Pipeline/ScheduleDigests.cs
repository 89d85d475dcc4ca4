using System.Globalization;
using System.Text.Json;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Alerts.Pipeline;

/// <summary>
/// Queues one message for every subscriber with a slot since the last time; of several missed slots the latest, whose digest then
/// covers them all. The watermark moves last: a crash queues the same messages again, and the ledger drops repeats. Requests that
/// were never confirmed are forgotten on the way.
/// </summary>
public sealed class ScheduleDigests(
    SubscriberStore subscribers,
    DigestClock watermark,
    IMessageQueue queue,
    TimeProvider clock,
    ILogger<ScheduleDigests> logger)
{
    /// <summary>How long after its slot a digest is made, so that what was being written at the slot is in it.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromSeconds(30);

    /// <summary>What came of a run, for people.</summary>
    public static string Words(int queued) => string.Create(CultureInfo.InvariantCulture, $"{queued} digests queued");

    /// <returns>How many messages were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var through = await watermark.ThroughAsync(cancellation);
        if (through is null)
        {
            // Nobody was promised anything for the time before the first run.
            await watermark.AdvanceAsync(now, cancellation);
            return 0;
        }

        var count = 0;
        await foreach (var subscriber in subscribers.AllAsync(cancellation))
        {
            if (subscriber.HasLapsed(now))
            {
                await subscribers.UpdateAsync(
                    subscriber.Id,
                    known => known is not null && known.HasLapsed(now) ? null : known,
                    cancellation);
                continue;
            }

            if (Due(subscriber, through.Value, now) is not { } slot) continue;
            var body = JsonSerializer.Serialize(new DigestRequest(subscriber.Id, slot), DeliveryJson.Default.DigestRequest);
            await queue.SendAsync(StorageNames.DigestQueue, body, slot + Settle > now ? slot + Settle - now : TimeSpan.Zero, cancellation);
            count++;
        }

        await watermark.AdvanceAsync(now, cancellation);
        if (count > 0) DeliveryLog.Scheduled(logger, count, now);
        return count;
    }

    /// <summary>The subscriber's latest slot after <paramref name="through"/> and up to <paramref name="now"/>, or null. Pure.</summary>
    public static DateTimeOffset? Due(Subscriber subscriber, DateTimeOffset through, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        if (!subscriber.IsActive(now)) return null;
        var slot = SlotCalendar.Latest(subscriber.Cadence, subscriber.TimeZone, now);
        return slot > through && slot > (subscriber.ConfirmedAt ?? subscriber.CreatedAt) ? slot : null;
    }
}
