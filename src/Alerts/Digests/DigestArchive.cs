using System.Globalization;
using System.Runtime.CompilerServices;
using Alerts.Storage;

namespace Alerts.Digests;

/// <summary>Keeps every digest's issue, by subscriber and slot.</summary>
public sealed class DigestArchive(IDocumentStore store)
{
    private readonly DocumentCollection<DigestIssue> issues = new(store, StorageNames.Digests, DigestsJson.Default.DigestIssue);

    /// <summary>Fixes the issue of its slot; the one fixed before, when there is one.</summary>
    public async Task<DigestIssue> FixAsync(DigestIssue issue, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(issue);
        if (await issues.TryCreateAsync(NameOf(issue.SubscriberId, issue.To), issue, cancellation)) return issue;
        return await FindAsync(issue.SubscriberId, issue.To, cancellation) ?? issue;
    }

    public async Task<DigestIssue?> FindAsync(string subscriberId, DateTimeOffset slot, CancellationToken cancellation) =>
        (await issues.FindAsync(NameOf(subscriberId, slot), cancellation))?.Value;

    /// <summary>The subscriber's issues, oldest first.</summary>
    public async IAsyncEnumerable<DigestIssue> OfAsync(string subscriberId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var name in issues.ListAsync($"{subscriberId}/", cancellation))
        {
            if (await issues.FindAsync(name, cancellation) is { } found) yield return found.Value;
        }
    }

    /// <summary>Removes all of a subscriber's issues.</summary>
    public async Task RemoveAsync(string subscriberId, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var name in issues.ListAsync($"{subscriberId}/", cancellation)) names.Add(name);
        foreach (var name in names) await issues.DeleteAsync(name, cancellation);
    }

    private static string NameOf(string subscriberId, DateTimeOffset slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{subscriberId}/{slot.UtcDateTime:yyyyMMdd'T'HHmmss}.json");
}
