namespace Alerts.Storage;

/// <summary>The engine failed (unreachable, read-only, full). The message says what was tried, where, and what to do.</summary>
public sealed class StorageException : Exception
{
    public StorageException() { }

    public StorageException(string message) : base(message) { }

    public StorageException(string message, Exception inner) : base(message, inner) { }
}
