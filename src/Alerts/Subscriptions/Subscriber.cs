using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>Where a subscription stands.</summary>
public enum SubscriberStatus
{
    /// <summary>Asked for, not yet confirmed: gets nothing but the request to confirm.</summary>
    Pending,
    Confirmed,

    /// <summary>Silent until <see cref="Subscriber.PausedUntil"/>, or until resumed when that is null.</summary>
    Paused,
    Unsubscribed,
}

/// <summary>Who wants what, when and where. What was sent is kept apart, in the delivery room.</summary>
public sealed record Subscriber
{
    /// <summary>Deterministic, from channel and label: 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Tells several subscriptions of one address apart; null for the only one.</summary>
    public string? Label { get; init; }

    public SubscriptionFilter Filter { get; init; } = SubscriptionFilter.Everything;

    public Cadence Cadence { get; init; } = Cadence.Daily;

    /// <summary>IANA name of the time zone.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Null for none.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Most immediate alerts in a local day, 1 to 1,000; more go into the daily digest.</summary>
    public int DailyCap { get; init; } = 10;

    public SubscriberStatus Status { get; init; }

    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Digests are sent also when nothing happened, with the heartbeat alone.</summary>
    public bool WantsEmptyDigests { get; init; }

    /// <summary>Mails carry the text part alone.</summary>
    public bool TextOnly { get; init; }

    /// <summary>Key of a webhook's signatures, base64; null for other channels.</summary>
    public string? Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When the last request to confirm was mailed.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Requests to confirm that were mailed since <see cref="CreatedAt"/>.</summary>
    public int TimesAsked { get; init; }

    /// <summary>Which wording of the consent was agreed to.</summary>
    public string? Consent { get; init; }

    /// <summary>The zone, UTC when its name is no longer known.</summary>
    [JsonIgnore]
    public TimeZoneInfo TimeZone => LocalMoment.Zone(Zone) ?? TimeZoneInfo.Utc;

    /// <summary>True when messages may go out at that moment, quiet hours aside.</summary>
    public bool IsActive(DateTimeOffset now) =>
        Status == SubscriberStatus.Confirmed || (Status == SubscriberStatus.Paused && PausedUntil is { } until && until <= now);

    /// <summary>True when it was never confirmed and its last link to confirm works no longer: nothing of it need be kept.</summary>
    public bool HasLapsed(DateTimeOffset now) =>
        Status == SubscriberStatus.Pending && (AskedAt ?? CreatedAt) + LinkSigner.ConfirmFor <= now;

    public static string IdOf(Channel channel, string? label)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var address = channel.Kind == ChannelKind.Email ? channel.Address.ToLowerInvariant() : channel.Address;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel.Kind}\n{address}\n{label}")))[..16];
    }
}
