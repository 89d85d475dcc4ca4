using System.Text.Json;
using Alerts.Delivery;
using Alerts.Delivery.Teams;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Alerts.Pipeline;

/// <summary>
/// One announcement of one event to one subscriber: claim, decide, send, mark. Safe to run again at any point: what was sent and
/// marked is not sent again, what was sent and not marked goes out once more with the same Message-ID.
/// </summary>
public sealed class SendNotice(
    EventStore events,
    SubscriberStore subscribers,
    MailboxStore mailboxes,
    DeliveryLedger ledger,
    Outbox outbox,
    Dispatcher dispatcher,
    MailComposer composer,
    SendPace pace,
    TimeProvider clock,
    ILogger<SendNotice> logger)
{
    public async Task RunAsync(Notice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        using var step = Telemetry.Step(nameof(SendNotice), notice.Trace);
        var key = DeliveryKey.Of(notice);
        switch (await ledger.ClaimAsync(key, cancellation))
        {
            case Claim.Busy busy:
                await outbox.SendAsync(notice, busy.Until - clock.GetUtcNow() + TimeSpan.FromSeconds(1), cancellation);
                return;
            case Claim.Granted claim:
                await DecideAsync(notice, key, claim, cancellation);
                return;
        }
    }

    private async Task DecideAsync(Notice notice, DeliveryKey key, Claim.Granted claim, CancellationToken cancellation)
    {
        var subscriber = await subscribers.FindAsync(notice.SubscriberId, cancellation);
        var about = await events.FindAsync(notice.EventId, cancellation);
        var now = clock.GetUtcNow();
        var batch = await BatchAsync(subscriber, cancellation);
        var crowded = false;
        NoticeDecision decision = new NoticeDecision.Drop("");
        // Deciding and reserving a place under the daily cap is one conditional write, so that two workers cannot both take the last.
        var mailbox = await mailboxes.UpdateAsync(notice.SubscriberId, Reserve, cancellation);
        switch (decision)
        {
            case NoticeDecision.Send send:
                await SendAsync(notice, subscriber!, about!, mailbox, send, key, claim, cancellation);
                return;
            case NoticeDecision.Wait wait:
                DeliveryLog.Held(logger, key.Name, wait.Until, wait.Why);
                await outbox.SendAsync(notice, wait.Until - now, cancellation);
                await ledger.ReleaseAsync(key, claim, failed: false, wait.Why, cancellation);
                return;
            case NoticeDecision.LeaveForDigest leave:
                if (crowded && batch is { } slot) await outbox.SendBatchAsync(notice.SubscriberId, slot, cancellation);
                await EndAsync(subscriber, key, DeliveryOutcome.LeftForDigest, leave.Why, cancellation);
                return;
            case NoticeDecision.Drop drop:
                await EndAsync(subscriber, key, DeliveryOutcome.Dropped, drop.Why, cancellation);
                return;
        }

        Mailbox Reserve(Mailbox current)
        {
            decision = NoticePolicy.Decide(subscriber, about, notice.Announcement, current, now);
            crowded = batch is not null && decision is NoticeDecision.Send;
            if (crowded) decision = new NoticeDecision.LeaveForDigest("the channel's quota is used up");
            return decision switch
            {
                NoticeDecision.Send send => current.WithAlert(notice.EventId, notice.Announcement, send.Day),
                NoticeDecision.LeaveForDigest => current.WithWaiting(notice.EventId),
                _ => current,
            };
        }
    }

    /// <summary>
    /// When a Teams channel has had its quota: the moment at which one card tells all that has gathered. Null while single cards may go.
    /// </summary>
    private async Task<DateTimeOffset?> BatchAsync(Subscriber? subscriber, CancellationToken cancellation)
    {
        if (subscriber is not { Channel.Kind: ChannelKind.Teams }) return null;
        if (await pace.TakeAsync($"teams-{subscriber.Id}", TeamsChannel.Limits, cancellation) is not { } wait) return null;
        // Whole minutes, so that all that gathers meanwhile asks for the same batch.
        var minute = TimeSpan.TicksPerMinute;
        return new DateTimeOffset((((clock.GetUtcNow() + wait).UtcTicks / minute) + 1) * minute, TimeSpan.Zero);
    }

    private async Task SendAsync(
        Notice notice,
        Subscriber subscriber,
        Event about,
        Mailbox mailbox,
        NoticeDecision.Send send,
        DeliveryKey key,
        Claim.Granted claim,
        CancellationToken cancellation)
    {
        var ladder = await PairHistory.OfAsync(events, about, clock.GetUtcNow(), cancellation);
        var view = composer.Alert(subscriber, about, notice.Announcement, ladder, Notes(subscriber, about, send));
        var first = mailbox.LastTold(about.Id)?.First;
        DeliveryKey? thread = first is { } number && number != notice.Announcement
            ? DeliveryKey.Of(notice with { Announcement = number })
            : null;
        var body = JsonSerializer.Serialize(notice, DeliveryJson.Default.Notice);
        if (await dispatcher.SendAsync(
            subscriber,
            new Parcel(key, thread, view, clock.GetUtcNow()),
            claim,
            StorageNames.NoticeQueue,
            body,
            cancellation))
        {
            Telemetry.NoticeSent(subscriber.Channel.Kind.ToString(), clock.GetUtcNow() - FirstSight(about, notice.Announcement));
        }
    }

    /// <summary>Of the report that caused the announcement; null when it lies in the archive.</summary>
    private static DateTimeOffset? FirstSight(Event about, int number)
    {
        var told = about.Announcements.FirstOrDefault(announcement => announcement.Number == number);
        return about.Sources.FirstOrDefault(source => source.ArticleId == told?.ArticleId)?.FirstSeen;
    }

    private async Task EndAsync(
        Subscriber? subscriber,
        DeliveryKey key,
        DeliveryOutcome outcome,
        string why,
        CancellationToken cancellation)
    {
        DeliveryLog.NotSent(logger, key.Name, why);
        Telemetry.NoticeSuppressed(outcome.ToString());
        await ledger.SettleAsync(
            key,
            new DeliveryMark(clock.GetUtcNow(), outcome, subscriber?.Channel.Kind ?? ChannelKind.File, null, why),
            cancellation);
    }

    private static List<string> Notes(Subscriber subscriber, Event about, NoticeDecision.Send send)
    {
        var notes = new List<string>();
        if (about.IndependentSources < subscriber.Filter.MinSources)
            notes.Add(
                $"You asked to wait for {subscriber.Filter.MinSources} independent sources; "
                + $"the time you set is over and there are {about.IndependentSources}.");
        if (send.LastOfDay)
            notes.Add(
                $"This is alert {subscriber.DailyCap} of at most {subscriber.DailyCap} today. "
                + $"Whatever else comes today is in your digest at {subscriber.Cadence.At:HH\\:mm}.");
        return notes;
    }
}
