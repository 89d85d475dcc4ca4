using System.Text.Json;
using Alerts.Digests;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Desk;

/// <summary>Everything kept about one subscriber, for the subscriber to see.</summary>
public sealed record SubscriberExport(Subscriber Subscriber, Mailbox Received, IReadOnlyList<DigestIssue> Digests);

/// <summary>
/// Gathers and erases all that is kept about a subscriber. What was sent stays in the ledger by id alone, which names nobody.
/// </summary>
public sealed class SubscriberData(SubscriberStore subscribers, MailboxStore mailboxes, DigestArchive archive)
{
    /// <summary>All of it as indented JSON, or null when there is no such subscriber.</summary>
    public async Task<byte[]?> ExportAsync(string subscriberId, CancellationToken cancellation)
    {
        if (await subscribers.FindAsync(subscriberId, cancellation) is not { } subscriber) return null;
        var digests = new List<DigestIssue>();
        await foreach (var issue in archive.OfAsync(subscriberId, cancellation)) digests.Add(issue);
        var export = new SubscriberExport(subscriber, await mailboxes.OfAsync(subscriberId, cancellation), digests);
        return JsonSerializer.SerializeToUtf8Bytes(export, DeliveryJson.Indented.SubscriberExport);
    }

    public async Task EraseAsync(string subscriberId, CancellationToken cancellation)
    {
        // The record last: a crash in between leaves something to erase again.
        await archive.RemoveAsync(subscriberId, cancellation);
        await mailboxes.RemoveAsync(subscriberId, cancellation);
        await subscribers.UpdateAsync(subscriberId, _ => null, cancellation);
    }
}
