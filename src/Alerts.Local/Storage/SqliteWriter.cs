using System.Threading.Channels;
using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>
/// The one writer of this process. Writes that arrive together are committed together, so that many callers share one commit; each
/// caller's task completes when its write is committed.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostPerCommit = 1024;

    private readonly Channel<Write> waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteSession session;
    private readonly SqliteFaults faults;
    private readonly SqliteCheckpoints checkpoints;
    private readonly Task running;

    public SqliteWriter(SqliteSession session, SqliteFaults faults, SqliteCheckpoints checkpoints)
    {
        this.session = session;
        this.faults = faults;
        this.checkpoints = checkpoints;
        running = Task.Run(RunAsync);
    }

    /// <summary>
    /// Runs the change inside a transaction. A failed change leaves nothing of itself behind, and does not touch its neighbours.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> change, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var write = new Write<T>(change);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(write), this);
        return write.Result;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await running;
        await checkpoints.DisposeAsync();
        session.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<Write>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostPerCommit && waiting.Reader.TryRead(out var write)) batch.Add(write);
            Commit(batch);
        }
    }

    private void Commit(List<Write> batch)
    {
        var fault = TryCommit(batch);
        if (fault is null)
        {
            foreach (var write in batch) write.Complete();
            checkpoints.Count(batch.Count);
        }
        else if (batch.Count == 1 || fault is SqliteException store && SqliteFaults.IsOfTheStore(store))
        {
            foreach (var write in batch) write.Fail(fault is SqliteException known ? faults.Explain(known) : fault);
        }
        else
        {
            // One of them is at fault; alone, each shows whether it is that one.
            foreach (var write in batch) Commit([write]);
        }
    }

    private Exception? TryCommit(List<Write> batch)
    {
        try
        {
            session.Begin();
            foreach (var write in batch) write.Run(session);
            session.Commit();
            return null;
        }
        catch (Exception fault)
        {
            RollBack();
            return fault;
        }
    }

    private void RollBack()
    {
        try
        {
            session.RollBack();
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, or the transaction never began.
        }
    }

    private abstract class Write
    {
        public abstract void Run(SqliteSession session);

        public abstract void Complete();

        public abstract void Fail(Exception fault);
    }

    private sealed class Write<T>(Func<SqliteSession, T> change) : Write
    {
        private readonly TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T value = default!;

        public Task<T> Result => result.Task;

        public override void Run(SqliteSession session) => value = change(session);

        public override void Complete() => result.SetResult(value);

        public override void Fail(Exception fault) => result.SetException(fault);
    }
}
