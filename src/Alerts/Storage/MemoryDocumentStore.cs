using System.Globalization;
using System.Runtime.CompilerServices;

namespace Alerts.Storage;

/// <summary>Documents in memory, for a replay or a test. Safe with many threads; gone with the object.</summary>
public sealed class MemoryDocumentStore(IMessageQueue? queue = null, params IReadOnlyList<PostOnWrite> rules) : IDocumentStore
{
    private const int ListedAtOnce = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedList> containers = new(StringComparer.Ordinal);
    private long version;

    public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation)
    {
        StorageLimits.CheckName(name);
        cancellation.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult(In(container).Find(name));
    }

    public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync(container, name, content, null, cancellation);

    public Task<string?> ReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(etag);
        return WriteAsync(container, name, content, etag, cancellation);
    }

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation)
    {
        StorageLimits.CheckName(name);
        cancellation.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult(In(container).Remove(name));
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        string? after = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            List<string> names;
            lock (gate) names = In(container).Names(prefix, after, ListedAtOnce);
            foreach (var name in names) yield return name;
            if (names.Count < ListedAtOnce) yield break;
            after = names[^1];
        }
    }

    private async Task<string?> WriteAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string? etag,
        CancellationToken cancellation)
    {
        StorageLimits.CheckName(name);
        cancellation.ThrowIfCancellationRequested();
        var written = Write(container, name, content, etag);
        if (written is null || queue is null) return written;

        foreach (var rule in rules.Where(rule => rule.Container == container))
            await queue.SendAsync(rule.Queue, name, TimeSpan.Zero, cancellation);
        return written;
    }

    private string? Write(string container, string name, ReadOnlyMemory<byte> content, string? etag)
    {
        var copy = content.ToArray();
        lock (gate)
        {
            var documents = In(container);
            if (documents.Find(name)?.ETag != etag) return null;
            var next = (++version).ToString(CultureInfo.InvariantCulture);
            documents.Put(name, new StoredDocument(copy, next));
            return next;
        }
    }

    private SortedList In(string container)
    {
        if (!containers.TryGetValue(container, out var found)) containers[container] = found = new SortedList();
        return found;
    }

    /// <summary>Documents by name; the names are sorted only when they are listed after a change.</summary>
    private sealed class SortedList
    {
        private readonly Dictionary<string, StoredDocument> byName = new(StringComparer.Ordinal);
        private string[]? sorted;

        public StoredDocument? Find(string name) => byName.GetValueOrDefault(name);

        public void Put(string name, StoredDocument document)
        {
            if (!byName.ContainsKey(name)) sorted = null;
            byName[name] = document;
        }

        public bool Remove(string name)
        {
            if (!byName.Remove(name)) return false;
            sorted = null;
            return true;
        }

        public List<string> Names(string prefix, string? after, int most)
        {
            sorted ??= [.. byName.Keys.Order(StringComparer.Ordinal)];
            var start = Array.BinarySearch(sorted, after ?? prefix, StringComparer.Ordinal);
            start = start < 0 ? ~start : after is null ? start : start + 1;
            var names = new List<string>();
            for (var at = start; at < sorted.Length && names.Count < most && sorted[at].StartsWith(prefix, StringComparison.Ordinal); at++)
                names.Add(sorted[at]);
            return names;
        }
    }
}
