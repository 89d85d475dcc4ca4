namespace Alerts.Digests;

/// <summary>Queue message: send one subscriber the digest whose slot this is. The period ends at the slot and starts at the slot before.</summary>
public sealed record DigestRequest(string SubscriberId, DateTimeOffset Slot);
