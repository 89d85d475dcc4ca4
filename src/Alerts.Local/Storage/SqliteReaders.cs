using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>Connections for reading, kept for the next reader. Readers never wait for the writer, nor it for them.</summary>
internal sealed class SqliteReaders(string path, SqliteFaults faults) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private volatile bool closed;

    public T Read<T>(Func<SqliteSession, T> query)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!idle.TryTake(out var session)) session = SqliteSession.OpenForReading(path, faults);
        try
        {
            return query(session);
        }
        catch (SqliteException fault)
        {
            throw faults.Explain(fault);
        }
        finally
        {
            if (closed) session.Dispose();
            else idle.Add(session);
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var session)) session.Dispose();
    }
}
