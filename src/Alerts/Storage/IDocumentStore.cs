namespace Alerts.Storage;

/// <summary>
/// Named bytes in containers with optimistic concurrency: exactly what Azure blobs offer, so that every store is
/// written once on this port. Names are case-sensitive, use '/' as separator, and are at most 900 characters.
/// Engine faults surface as <see cref="StorageException"/>.
/// </summary>
public interface IDocumentStore
{
    /// <summary>The document, or null when there is none of that name.</summary>
    Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation);

    /// <summary>Writes the document if the name is free. Returns its ETag, or null when the name is taken.</summary>
    Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>
    /// Writes over the version that <paramref name="etag"/> names. Returns the new ETag, or null when another writer was first.
    /// </summary>
    Task<string?> ReplaceAsync(string container, string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellation);

    /// <summary>Removes the document; false when there was none.</summary>
    Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation);

    /// <summary>The names that start with <paramref name="prefix"/>, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellation);
}
