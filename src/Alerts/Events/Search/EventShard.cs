namespace Alerts.Events.Search;

/// <summary>Index document <c>events/{yyyy-MM-dd}.json</c>: the lines of the events first seen on that day, by id.</summary>
internal sealed record EventShard(IReadOnlyList<EventLine> Lines);

/// <summary>
/// Index document <c>events/head.json</c>: day of first sight to a digest of that day's shard, so that one small read tells what changed.
/// </summary>
internal sealed record EventIndexHead(IReadOnlyDictionary<string, string> Shards);
