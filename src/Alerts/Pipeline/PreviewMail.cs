using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Pipeline;

/// <summary>Shows what would be sent, and sends test messages. Marks nothing: no subscriber's period moves.</summary>
public sealed class PreviewMail(
    DigestMaterial material,
    EventStore events,
    MailComposer composer,
    MailRenderer renderer,
    Courier courier,
    TimeProvider clock)
{
    /// <summary>The digest that the subscriber would get for that period, whatever was sent before.</summary>
    public async Task<RenderedMail> DigestAsync(
        Subscriber subscriber,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellation) =>
        await renderer.RenderAsync(await ViewAsync(subscriber, from, to, cancellation));

    /// <summary>
    /// Sends a test message: an alert of the latest announced event the subscriber wants, or an empty digest when there is none.
    /// </summary>
    public async Task<SendResult> SendAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var now = clock.GetUtcNow();
        var announced = await material.CandidatesAsync(now.AddDays(-60), now, [], cancellation);
        var latest = announced.LastOrDefault(subscriber.Filter.Matches);
        var view = latest is null
            ? await ViewAsync(subscriber, now.AddDays(-1), now, cancellation)
            : composer.Alert(
                subscriber,
                latest,
                latest.Announcements[^1].Number,
                await PairHistory.OfAsync(events, latest, now, cancellation),
                ["This is a test message, sent by hand."]);
        var key = new DeliveryKey(FormattableString.Invariant($"test/{subscriber.Id}/{now.UtcTicks}"));
        return await courier.SendAsync(subscriber, new Parcel(key, null, view, now), cancellation);
    }

    private async Task<MailView> ViewAsync(Subscriber subscriber, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var candidates = await material.CandidatesAsync(from, to, [], cancellation);
        // Shown as a daily reader would see it, whose alerts all come by digest.
        var reader = subscriber.Cadence.Kind == CadenceKind.Immediate ? subscriber with { Cadence = Cadence.Daily } : subscriber;
        var issue = new DigestIssue
        {
            SubscriberId = subscriber.Id,
            From = from,
            To = to,
            Items = DigestSelection.Select(reader, candidates, from, to, _ => null, []),
            Heartbeat = await material.HeartbeatAsync(from, to, cancellation),
        };
        var told = await material.EventsAsync(issue, cancellation);
        return composer.Digest(reader, issue, told, await material.LaddersAsync(told, to, cancellation));
    }
}
