using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Alerts.Storage;

namespace Alerts.Events.Search;

/// <summary>
/// The read model behind lists, charts and exports: one shard document a day of first sight, and a head that tells which
/// shards changed. A current view costs one small read; what changed since is read once and merged in.
/// </summary>
public sealed class EventIndex(IDocumentStore store, IEventText text) : IDisposable
{
    private const string Head = "events/head.json";
    private const int ReadsAtOnce = 16;

    private readonly DocumentCollection<EventShard> shards = new(store, StorageNames.Indexes, EventIndexJson.Default.EventShard);
    private readonly DocumentCollection<EventIndexHead> heads = new(store, StorageNames.Indexes, EventIndexJson.Default.EventIndexHead);
    private readonly SemaphoreSlim refreshing = new(1);
    private readonly SemaphoreSlim noting = new(1);
    private volatile View view = new(EventSnapshot.Empty, new Dictionary<string, string>());

    /// <summary>Takes the event's present state in. Call after its timeline is saved; a repeat changes nothing.</summary>
    public Task NoteAsync(Event known, CancellationToken cancellation) => NoteAsync([known], cancellation);

    /// <summary>Takes the events' present states in, one write a day of first sight.</summary>
    public async Task NoteAsync(IReadOnlyCollection<Event> events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count == 0) return;
        var lines = events.Select(EventLine.From).ToList();
        await text.PutAsync(lines, cancellation);

        // All write the head and most the shard of today: those of one process take turns rather than undo each other's work.
        await noting.WaitAsync(cancellation);
        try
        {
            await WriteAsync(lines, cancellation);
        }
        finally
        {
            noting.Release();
        }
    }

    /// <summary>Writes the whole index anew from the timelines: for a store that is older than its index.</summary>
    public async Task RebuildAsync(EventStore events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        const int AtATime = 5_000;
        var batch = new List<Event>();
        await foreach (var known in events.AllAsync(cancellation))
        {
            batch.Add(known);
            if (batch.Count < AtATime) continue;
            await NoteAsync(batch, cancellation);
            batch.Clear();
        }

        await NoteAsync(batch, cancellation);
    }

    /// <summary>All event lines as they are now.</summary>
    public async Task<EventSnapshot> CurrentAsync(CancellationToken cancellation)
    {
        var head = (await heads.FindAsync(Head, cancellation))?.Value.Shards ?? view.Shards;
        if (Changed(head, view.Shards).Count == 0) return view.Snapshot;

        await refreshing.WaitAsync(cancellation);
        try
        {
            var days = Changed(head, view.Shards);
            if (days.Count == 0) return view.Snapshot;
            var fresh = await ReadAsync(days, cancellation);
            var replaced = days.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet();
            view = new View(view.Snapshot.With(replaced, fresh), head);
            return view.Snapshot;
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>The lines of the snapshot that the query admits, newest first.</summary>
    public async Task<IReadOnlyList<EventLine>> SearchAsync(EventSnapshot within, EventQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(within);
        ArgumentNullException.ThrowIfNull(query);
        if (query == EventQuery.Everything) return within.Lines;
        var found = string.IsNullOrWhiteSpace(query.Text) ? null : await text.FindAsync(query.Text, within, cancellation);
        return within.Where(query, found);
    }

    /// <summary>The lines that the query admits now, newest first.</summary>
    public async Task<IReadOnlyList<EventLine>> SearchAsync(EventQuery query, CancellationToken cancellation) =>
        await SearchAsync(await CurrentAsync(cancellation), query, cancellation);

    public void Dispose()
    {
        refreshing.Dispose();
        noting.Dispose();
    }

    private async Task WriteAsync(List<EventLine> lines, CancellationToken cancellation)
    {
        // Shards first, head last: whoever reads the new head finds the new shard.
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var day in lines.GroupBy(EventSnapshot.DayOfSight))
        {
            var shard = await shards.UpdateAsync(NameOf(day.Key), current => Merged(current, [.. day]), cancellation);
            written[Key(day.Key)] = Digest(shard);
        }

        await heads.UpdateAsync(Head, current => Headed(current, written), cancellation);
    }

    private async Task<List<EventLine>> ReadAsync(List<string> days, CancellationToken cancellation)
    {
        var read = new List<EventLine>[days.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, days.Count, options, async (at, token) =>
            read[at] = [.. (await shards.FindAsync($"events/{days[at]}.json", token))?.Value.Lines ?? []]);
        return [.. read.SelectMany(lines => lines)];
    }

    private static EventShard Merged(EventShard? current, List<EventLine> lines)
    {
        var byId = (current?.Lines ?? []).ToDictionary(line => line.Id, StringComparer.Ordinal);
        var changed = lines.FindAll(line => !byId.TryGetValue(line.Id, out var known) || !IsSame(known, line));
        if (current is not null && changed.Count == 0) return current;
        foreach (var line in changed) byId[line.Id] = line;
        return new EventShard([.. byId.Values.OrderBy(line => line.Id, StringComparer.Ordinal)]);
    }

    private static bool IsSame(EventLine one, EventLine other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, EventIndexJson.Default.EventLine)
            .AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, EventIndexJson.Default.EventLine));

    private static EventIndexHead Headed(EventIndexHead? current, Dictionary<string, string> written)
    {
        if (current is not null && Changed(written, current.Shards).Count == 0) return current;
        var next = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (day, digest) in current?.Shards ?? new Dictionary<string, string>()) next[day] = digest;
        foreach (var (day, digest) in written) next[day] = digest;
        return new EventIndexHead(next);
    }

    private static List<string> Changed(IReadOnlyDictionary<string, string> head, IReadOnlyDictionary<string, string> known) =>
        [.. head.Where(shard => !known.TryGetValue(shard.Key, out var digest) || digest != shard.Value).Select(shard => shard.Key)];

    private static string Digest(EventShard shard) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shard, EventIndexJson.Default.EventShard)))[..12];

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NameOf(DateOnly day) => $"events/{Key(day)}.json";

    private sealed record View(EventSnapshot Snapshot, IReadOnlyDictionary<string, string> Shards);
}
