using Alerts.Storage;

namespace Alerts.Tests.Delivery;

/// <summary>A store whose process dies at the n-th write: that one and all after it fail, until it is given more.</summary>
internal sealed class DyingStore(IDocumentStore inner) : IDocumentStore
{
    public int WritesLeft { get; set; } = int.MaxValue;

    public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation) =>
        inner.ReadAsync(container, name, cancellation);

    public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Live();
        return inner.CreateAsync(container, name, content, cancellation);
    }

    public Task<string?> ReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellation)
    {
        Live();
        return inner.ReplaceAsync(container, name, content, etag, cancellation);
    }

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation)
    {
        Live();
        return inner.DeleteAsync(container, name, cancellation);
    }

    public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellation) =>
        inner.ListAsync(container, prefix, cancellation);

    private void Live()
    {
        if (WritesLeft != int.MaxValue && WritesLeft-- <= 1) throw new StorageException("the process died here");
    }
}
