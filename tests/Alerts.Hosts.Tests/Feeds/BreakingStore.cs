using Alerts.Storage;

namespace Alerts.Hosts.Tests.Feeds;

/// <summary>
/// A store that dies after so many writes, as a killed process does, and works again when <see cref="WritesLeft"/> is set anew.
/// </summary>
internal sealed class BreakingStore(IDocumentStore store) : IDocumentStore
{
    public int WritesLeft { get; set; } = int.MaxValue;

    public int Writes { get; private set; }

    public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation) =>
        store.ReadAsync(container, name, cancellation);

    public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Count();
        return store.CreateAsync(container, name, content, cancellation);
    }

    public Task<string?> ReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellation)
    {
        Count();
        return store.ReplaceAsync(container, name, content, etag, cancellation);
    }

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation) =>
        store.DeleteAsync(container, name, cancellation);

    public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellation) =>
        store.ListAsync(container, prefix, cancellation);

    private void Count()
    {
        if (WritesLeft-- <= 0) throw new StorageException("the store is gone");
        Writes++;
    }
}
