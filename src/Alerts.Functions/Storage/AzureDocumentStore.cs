using System.Runtime.CompilerServices;
using Alerts.Storage;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Alerts.Functions.Storage;

/// <summary>Documents as blobs. A container that is missing is made at the first write.</summary>
internal sealed class AzureDocumentStore(BlobServiceClient service) : IDocumentStore
{
    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation)
    {
        var blob = Blob(container, name);
        return AzureFaults.Explained<StoredDocument?>(blob.Uri, async () =>
        {
            try
            {
                var found = (await blob.DownloadContentAsync(cancellation)).Value;
                return new StoredDocument(found.Content.ToMemory(), found.Details.ETag.ToString());
            }
            catch (RequestFailedException fault) when (fault.Status == 404)
            {
                return null;
            }
        });
    }

    public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync(container, name, content, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);

    public Task<string?> ReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(etag);
        return WriteAsync(container, name, content, new BlobRequestConditions { IfMatch = new ETag(etag) }, cancellation);
    }

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation)
    {
        var blob = Blob(container, name);
        return AzureFaults.Explained(blob.Uri, async () => (await blob.DeleteIfExistsAsync(cancellationToken: cancellation)).Value);
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var blobs = service.GetBlobContainerClient(container);
        // Newer clients have no defaults for these arguments.
        await using var pages = blobs
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation)
            .AsPages()
            .GetAsyncEnumerator(cancellation);
        while (await AzureFaults.Explained(blobs.Uri, () => NextAsync(pages)))
        {
            foreach (var blob in pages.Current.Values) yield return blob.Name;
        }
    }

    /// <summary>Makes the containers that are missing.</summary>
    public async Task MakeAsync(IEnumerable<string> containers, CancellationToken cancellation)
    {
        foreach (var container in containers)
        {
            var blobs = service.GetBlobContainerClient(container);
            await AzureFaults.Explained(blobs.Uri, () => blobs.CreateIfNotExistsAsync(cancellationToken: cancellation));
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<Page<BlobItem>> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }

    private Task<string?> WriteAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        BlobRequestConditions conditions,
        CancellationToken cancellation)
    {
        var blob = Blob(container, name);
        cancellation.ThrowIfCancellationRequested();
        return AzureFaults.Explained(blob.Uri, async () =>
        {
            try
            {
                return await UploadAsync(blob, content, conditions, cancellation);
            }
            catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound
                && conditions.IfNoneMatch is not null)
            {
                await MakeAsync([container], cancellation);
                return await UploadAsync(blob, content, conditions, cancellation);
            }
        });
    }

    /// <summary>The new ETag, or null when the condition does not hold.</summary>
    private static async Task<string?> UploadAsync(
        BlobClient blob,
        ReadOnlyMemory<byte> content,
        BlobRequestConditions conditions,
        CancellationToken cancellation)
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = conditions, HttpHeaders = Json };
            return (await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellation)).Value.ETag.ToString();
        }
        catch (RequestFailedException fault) when (fault.Status is 412 || fault.ErrorCode == BlobErrorCode.BlobAlreadyExists
            || fault.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(string container, string name)
    {
        StorageLimits.CheckName(name);
        return service.GetBlobContainerClient(container).GetBlobClient(name);
    }
}
