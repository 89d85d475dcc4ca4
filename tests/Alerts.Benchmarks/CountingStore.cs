using Alerts.Storage;

namespace Alerts.Benchmarks;

/// <summary>Counts what a view reads from the store: documents and listings.</summary>
internal sealed class CountingStore(IDocumentStore store) : IDocumentStore
{
    private int reads;

    public int Reads => reads;

    public void Reset() => Interlocked.Exchange(ref reads, 0);

    public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation)
    {
        Interlocked.Increment(ref reads);
        return store.ReadAsync(container, name, cancellation);
    }

    public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        store.CreateAsync(container, name, content, cancellation);

    public Task<string?> ReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellation) =>
        store.ReplaceAsync(container, name, content, etag, cancellation);

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation) =>
        store.DeleteAsync(container, name, cancellation);

    public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellation)
    {
        Interlocked.Increment(ref reads);
        return store.ListAsync(container, prefix, cancellation);
    }
}
