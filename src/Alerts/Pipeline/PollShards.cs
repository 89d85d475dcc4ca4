using Alerts.Feeds;
using Alerts.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Pipeline;

/// <summary>
/// Polls at once while the due feeds fit into one invocation; when they outgrow it, puts them on the queue in shards that other
/// invocations poll. A shard names feeds and nothing else, and polls only those still due, so a shard that comes twice asks nobody twice.
/// </summary>
public sealed class PollShards(FeedStore feeds, PollFeeds poll, IMessageQueue queue, TimeProvider clock, IOptions<FeedsOptions> options)
{
    /// <summary>The result of the poll, or null when it went on the queue.</summary>
    public async Task<PollResult?> RunAsync(CancellationToken cancellation)
    {
        var due = await feeds.ListAsync(cancellation).Where(record => PollFeeds.IsDue(record.State, clock.GetUtcNow()))
            .Select(record => record.Feed.Id).ToListAsync(cancellation);
        if (due.Count <= options.Value.ShardSize) return await poll.RunAsync(due, onlyDue: true, cancellation);

        foreach (var shard in due.Chunk(options.Value.ShardSize))
            await queue.SendAsync(StorageNames.PollQueue, string.Join(' ', shard), TimeSpan.Zero, cancellation);
        return null;
    }

    /// <summary>Polls the feeds of one message.</summary>
    public Task<PollResult> RunAsync(string message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return poll.RunAsync(message.Split(' ', StringSplitOptions.RemoveEmptyEntries), onlyDue: true, cancellation);
    }
}
