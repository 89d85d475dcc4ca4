using System.Globalization;
using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>
/// Messages as rows in the order in which they become visible. An empty queue is looked at without taking the write lock.
/// </summary>
internal sealed class SqliteMessageQueue(SqliteWriter writer, SqliteReaders readers, TimeProvider clock) : IMessageQueue
{
    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellation)
    {
        StorageLimits.CheckBody(body);
        return writer.WriteAsync(session => Send(session, queue, body, clock.GetUtcNow() + delay), cancellation);
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int most, TimeSpan visibility, CancellationToken cancellation)
    {
        StorageLimits.CheckMost(most);
        if ((await PeekAsync(queue, 1, cancellation)).Count == 0) return [];
        return await writer.WriteAsync(session => Receive(session, queue, most, visibility), cancellation);
    }

    public Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int most, CancellationToken cancellation)
    {
        StorageLimits.CheckMost(most);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<QueueMessage>>(readers.Read(session => Visible(session, queue, most)));
    }

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (id, receipt) = Key(message);
        return writer.WriteAsync(
            session =>
                session.Run("DELETE FROM messages WHERE id = $1 AND queue = $2 AND receipt = $3 AND receipt > 0", id, queue, receipt) > 0,
            cancellation);
    }

    public Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (id, receipt) = Key(message);
        return writer.WriteAsync(
            session => session.Run(
                "UPDATE messages SET visible_at = $1, receipt = 0 WHERE id = $2 AND queue = $3 AND receipt = $4 AND receipt > 0",
                Moment(clock.GetUtcNow() + delay), id, queue, receipt) > 0,
            cancellation);
    }

    public Task<int> CountAsync(string queue, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read(session => (int)session.Number("SELECT count(*) FROM messages WHERE queue = $1", queue)));
    }

    /// <summary>Adds a message within the caller's transaction.</summary>
    public static int Send(SqliteSession session, string queue, string body, DateTimeOffset visibleAt) =>
        session.Run("INSERT INTO messages (queue, visible_at, body) VALUES ($1, $2, $3)", queue, Moment(visibleAt), body);

    /// <summary>Makes every received message visible. For when no process is left that could be working on one.</summary>
    public static int Recover(SqliteSession session, DateTimeOffset now) =>
        session.Run("UPDATE messages SET visible_at = $1, receipt = 0 WHERE receipt > 0 AND visible_at > $1", Moment(now));

    private List<QueueMessage> Receive(SqliteSession session, string queue, int most, TimeSpan visibility)
    {
        var hiddenUntil = Moment(clock.GetUtcNow() + visibility);
        var received = Visible(session, queue, most);
        for (var at = 0; at < received.Count; at++)
        {
            var receipt = session.Next();
            var message = received[at] = received[at] with { Receipt = Text(receipt), DequeueCount = received[at].DequeueCount + 1 };
            session.Run(
                "UPDATE messages SET visible_at = $1, receipt = $2, dequeues = dequeues + 1 WHERE id = $3",
                hiddenUntil,
                receipt,
                Key(message).Id);
        }

        return received;
    }

    private List<QueueMessage> Visible(SqliteSession session, string queue, int most)
    {
        var messages = new List<QueueMessage>();
        using var row = session.Statement(
            "SELECT id, body, dequeues FROM messages WHERE queue = $1 AND visible_at <= $2 ORDER BY visible_at, id LIMIT $3",
            queue, Moment(clock.GetUtcNow()), most).ExecuteReader();
        while (row.Read()) messages.Add(new QueueMessage(Text(row.GetInt64(0)), "", row.GetString(1), row.GetInt32(2)));
        return messages;
    }

    private static (long Id, long Receipt) Key(QueueMessage message) =>
        (Parsed(message.Id), Parsed(message.Receipt));

    private static long Parsed(string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Moment(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}
