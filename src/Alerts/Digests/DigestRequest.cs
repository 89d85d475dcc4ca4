namespace Alerts.Digests;

/// <summary>
/// Queue message: send one subscriber the digest whose slot this is. The period ends at the slot and starts where the last
/// digest ended (at the slot before, when there was none).
/// </summary>
public sealed record DigestRequest(string SubscriberId, DateTimeOffset Slot);
