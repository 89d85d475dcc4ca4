namespace Alerts.Storage;

/// <summary>
/// At-least-once queues with visibility time-out and dequeue count, as Azure Storage queues have them.
/// A body is UTF-8 text of at most 48 KiB: ids and dates, never payloads.
/// </summary>
public interface IMessageQueue
{
    /// <summary>Adds a message that becomes visible after <paramref name="delay"/> (zero: at once).</summary>
    Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellation);

    /// <summary>
    /// The oldest visible messages, at most <paramref name="most"/> (1 to 32), hidden from others for
    /// <paramref name="visibility"/>; empty when there are none. Not deleted in time, they come again with a higher dequeue count.
    /// </summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan visibility, CancellationToken cancellation);

    /// <summary>
    /// The oldest visible messages, at most <paramref name="most"/> (1 to 32), without hiding or counting
    /// them. Their receipts are empty: they cannot be deleted.
    /// </summary>
    Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int most, CancellationToken cancellation);

    /// <summary>Removes a received message; false when its visibility had ended and another reader has it.</summary>
    Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellation);

    /// <summary>Makes a received message visible again after <paramref name="delay"/>; false when another reader has it.</summary>
    Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan delay, CancellationToken cancellation);

    /// <summary>How many messages the queue holds, visible or not.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancellation);
}
