using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>How a notice or digest ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>It was left for the subscriber's next digest.</summary>
    LeftForDigest,

    /// <summary>The subscriber no longer wants it, or there was nothing to say.</summary>
    Dropped,

    /// <summary>The channel refused it for good; it lies in the poison queue.</summary>
    Refused,
}

/// <summary>The ledger's mark: written once, when a notice or digest has ended. Its presence is what drops repeats.</summary>
public sealed record DeliveryMark(DateTimeOffset At, DeliveryOutcome Outcome, ChannelKind Channel, string? MessageId, string? Why);

/// <summary>A worker's hold on a notice or digest while it sends, and what came of earlier attempts.</summary>
public sealed record DeliveryHold(DateTimeOffset Until, int Attempts, DateTimeOffset FirstAt, string? LastWhy);

/// <summary>What came of asking the ledger for the right to send.</summary>
public abstract record Claim
{
    private Claim() { }

    /// <summary>Ours to send. <paramref name="Attempt"/> counts from 1.</summary>
    public sealed record Granted(DeliveryHold Hold, string ETag) : Claim
    {
        public int Attempt => Hold.Attempts;
    }

    /// <summary>It has ended before.</summary>
    public sealed record Settled(DeliveryMark Mark) : Claim;

    /// <summary>Another worker is sending it.</summary>
    public sealed record Busy(DateTimeOffset Until) : Claim;
}
