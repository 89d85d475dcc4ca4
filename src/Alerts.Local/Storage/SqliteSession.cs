using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int Format = 1;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    // The last number given out in this transaction; the table has it with the commit.
    private long? counted;

    private SqliteSession(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 };
        connection = new SqliteConnection(settings.ToString());
        connection.Open();
        Run("PRAGMA busy_timeout = 10000");
    }

    /// <summary>A connection to a file that is there and laid out.</summary>
    public static SqliteSession OpenForReading(string path, SqliteFaults faults) =>
        // There is one for every reader at once, and what it holds is stale after each commit: the system keeps the file's pages anyway.
        Open(path, faults, static session => session.Run("PRAGMA cache_size = -256"));

    /// <summary>A connection to a file that is laid out first if it is new.</summary>
    public static SqliteSession OpenForWriting(string path, SqliteFaults faults) => Open(path, faults, session => session.LayOut(path));

    /// <summary>The statement, prepared once, with <c>$1</c>, <c>$2</c>… set to the values in order.</summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var at = 1; at <= values.Length; at++) command.Parameters.Add(new SqliteParameter($"${at}", values[at - 1]));
            prepared[sql] = command;
        }

        for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at];
        return command;
    }

    public int Run(string sql, params ReadOnlySpan<object> values) => Statement(sql, values).ExecuteNonQuery();

    public long Number(string sql, params ReadOnlySpan<object> values) => (long)(Statement(sql, values).ExecuteScalar() ?? 0L);

    /// <summary>
    /// A number that the store has never used before, for version tags and receipts. Call
    /// between <see cref="Begin"/> and <see cref="Commit"/>.
    /// </summary>
    public long Next() => (counted = (counted ?? Number("SELECT value FROM counter")) + 1).Value;

    /// <summary>Begins a transaction in which nobody else writes.</summary>
    public void Begin()
    {
        counted = null;
        Run("BEGIN IMMEDIATE");
    }

    public void Commit()
    {
        if (counted is { } last) Run("UPDATE counter SET value = $1", last);
        Run("COMMIT");
    }

    public void RollBack() => Run("ROLLBACK");

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private static SqliteSession Open(string path, SqliteFaults faults, Action<SqliteSession> prepare)
    {
        SqliteSession? session = null;
        try
        {
            session = new SqliteSession(path);
            prepare(session);
            return session;
        }
        catch (SqliteException fault)
        {
            session?.Dispose();
            throw faults.Explain(fault);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    private void LayOut(string path)
    {
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = NORMAL");
        // A bound for the case that the checkpoints beside the writer do not come through.
        Run("PRAGMA wal_autocheckpoint = 100000");
        Begin();
        try
        {
            var found = Number("PRAGMA user_version");
            if (found > Format)
                throw new StorageException(
                    $"The store {path} was made by a newer version of Alerts. Update Alerts, or choose another directory with --data DIR.");
            if (found < Format) Create();
            SqliteEventText.LayOut(this);
            Commit();
        }
        catch (StorageException)
        {
            RollBack();
            throw;
        }
    }

    private void Create()
    {
        Run(
            "CREATE TABLE documents (id INTEGER PRIMARY KEY, container TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, "
            + "content BLOB NOT NULL, UNIQUE (container, name))");
        Run(
            "CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, visible_at INTEGER NOT NULL, "
            + "receipt INTEGER NOT NULL DEFAULT 0, dequeues INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL)");
        Run("CREATE INDEX messages_by_turn ON messages (queue, visible_at, id)");
        Run("CREATE TABLE counter (value INTEGER NOT NULL)");
        Run("INSERT INTO counter VALUES (0)");
        Run($"PRAGMA user_version = {Format}");
    }
}
