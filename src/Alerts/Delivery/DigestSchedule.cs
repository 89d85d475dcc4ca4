namespace Alerts.Delivery;

/// <summary>How far digests have been scheduled: every slot up to here is on the queue or beyond it.</summary>
public sealed record DigestSchedule(DateTimeOffset Through);
