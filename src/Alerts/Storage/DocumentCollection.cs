using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alerts.Storage;

/// <summary>Typed JSON documents of one container. All stores are made of these.</summary>
public sealed class DocumentCollection<T>(IDocumentStore store, string container, JsonTypeInfo<T> type) where T : class
{
    private const int MostAttempts = 64;

    /// <summary>The document and its ETag, or null.</summary>
    public async Task<Versioned<T>?> FindAsync(string name, CancellationToken cancellation)
    {
        var found = await store.ReadAsync(container, name, cancellation);
        return found is null ? null : new(Read(name, found.Content), found.ETag);
    }

    /// <summary>Writes a new document; false when the name is taken.</summary>
    public async Task<bool> TryCreateAsync(string name, T value, CancellationToken cancellation) =>
        await store.CreateAsync(container, name, Write(value), cancellation) is not null;

    /// <summary>Writes over the version read; false when another writer was first.</summary>
    public async Task<bool> TryReplaceAsync(string name, T value, string etag, CancellationToken cancellation) =>
        await store.ReplaceAsync(container, name, Write(value), etag, cancellation) is not null;

    /// <summary>
    /// Writes whatever <paramref name="change"/> makes of the current document (null when there is none),
    /// re-reading and re-applying when another writer was first.
    /// </summary>
    public async Task<T> UpdateAsync(string name, Func<T?, T> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var current = await FindAsync(name, cancellation);
            var next = change(current?.Value);
            if (current is not null && ReferenceEquals(next, current.Value)) return next;

            var written = current is null
                ? await TryCreateAsync(name, next, cancellation)
                : await TryReplaceAsync(name, next, current.ETag, cancellation);
            if (written) return next;
        }

        throw new StorageException($"The document {container}/{name} changed {MostAttempts} times while it was being written. Try again.");
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation) => store.DeleteAsync(container, name, cancellation);

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) =>
        store.ListAsync(container, prefix, cancellation);

    private T Read(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content.Span, type) ?? throw new JsonException("the document is null");
        }
        catch (JsonException fault)
        {
            throw new StorageException(
                $"The document {container}/{name} is not readable: {fault.Message}. Delete it or put back a good copy.",
                fault);
        }
    }

    private ReadOnlyMemory<byte> Write(T value) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
