using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Alerts.Storage;

namespace Alerts.Feeds;

/// <summary>The feeds we read and how each is doing: one document a feed.</summary>
public sealed class FeedStore(IDocumentStore store)
{
    private readonly DocumentCollection<FeedRecord> records = new(store, StorageNames.Feeds, FeedsJson.Default.FeedRecord);

    /// <summary>The id a feed gets from its first URL: stable, letters and digits.</summary>
    public static string IdOf(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.AbsoluteUri)).AsSpan(0, 10));
    }

    /// <summary>Adds the feed; false when one of its id is there already.</summary>
    public Task<bool> AddAsync(Feed feed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return records.TryCreateAsync(feed.Id, new FeedRecord { Feed = feed }, cancellation);
    }

    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => records.DeleteAsync(id, cancellation);

    public Task<Versioned<FeedRecord>?> FindAsync(string id, CancellationToken cancellation) => records.FindAsync(id, cancellation);

    public IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellation) => records.ListAsync("", cancellation);

    public async IAsyncEnumerable<FeedRecord> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var id in ListIdsAsync(cancellation))
        {
            if (await records.FindAsync(id, cancellation) is { } found) yield return found.Value;
        }
    }

    /// <summary>
    /// Writes what a poll found; false when the feed was changed or removed meanwhile, in which case the next poll repeats the work.
    /// </summary>
    public Task<bool> TrySaveAsync(Versioned<FeedRecord> read, FeedRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(record);
        return records.TryReplaceAsync(read.Value.Feed.Id, record, read.ETag, cancellation);
    }
}
