using System.Runtime.CompilerServices;
using Alerts.Storage;

namespace Alerts.Subscriptions;

/// <summary>
/// Keeps subscribers in up to 256 documents by the first two digits of their ids, so that asking "who wants this?" costs at most
/// 256 reads however many there are. What was sent to whom is written elsewhere, so these documents change rarely.
/// </summary>
public sealed class SubscriberStore(IDocumentStore store)
{
    private const string Prefix = "by-id/";

    private readonly DocumentCollection<SubscriberShard> shards =
        new(store, StorageNames.Subscribers, SubscriptionsJson.Default.SubscriberShard);

    /// <summary>The subscriber of that id, or null.</summary>
    public async Task<Subscriber?> FindAsync(string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length < 2) return null;
        var shard = await shards.FindAsync(NameOf(id), cancellation);
        return shard?.Value.Subscribers.FirstOrDefault(known => known.Id == id);
    }

    /// <summary>Every subscriber whatever its status, in order of id.</summary>
    public async IAsyncEnumerable<Subscriber> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var name in shards.ListAsync(Prefix, cancellation))
        {
            if (await shards.FindAsync(name, cancellation) is not { } shard) continue;
            foreach (var known in shard.Value.Subscribers) yield return known;
        }
    }

    /// <summary>
    /// Writes whatever <paramref name="change"/> makes of the subscriber (null when there is none; null back removes it),
    /// asking again when another writer was first. Returns what now stands.
    /// </summary>
    public async Task<Subscriber?> UpdateAsync(string id, Func<Subscriber?, Subscriber?> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        Subscriber? next = null;
        await shards.UpdateAsync(NameOf(id), Change, cancellation);
        return next;

        SubscriberShard Change(SubscriberShard? shard)
        {
            shard ??= new SubscriberShard([]);
            var current = shard.Subscribers.FirstOrDefault(known => known.Id == id);
            next = change(current);
            if (ReferenceEquals(next, current)) return shard;
            var others = shard.Subscribers.Where(known => known.Id != id);
            return new([.. (next is null ? others : others.Append(next)).OrderBy(known => known.Id, StringComparer.Ordinal)]);
        }
    }

    /// <summary>Writes the subscriber, over whatever was there.</summary>
    public Task SaveAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return UpdateAsync(subscriber.Id, _ => subscriber, cancellation);
    }

    private static string NameOf(string id) => $"{Prefix}{id[..2]}.json";
}

/// <summary>The document of the subscribers whose ids begin alike, in order of id.</summary>
public sealed record SubscriberShard(IReadOnlyList<Subscriber> Subscribers);
