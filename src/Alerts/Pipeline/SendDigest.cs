using System.Text.Json;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Alerts.Pipeline;

/// <summary>
/// One subscriber's digest: claim, fix what it tells, compose, send, mark, move the subscriber's period on. Safe to run again at any
/// point: the issue is fixed before the first attempt, so a repeat tells the same under the same Message-ID.
/// </summary>
public sealed class SendDigest(
    SubscriberStore subscribers,
    MailboxStore mailboxes,
    DigestArchive archive,
    DigestMaterial material,
    DeliveryLedger ledger,
    Dispatcher dispatcher,
    MailComposer composer,
    IMessageQueue queue,
    TimeProvider clock,
    ILogger<SendDigest> logger)
{
    public async Task RunAsync(DigestRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var key = DeliveryKey.Of(request);
        switch (await ledger.ClaimAsync(key, cancellation))
        {
            case Claim.Busy busy:
                await queue.SendAsync(
                    StorageNames.DigestQueue,
                    Body(request),
                    busy.Until - clock.GetUtcNow() + TimeSpan.FromSeconds(1),
                    cancellation);
                return;
            case Claim.Settled:
                // A crash may have come between the mark and the mailbox.
                if (await archive.FindAsync(request.SubscriberId, request.Slot, cancellation) is { } sent)
                    await MoveOnAsync(sent, cancellation);
                return;
            case Claim.Granted claim:
                await MakeAsync(request, key, claim, cancellation);
                return;
        }
    }

    private async Task MakeAsync(DigestRequest request, DeliveryKey key, Claim.Granted claim, CancellationToken cancellation)
    {
        var subscriber = await subscribers.FindAsync(request.SubscriberId, cancellation);
        var mailbox = await mailboxes.OfAsync(request.SubscriberId, cancellation);
        if (WhyNot(subscriber, mailbox, request) is { } why)
        {
            await EndAsync(subscriber, key, why, cancellation);
            return;
        }

        var issue = await archive.FindAsync(request.SubscriberId, request.Slot, cancellation)
            ?? await FixAsync(subscriber!, mailbox, request, cancellation);
        if (issue.Items.Count == 0 && !subscriber!.WantsEmptyDigests)
        {
            await EndAsync(subscriber, key, "nothing happened", cancellation);
        }
        else
        {
            var told = await material.EventsAsync(issue, cancellation);
            var view = composer.Digest(subscriber!, issue, told, await material.LaddersAsync(told, issue.To, cancellation));
            var parcel = new Parcel(key, null, view, clock.GetUtcNow());
            if (!await dispatcher.SendAsync(subscriber!, parcel, claim, StorageNames.DigestQueue, Body(request), cancellation)) return;
        }

        await MoveOnAsync(issue, cancellation);
    }

    private async Task<DigestIssue> FixAsync(Subscriber subscriber, Mailbox mailbox, DigestRequest request, CancellationToken cancellation)
    {
        var from = mailbox.DigestedUntil ?? FirstPeriod(subscriber, request.Slot);
        var candidates = await material.CandidatesAsync(from, request.Slot, mailbox.Waiting, cancellation);
        var items = DigestSelection.Select(
            subscriber,
            candidates,
            from,
            request.Slot,
            id => mailbox.LastTold(id)?.Announcement,
            mailbox.Waiting);
        var issue = new DigestIssue { SubscriberId = subscriber.Id, From = from, To = request.Slot, Items = items };
        if (items.Count == 0 && !subscriber.WantsEmptyDigests) return issue;
        return await archive.FixAsync(
            issue with { Heartbeat = await material.HeartbeatAsync(from, request.Slot, cancellation) },
            cancellation);
    }

    /// <summary>
    /// The first digest covers a whole period, and all since the subscription began where slots were passed over in quiet hours or a
    /// pause; at most eight days.
    /// </summary>
    private static DateTimeOffset FirstPeriod(Subscriber subscriber, DateTimeOffset slot)
    {
        var before = SlotCalendar.Before(subscriber.Cadence, subscriber.TimeZone, slot);
        var began = subscriber.ConfirmedAt ?? subscriber.CreatedAt;
        var earliest = slot.AddDays(-8);
        return began >= before ? before : began > earliest ? began : earliest;
    }

    private Task MoveOnAsync(DigestIssue issue, CancellationToken cancellation)
    {
        Told[] told = [.. issue.Items.Select(item => new Told(item.EventId, item.Announcement))];
        return mailboxes.UpdateAsync(issue.SubscriberId, mailbox => mailbox.WithDigest(issue.To, told), cancellation);
    }

    private static string? WhyNot(Subscriber? subscriber, Mailbox mailbox, DigestRequest request)
    {
        if (subscriber is null) return "the subscriber is gone";
        if (!subscriber.IsActive(request.Slot)) return $"the subscriber is {subscriber.Status.ToString().ToLowerInvariant()}";
        if (mailbox.DigestedUntil >= request.Slot) return "a later digest has told it";
        return subscriber.Cadence.Kind == CadenceKind.Hourly && subscriber.Quiet?.EndsAt(request.Slot, subscriber.TimeZone) is not null
            ? "quiet hours: the first digest after them tells it"
            : null;
    }

    private async Task EndAsync(Subscriber? subscriber, DeliveryKey key, string why, CancellationToken cancellation)
    {
        DeliveryLog.NotSent(logger, key.Name, why);
        await ledger.SettleAsync(
            key,
            new DeliveryMark(clock.GetUtcNow(), DeliveryOutcome.Dropped, subscriber?.Channel.Kind ?? ChannelKind.File, null, why),
            cancellation);
    }

    private static string Body(DigestRequest request) => JsonSerializer.Serialize(request, DeliveryJson.Default.DigestRequest);
}
