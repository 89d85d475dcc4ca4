namespace Alerts.Delivery;

/// <summary>Queue message: tell one subscriber of one announcement of one event. Ids only; the rest is read when it is sent.</summary>
public sealed record Notice(string SubscriberId, string EventId, int Announcement)
{
    /// <summary>Where the step that queued it stands in its trace (W3C traceparent); null while nobody listened.</summary>
    public string? Trace { get; init; }
}
