namespace Alerts.Storage;

/// <summary>A document's bytes and the opaque version tag they were read at.</summary>
public sealed record StoredDocument(ReadOnlyMemory<byte> Content, string ETag);
