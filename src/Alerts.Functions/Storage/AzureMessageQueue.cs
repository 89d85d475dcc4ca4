using Alerts.Storage;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using QueueMessage = Alerts.Storage.QueueMessage;

namespace Alerts.Functions.Storage;

/// <summary>
/// Messages in Azure Storage queues, encoded as the queue triggers expect them. A queue that is missing is made at the first send.
/// </summary>
internal sealed class AzureMessageQueue(QueueServiceClient service) : IMessageQueue
{
    // The service's default would drop a message after seven days, and an alert with it.
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellation)
    {
        StorageLimits.CheckBody(body);
        cancellation.ThrowIfCancellationRequested();
        var client = service.GetQueueClient(queue);
        return AzureFaults.Explained(client.Uri, async () =>
        {
            try
            {
                return await client.SendMessageAsync(body, WholeSeconds(delay), ForEver, cancellation);
            }
            catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
            {
                await client.CreateIfNotExistsAsync(cancellationToken: cancellation);
                return await client.SendMessageAsync(body, WholeSeconds(delay), ForEver, cancellation);
            }
        });
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan visibility, CancellationToken cancellation)
    {
        StorageLimits.CheckMost(most);
        var client = service.GetQueueClient(queue);
        var received = await UnlessMissing(
            client,
            async () => (await client.ReceiveMessagesAsync(most, WholeSeconds(visibility), cancellation)).Value,
            []);
        return [.. received.Select(message =>
            new QueueMessage(message.MessageId, message.PopReceipt, message.Body.ToString(), (int)message.DequeueCount))];
    }

    public async Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int most, CancellationToken cancellation)
    {
        StorageLimits.CheckMost(most);
        var client = service.GetQueueClient(queue);
        var seen = await UnlessMissing(client, async () => (await client.PeekMessagesAsync(most, cancellation)).Value, []);
        return [.. seen.Select(message => new QueueMessage(message.MessageId, "", message.Body.ToString(), (int)message.DequeueCount))];
    }

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return IfStillOurs(queue, message, client => client.DeleteMessageAsync(message.Id, message.Receipt, cancellation));
    }

    public Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return IfStillOurs(queue, message, client =>
            client.UpdateMessageAsync(message.Id, message.Receipt, message.Body, WholeSeconds(delay), cancellation));
    }

    public Task<int> CountAsync(string queue, CancellationToken cancellation)
    {
        var client = service.GetQueueClient(queue);
        return UnlessMissing(client, async () => (await client.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount, 0);
    }

    /// <summary>Makes the queues that are missing.</summary>
    public async Task MakeAsync(IEnumerable<string> queues, CancellationToken cancellation)
    {
        foreach (var queue in queues)
        {
            var client = service.GetQueueClient(queue);
            await AzureFaults.Explained(client.Uri, () => client.CreateIfNotExistsAsync(cancellationToken: cancellation));
        }
    }

    private Task<bool> IfStillOurs(string queue, QueueMessage message, Func<QueueClient, Task> act)
    {
        if (message.Receipt.Length == 0) return Task.FromResult(false);
        var client = service.GetQueueClient(queue);
        return AzureFaults.Explained(client.Uri, async () =>
        {
            try
            {
                await act(client);
                return true;
            }
            catch (RequestFailedException fault) when (fault.Status == 404 || fault.ErrorCode == QueueErrorCode.PopReceiptMismatch)
            {
                return false;
            }
        });
    }

    private static Task<T> UnlessMissing<T>(QueueClient client, Func<Task<T>> call, T otherwise) =>
        AzureFaults.Explained(client.Uri, async () =>
        {
            try
            {
                return await call();
            }
            catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
            {
                return otherwise;
            }
        });

    // The service counts in seconds; rounding down would show a message early.
    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
}
