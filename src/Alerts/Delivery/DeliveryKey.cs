using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alerts.Digests;

namespace Alerts.Delivery;

/// <summary>The deterministic name of one delivery: the ledger's document name and the root of its Message-ID.</summary>
public readonly record struct DeliveryKey(string Name)
{
    public static DeliveryKey Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{EventPrefix(notice.EventId)}{notice.SubscriberId}/{notice.Announcement:000}"));
    }

    public static DeliveryKey Of(DigestRequest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"digests/{digest.SubscriberId}/{digest.Slot.UtcDateTime:yyyyMMdd'T'HHmmss}"));
    }

    /// <summary>What the names of all notices about an event start with.</summary>
    public static string EventPrefix(string eventId)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        return $"notices/{eventId.Replace('/', '_')}/";
    }

    /// <summary>32 hexadecimal digits, the same for the same delivery for ever.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)))[..32];
}
