using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Alerts.Feeds;

/// <summary>
/// Tells entries already kept from new and changed ones. An entry is known by its own id; by id and link where a feed uses one id
/// for several; by its link, or else its title and day, where it has no id. A mark is 16 hex digits of identity and 8 of content.
/// </summary>
public static class EntryMarks
{
    private const int IdentityLength = 16;
    private const int FewestKept = 200;

    /// <summary>A document's entries in its order, each with its mark.</summary>
    public static IReadOnlyList<(FeedEntry Entry, string Mark)> Of(FeedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var shared = document.Entries.Where(entry => entry.Id is not null).CountBy(entry => entry.Id!, StringComparer.Ordinal)
            .Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        // Setting one up takes longer than hashing an entry.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return [.. document.Entries.Select(entry => (entry, IdentityOf(entry, shared) + ContentOf(entry, hash)))];
    }

    /// <summary>
    /// Those that are new or changed since the marks <paramref name="seen"/> were made; one of several that say the same.
    /// </summary>
    public static IReadOnlyList<(FeedEntry Entry, string Mark)> Unseen(
        IReadOnlyList<(FeedEntry Entry, string Mark)> marked,
        IReadOnlyList<string> seen)
    {
        var known = seen.ToHashSet(StringComparer.Ordinal);
        return [.. marked.Where(pair => known.Add(pair.Mark))];
    }

    /// <summary>
    /// The marks to keep after a poll: those of this document, and of earlier ones up to twice its
    /// size, so that an entry that comes back is still known.
    /// </summary>
    public static IReadOnlyList<string> After(IReadOnlyList<(FeedEntry Entry, string Mark)> marked, IReadOnlyList<string> seen)
    {
        var now = marked.Select(pair => pair.Mark).ToHashSet(StringComparer.Ordinal);
        var room = Math.Max(FewestKept, 2 * now.Count) - now.Count;
        return [.. seen.Where(mark => !now.Contains(mark)).TakeLast(room), .. now];
    }

    /// <summary>Whether any mark is of an entry that was not known under whatever content.</summary>
    public static bool HasNewIdentity(IReadOnlyList<(FeedEntry Entry, string Mark)> unseen, IReadOnlyList<string> seen)
    {
        ArgumentNullException.ThrowIfNull(unseen);
        var known = seen.Select(mark => mark[..IdentityLength]).ToHashSet(StringComparer.Ordinal);
        return unseen.Any(pair => !known.Contains(pair.Mark[..IdentityLength]));
    }

    /// <summary>A short hash of bytes: 32 hex digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static string IdentityOf(FeedEntry entry, HashSet<string> shared)
    {
        var link = entry.Link?.AbsoluteUri;
        var identity = entry.Id is { } id
            ? shared.Contains(id) ? $"{id}\n{link ?? entry.Title}" : id
            : link
                ?? $"{entry.Title ?? entry.Summary ?? entry.Content}\n{entry.Published?.UtcTicks.ToString(CultureInfo.InvariantCulture)}";
        return HashOf(MemoryMarshal.AsBytes(identity.AsSpan()))[..IdentityLength];
    }

    private static string ContentOf(FeedEntry entry, IncrementalHash hash)
    {
        foreach (var part in (ReadOnlySpan<string?>)[entry.Title, entry.Link?.AbsoluteUri, entry.Summary, entry.Content])
        {
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }
}
