using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>
/// Carries what the log holds over into the file now and then, on a connection of its own: left to the writer, it would hold up every
/// write for as long as the disk takes. What is committed is safe in the log meanwhile.
/// </summary>
internal sealed class SqliteCheckpoints(string path, SqliteFaults faults) : IAsyncDisposable
{
    // Some sixty megabytes of log when a first poll brings thousands of articles at once.
    private const int WritesBetween = 20_000;

    private Task running = Task.CompletedTask;
    private int since;

    /// <summary>The writer tells of its commits here, one after the other. Returns at once.</summary>
    public void Count(int writes)
    {
        since += writes;
        if (since < WritesBetween || !running.IsCompleted) return;
        since = 0;
        running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync() => await running;

    private void Run()
    {
        try
        {
            using var session = SqliteSession.OpenForReading(path, faults);
            session.Run("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (Exception fault) when (fault is SqliteException or StorageException)
        {
            // The writer meets the same fault and tells of it; the next checkpoint makes up for this one.
        }
    }
}
