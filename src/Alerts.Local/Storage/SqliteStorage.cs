using Alerts.Events.Search;
using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>
/// Documents and queues in one SQLite file, <c>alerts.db</c> in the data directory. Several processes may use it at once.
/// A write is kept when its task completes, even if the process is killed right after; after a power cut the last instants may
/// be missing but the store is whole.
/// </summary>
public sealed class SqliteStorage : IAsyncDisposable
{
    private readonly SqliteWriter writer;
    private readonly SqliteReaders readers;
    private readonly FileStream inUse;

    private SqliteStorage(
        string path,
        SqliteWriter writer,
        SqliteReaders readers,
        FileStream inUse,
        TimeProvider clock,
        IReadOnlyList<PostOnWrite> rules)
    {
        this.writer = writer;
        this.readers = readers;
        this.inUse = inUse;
        Path = path;
        Documents = new SqliteDocumentStore(writer, readers, clock, rules);
        Queue = new SqliteMessageQueue(writer, readers, clock);
        EventText = new SqliteEventText(writer, readers);
    }

    /// <summary>The file that holds everything.</summary>
    public string Path { get; }

    public IDocumentStore Documents { get; }

    public IMessageQueue Queue { get; }

    public IEventText EventText { get; }

    /// <summary>
    /// Opens the store in that directory, making both when there are none. Messages that were in the hands of a process which is gone
    /// become visible again. Throws <see cref="StorageException"/> with the remedy when it cannot be used.
    /// </summary>
    public static SqliteStorage Open(string directory, TimeProvider clock, params IReadOnlyList<PostOnWrite> rules)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(clock);
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(directory), "alerts.db");
        var faults = new SqliteFaults(path);
        MakeDirectory(directory);

        var session = SqliteSession.OpenForWriting(path, faults);
        try
        {
            var inUse = ProcessLock.Take(path + ".lock", () => Recover(session, clock.GetUtcNow(), faults));
            return new SqliteStorage(
                path,
                new SqliteWriter(session, faults, new SqliteCheckpoints(path, faults)),
                new SqliteReaders(path, faults),
                inUse,
                clock,
                rules);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        readers.Dispose();
        await inUse.DisposeAsync();
    }

    private static void Recover(SqliteSession session, DateTimeOffset now, SqliteFaults faults)
    {
        try
        {
            SqliteMessageQueue.Recover(session, now);
        }
        catch (SqliteException fault)
        {
            throw faults.Explain(fault);
        }
    }

    private static void MakeDirectory(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The data directory {directory} cannot be made: {fault.Message.TrimEnd('.')}. Choose another with --data DIR.",
                fault);
        }
    }
}
