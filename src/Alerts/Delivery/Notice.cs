namespace Alerts.Delivery;

/// <summary>Queue message: tell one subscriber of one announcement of one event. Ids only; the rest is read when it is sent.</summary>
public sealed record Notice(string SubscriberId, string EventId, int Announcement);
