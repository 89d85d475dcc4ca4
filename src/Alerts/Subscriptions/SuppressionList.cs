using System.Security.Cryptography;
using System.Text;
using Alerts.Storage;

namespace Alerts.Subscriptions;

/// <summary>Why an address must get no mail.</summary>
public enum SuppressionReason
{
    /// <summary>Its owner asked never to be written to again.</summary>
    Asked,

    /// <summary>Its server refused our mail for good.</summary>
    Bounced,

    /// <summary>Its owner reported us.</summary>
    Complained,
}

/// <summary>The document of one suppressed address; the address itself is nowhere in it.</summary>
public sealed record Suppression(SuppressionReason Reason, DateTimeOffset At);

/// <summary>Addresses that must get no mail, kept as keyed hashes: the list tells nobody who is on it, and survives erasure.</summary>
public sealed class SuppressionList(IDocumentStore store, SigningKeys keys)
{
    private readonly DocumentCollection<Suppression> entries = new(store, StorageNames.Suppressed, SubscriptionsJson.Default.Suppression);

    public Task AddAsync(string address, SuppressionReason reason, DateTimeOffset at, CancellationToken cancellation) =>
        entries.UpdateAsync(NameOf(address, keys.Current), current => current ?? new Suppression(reason, at), cancellation);

    /// <summary>True when the address is on the list under any key in force.</summary>
    public async Task<bool> HoldsAsync(string address, CancellationToken cancellation)
    {
        foreach (var key in keys.All)
        {
            if (await entries.FindAsync(NameOf(address, key), cancellation) is not null) return true;
        }

        return false;
    }

    /// <summary>Takes the address off; true when it was on.</summary>
    public async Task<bool> LiftAsync(string address, CancellationToken cancellation)
    {
        var lifted = false;
        foreach (var key in keys.All) lifted |= await entries.DeleteAsync(NameOf(address, key), cancellation);
        return lifted;
    }

    private static string NameOf(string address, SigningKey key)
    {
        var hashed = Encoding.UTF8.GetBytes("alerts-suppressed\n" + address.Trim().ToLowerInvariant());
        return $"{key.Name}/{Convert.ToHexStringLower(HMACSHA256.HashData(key.Bytes, hashed))[..40]}.json";
    }
}
