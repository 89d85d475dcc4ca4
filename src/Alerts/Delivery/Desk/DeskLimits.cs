using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alerts.Storage;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Desk;

/// <summary>How often a place has asked in one hour.</summary>
public sealed record DeskCount(int Requests);

/// <summary>
/// Keeps one place from having mail sent to the whole world: at most twenty requests an hour. Places are kept as keyed hashes.
/// </summary>
public sealed class DeskLimits(IDocumentStore store, SigningKeys keys, TimeProvider clock)
{
    private const int MostAnHour = 20;

    private readonly DocumentCollection<DeskCount> counts = new(store, StorageNames.Deliveries, DeliveryJson.Default.DeskCount);

    /// <summary>Counts the request; false when there have been too many.</summary>
    public async Task<bool> AllowsAsync(string? remote, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(remote)) return true;
        var hash = Convert.ToHexStringLower(
            HMACSHA256.HashData(keys.Current.Bytes, Encoding.UTF8.GetBytes("alerts-remote\n" + remote)))[..24];
        var name = string.Create(CultureInfo.InvariantCulture, $"desk/{clock.GetUtcNow().UtcDateTime:yyyyMMddHH}/{hash}.json");
        var count = await counts.UpdateAsync(
            name,
            known => known is { Requests: > MostAnHour } ? known : new DeskCount((known?.Requests ?? 0) + 1),
            cancellation);
        return count.Requests <= MostAnHour;
    }
}
