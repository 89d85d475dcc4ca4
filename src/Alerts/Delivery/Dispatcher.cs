using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery;

/// <summary>
/// One claimed delivery on its way: sends, settles, or puts it back. A passing failure is tried again with growing pauses for
/// <see cref="DeliveryOptions.TryForHours"/>; a lasting one goes to the poison queue with its reason in the ledger.
/// </summary>
public sealed class Dispatcher(
    Courier courier,
    DeliveryLedger ledger,
    BounceKeeper bounces,
    IMessageQueue queue,
    IOptions<DeliveryOptions> options,
    TimeProvider clock,
    ILogger<Dispatcher> logger)
{
    private static readonly int[] PauseMinutes = [1, 2, 5, 10, 20, 40, 60];

    /// <param name="body">The queue message, for retries and for the poison queue.</param>
    /// <returns>True when the delivery has ended as sent.</returns>
    public async Task<bool> SendAsync(
        Subscriber subscriber,
        Parcel parcel,
        Claim.Granted claim,
        string queueName,
        string body,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(parcel);
        ArgumentNullException.ThrowIfNull(claim);
        var result = await courier.SendAsync(subscriber, parcel, cancellation);
        if (result is SendResult.TryLater late && clock.GetUtcNow() - claim.Hold.FirstAt >= TimeSpan.FromHours(options.Value.TryForHours))
            result = new SendResult.Refused($"tried for {options.Value.TryForHours} hours; last: {late.Why}");

        switch (result)
        {
            case SendResult.TryLater later:
                DeliveryLog.WillRetry(logger, parcel.Key.Name, subscriber.Channel.Kind, claim.Attempt, later.Why);
                await queue.SendAsync(queueName, body, Pause(claim.Attempt, later.After), cancellation);
                await ledger.ReleaseAsync(parcel.Key, claim, failed: true, later.Why, cancellation);
                return false;
            case SendResult.NotYet notYet:
                await queue.SendAsync(queueName, body, notYet.After, cancellation);
                await ledger.ReleaseAsync(parcel.Key, claim, failed: false, "quota", cancellation);
                return false;
            case SendResult.Refused refused:
                DeliveryLog.Refused(logger, parcel.Key.Name, subscriber.Channel.Kind, refused.Why);
                await queue.SendAsync(StorageNames.Poison(queueName), body, TimeSpan.Zero, cancellation);
                await SettleAsync(subscriber, parcel.Key, DeliveryOutcome.Refused, refused.Why, cancellation);
                await bounces.NoteAsync(subscriber, cancellation);
                return false;
            default:
                await SettleAsync(subscriber, parcel.Key, DeliveryOutcome.Sent, null, cancellation);
                DeliveryLog.Sent(logger, parcel.Key.Name, subscriber.Channel.Kind);
                return true;
        }
    }

    private Task SettleAsync(
        Subscriber subscriber,
        DeliveryKey key,
        DeliveryOutcome outcome,
        string? why,
        CancellationToken cancellation) =>
        ledger.SettleAsync(key, new DeliveryMark(clock.GetUtcNow(), outcome, subscriber.Channel.Kind, key.Digest, why), cancellation);

    private static TimeSpan Pause(int attempt, TimeSpan? asked)
    {
        var own = TimeSpan.FromMinutes(PauseMinutes[Math.Min(attempt, PauseMinutes.Length) - 1]);
        // A server may ask for more than we would wait, within a day; never for less than a second.
        return asked is not { } wanted ? own : TimeSpan.FromSeconds(Math.Clamp(wanted.TotalSeconds, 1, 86_400));
    }
}
