namespace Alerts.Storage;

/// <summary>
/// A received message: its id, the receipt that deletes it, its text, and how often it has been received (1 the first time).
/// </summary>
public sealed record QueueMessage(string Id, string Receipt, string Body, int DequeueCount);
