using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>Says what SQLite's error codes mean to a person: what is wrong with which file, and what to do.</summary>
internal sealed class SqliteFaults(string path)
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13, CannotOpen = 14, TooBig = 18, NotADatabase = 26;

    /// <summary>True when the store as a whole is in trouble, not just one statement: there is no use in trying the next.</summary>
    public static bool IsOfTheStore(SqliteException fault) =>
        fault.SqliteErrorCode is Busy or Locked or ReadOnly or Io or Corrupt or Full or CannotOpen or NotADatabase;

    public StorageException Explain(SqliteException fault) => new(fault.SqliteErrorCode switch
    {
        Busy or Locked => $"The store {path} is locked by another program. Close that program, or wait, and try again.",
        ReadOnly =>
            $"The store {path} cannot be written: the file or its directory is read-only. "
            + "Make it writable, or choose another directory with --data DIR.",
        CannotOpen => $"The store {path} cannot be opened. Make its directory readable and writable, or choose another with --data DIR.",
        Full => $"The disk that holds the store {path} is full. Make room and try again; nothing that was stored is lost.",
        Io => $"The disk failed while the store {path} was used ({fault.SqliteExtendedErrorCode}). Check the disk and its free space.",
        Corrupt or NotADatabase =>
            $"The store {path} is damaged or no store at all. "
            + "Put back a good copy, or move it (and its -wal and -shm files) away to start anew.",
        TooBig => $"The document is too big for the store {path}.",
        _ => $"The store {path} failed: {fault.Message.TrimEnd('.')}. Run 'alerts doctor'.",
    }, fault);
}
