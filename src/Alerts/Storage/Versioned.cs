namespace Alerts.Storage;

/// <summary>A document as it was at one version.</summary>
public sealed record Versioned<T>(T Value, string ETag);
