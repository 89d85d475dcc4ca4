using System.Globalization;

namespace Alerts.Storage;

/// <summary>Queues in memory, for a replay or a test. Safe with many threads; gone with the object.</summary>
public sealed class MemoryMessageQueue(TimeProvider clock) : IMessageQueue
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queued> queues = new(StringComparer.Ordinal);
    private long last;

    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellation)
    {
        StorageLimits.CheckBody(body);
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            var id = ++last;
            In(queue).Put(new Entry(id, clock.GetUtcNow() + delay, body));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan visibility, CancellationToken cancellation)
    {
        StorageLimits.CheckMost(most);
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            var (messages, now) = (In(queue), clock.GetUtcNow());
            var received = new List<QueueMessage>();
            foreach (var entry in messages.Visible(now, most))
            {
                var taken = entry with { VisibleAt = now + visibility, Receipt = ++last, DequeueCount = entry.DequeueCount + 1 };
                messages.Put(taken);
                received.Add(taken.Shown());
            }

            return Task.FromResult<IReadOnlyList<QueueMessage>>(received);
        }
    }

    public Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int most, CancellationToken cancellation)
    {
        StorageLimits.CheckMost(most);
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            var seen = In(queue).Visible(clock.GetUtcNow(), most).Select(entry => entry.Shown() with { Receipt = "" });
            return Task.FromResult<IReadOnlyList<QueueMessage>>([.. seen]);
        }
    }

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (gate)
        {
            var messages = In(queue);
            if (messages.Held(message) is not { } held) return Task.FromResult(false);
            messages.Remove(held);
            return Task.FromResult(true);
        }
    }

    public Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (gate)
        {
            var messages = In(queue);
            if (messages.Held(message) is not { } held) return Task.FromResult(false);
            messages.Put(held with { VisibleAt = clock.GetUtcNow() + delay, Receipt = 0 });
            return Task.FromResult(true);
        }
    }

    public Task<int> CountAsync(string queue, CancellationToken cancellation)
    {
        lock (gate) return Task.FromResult(In(queue).Count);
    }

    private Queued In(string queue)
    {
        if (!queues.TryGetValue(queue, out var found)) queues[queue] = found = new Queued();
        return found;
    }

    /// <summary>One queue's messages by id and by the moment they become visible.</summary>
    private sealed class Queued
    {
        private readonly Dictionary<long, Entry> byId = [];
        private readonly SortedSet<(DateTimeOffset VisibleAt, long Id)> order = [];

        public int Count => byId.Count;

        public List<Entry> Visible(DateTimeOffset now, int most) =>
            [.. order.TakeWhile(place => place.VisibleAt <= now).Take(most).Select(place => byId[place.Id])];

        /// <summary>The message if the receipt is still the one it was last received with.</summary>
        public Entry? Held(QueueMessage message) =>
            long.TryParse(message.Id, CultureInfo.InvariantCulture, out var id)
            && byId.TryGetValue(id, out var entry)
            && entry.Shown().Receipt == message.Receipt
                ? entry
                : null;

        public void Put(Entry entry)
        {
            if (byId.TryGetValue(entry.Id, out var before)) order.Remove((before.VisibleAt, before.Id));
            byId[entry.Id] = entry;
            order.Add((entry.VisibleAt, entry.Id));
        }

        public void Remove(Entry entry)
        {
            byId.Remove(entry.Id);
            order.Remove((entry.VisibleAt, entry.Id));
        }
    }

    private sealed record Entry(long Id, DateTimeOffset VisibleAt, string Body, long Receipt = 0, int DequeueCount = 0)
    {
        public QueueMessage Shown() =>
            new(Id.ToString(CultureInfo.InvariantCulture), Receipt.ToString(CultureInfo.InvariantCulture), Body, DequeueCount);
    }
}
