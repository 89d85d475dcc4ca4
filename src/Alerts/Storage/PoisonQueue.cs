using System.Text.Json;

namespace Alerts.Storage;

/// <summary>
/// Messages that failed too often: lists them and puts them back to work. Works on every engine, and also on the queue where Azure's
/// blob trigger leaves the articles it gave up on.
/// </summary>
public sealed class PoisonQueue(IMessageQueue messages, IDocumentStore documents)
{
    /// <summary>Where the Functions host notes the blobs it gave up on.</summary>
    public const string BlobTrigger = "webjobs-blobtrigger-poison";

    private static readonly TimeSpan Held = TimeSpan.FromMinutes(5);

    /// <summary>Every queue that can hold such messages.</summary>
    public static IReadOnlyList<string> Queues { get; } = [.. StorageNames.Queues.Select(StorageNames.Poison), BlobTrigger];

    /// <summary>Puts a received message aside. A crash in between leaves it in both queues: handled twice, never lost.</summary>
    public async Task PutAsideAsync(string queue, QueueMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        await messages.SendAsync(StorageNames.Poison(queue), message.Body, TimeSpan.Zero, cancellation);
        await messages.DeleteAsync(queue, message, cancellation);
    }

    /// <summary>How many messages each of the queues holds; queues that hold none are left out.</summary>
    public async Task<IReadOnlyList<PoisonCount>> CountAsync(CancellationToken cancellation)
    {
        var counts = new List<PoisonCount>();
        foreach (var queue in Queues)
        {
            var count = await messages.CountAsync(queue, cancellation);
            if (count > 0) counts.Add(new(queue, count));
        }

        return counts;
    }

    /// <summary>The oldest messages of each queue, at most 32 a queue.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> ListAsync(CancellationToken cancellation)
    {
        var found = new List<PoisonMessage>();
        foreach (var queue in Queues)
        {
            foreach (var message in await messages.PeekAsync(queue, StorageLimits.MostAtOnce, cancellation))
                found.Add(new(queue, message.Id, message.Body));
        }

        return found;
    }

    /// <summary>Sends every message of that poison queue (or the one of that id) back to its work. Returns how many were.</summary>
    public async Task<int> ReplayAsync(string poisonQueue, string? id, CancellationToken cancellation)
    {
        var (replayed, others) = (0, new List<QueueMessage>());
        while (await messages.ReceiveAsync(poisonQueue, StorageLimits.MostAtOnce, Held, cancellation) is { Count: > 0 } received)
        {
            foreach (var message in received)
            {
                if (id is not null && message.Id != id) others.Add(message);
                else if (await SendBackAsync(poisonQueue, message, cancellation)) replayed++;
                else others.Add(message);
            }
        }

        foreach (var other in others) await messages.ReleaseAsync(poisonQueue, other, TimeSpan.Zero, cancellation);
        return replayed;
    }

    private async Task<bool> SendBackAsync(string poisonQueue, QueueMessage message, CancellationToken cancellation)
    {
        if (poisonQueue == BlobTrigger)
        {
            if (!await TouchAsync(message.Body, cancellation)) return false;
        }
        else
        {
            await messages.SendAsync(poisonQueue[..^StorageNames.Poison("").Length], message.Body, TimeSpan.Zero, cancellation);
        }

        return await messages.DeleteAsync(poisonQueue, message, cancellation);
    }

    /// <summary>Writes the blob over itself, which fires its trigger anew.</summary>
    private async Task<bool> TouchAsync(string body, CancellationToken cancellation)
    {
        if (Blob(body) is not { } blob) return false;
        if (await documents.ReadAsync(blob.Container, blob.Name, cancellation) is not { } document) return true;
        return await documents.ReplaceAsync(blob.Container, blob.Name, document.Content, document.ETag, cancellation) is not null;
    }

    private static (string Container, string Name)? Blob(string body)
    {
        try
        {
            using var note = JsonDocument.Parse(body);
            return note.RootElement.TryGetProperty("ContainerName", out var container) && container.GetString() is { } where
                && note.RootElement.TryGetProperty("BlobName", out var name) && name.GetString() is { } what
                ? (where, what)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>How many messages a poison queue holds.</summary>
public sealed record PoisonCount(string Queue, int Count);

/// <summary>One message that failed too often.</summary>
public sealed record PoisonMessage(string Queue, string Id, string Body);
