using Alerts.Storage;

namespace Alerts.Local.Storage;

/// <summary>
/// Knows whether another process uses the store. Every user holds a shared lock on a file beside it, which the system drops when the
/// process ends, however it ends; who can have it alone is the only one there.
/// </summary>
internal static class ProcessLock
{
    private const int Attempts = 5000;

    /// <summary>Takes the shared lock, and runs <paramref name="whenAlone"/> before that if no other process holds it.</summary>
    public static FileStream Take(string path, Action whenAlone)
    {
        using (var alone = TryOpen(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            if (alone is not null) whenAlone();
        }

        // Another process may be doing its part alone just now; that takes a moment.
        var wait = new SpinWait();
        for (var attempt = 0; attempt < Attempts; attempt++, wait.SpinOnce())
        {
            if (TryOpen(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read) is { } shared) return shared;
        }

        throw new StorageException(
            $"The lock file {path} cannot be read. Make it readable and writable, or close the program that holds it.");
    }

    private static FileStream? TryOpen(string path, FileMode mode, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, mode, access, share);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new StorageException(
                $"The lock file {path} cannot be opened. Make it readable and writable, or choose another directory with --data DIR.",
                fault);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
