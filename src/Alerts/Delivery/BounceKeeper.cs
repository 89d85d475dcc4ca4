using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>
/// Stops writing to an address whose server has refused three messages for good: the subscription ends and the address is suppressed.
/// </summary>
public sealed class BounceKeeper(MailboxStore mailboxes, SubscriberStore subscribers, SuppressionList suppressed, TimeProvider clock)
{
    private const int MostRefusals = 3;

    public async Task NoteAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var mailbox = await mailboxes.UpdateAsync(subscriber.Id, known => known with { Refusals = known.Refusals + 1 }, cancellation);
        if (mailbox.Refusals < MostRefusals) return;
        if (subscriber.Channel.Kind == ChannelKind.Email)
            await suppressed.AddAsync(subscriber.Channel.Address, SuppressionReason.Bounced, clock.GetUtcNow(), cancellation);
        await subscribers.UpdateAsync(
            subscriber.Id,
            known => known is null ? null : known with { Status = SubscriberStatus.Unsubscribed },
            cancellation);
    }
}
