using Alerts.Storage;

namespace Alerts.Delivery;

/// <summary>Keeps what each subscriber has had, one document a subscriber.</summary>
public sealed class MailboxStore(IDocumentStore store)
{
    private readonly DocumentCollection<Mailbox> mailboxes = new(store, StorageNames.Deliveries, DeliveryJson.Default.Mailbox);

    /// <summary>The subscriber's mailbox; an empty one when nothing was ever sent.</summary>
    public async Task<Mailbox> OfAsync(string subscriberId, CancellationToken cancellation) =>
        (await mailboxes.FindAsync(NameOf(subscriberId), cancellation))?.Value ?? new Mailbox();

    public Task<Mailbox> UpdateAsync(string subscriberId, Func<Mailbox, Mailbox> change, CancellationToken cancellation) =>
        mailboxes.UpdateAsync(NameOf(subscriberId), current => change(current ?? new Mailbox()), cancellation);

    public Task<bool> RemoveAsync(string subscriberId, CancellationToken cancellation) =>
        mailboxes.DeleteAsync(NameOf(subscriberId), cancellation);

    private static string NameOf(string subscriberId) => $"mailboxes/{subscriberId}.json";
}
