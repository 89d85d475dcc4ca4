using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Local.Storage;

/// <summary>
/// Documents as rows. A version tag is a number that is never used again, so a document that was deleted and made anew differs.
/// </summary>
internal sealed class SqliteDocumentStore(
    SqliteWriter writer,
    SqliteReaders readers,
    TimeProvider clock,
    IReadOnlyList<PostOnWrite> rules) : IDocumentStore
{
    private const int ListedAtOnce = 1000;

    // No name starts with it, so prefix + this is past every name with the prefix.
    private const string PastAll = "\U0010FFFF";

    public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation)
    {
        StorageLimits.CheckName(name);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read(session =>
        {
            using var row = session.Statement("SELECT version, content FROM documents WHERE container = $1 AND name = $2", container, name)
                .ExecuteReader();
            return row.Read() ? new StoredDocument(row.GetFieldValue<byte[]>(1), Tag(row.GetInt64(0))) : null;
        }));
    }

    public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        StorageLimits.CheckName(name);
        return writer.WriteAsync(
            session =>
            {
                var version = session.Next();
                var rows = session.Run(
                    "INSERT INTO documents (container, name, version, content) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                    container, name, version, Bytes(content));
                return rows == 0 ? null : Written(session, container, name, version);
            },
            cancellation);
    }

    public Task<string?> ReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellation)
    {
        StorageLimits.CheckName(name);
        ArgumentNullException.ThrowIfNull(etag);
        if (!long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var expected)) return Task.FromResult<string?>(null);
        return writer.WriteAsync(
            session =>
            {
                var version = session.Next();
                var rows = session.Run(
                    "UPDATE documents SET version = $1, content = $2 WHERE container = $3 AND name = $4 AND version = $5",
                    version, Bytes(content), container, name, expected);
                return rows == 0 ? null : Written(session, container, name, version);
            },
            cancellation);
    }

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation)
    {
        StorageLimits.CheckName(name);
        return writer.WriteAsync(
            session => session.Run("DELETE FROM documents WHERE container = $1 AND name = $2", container, name) > 0,
            cancellation);
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        await Task.CompletedTask;
        var after = "";
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var names = readers.Read(session => Page(session, container, prefix, after));
            foreach (var name in names) yield return name;
            if (names.Count < ListedAtOnce) yield break;
            after = names[^1];
        }
    }

    private static List<string> Page(SqliteSession session, string container, string prefix, string after)
    {
        var names = new List<string>();
        using var row = session.Statement(
            "SELECT name FROM documents WHERE container = $1 AND name >= $2 AND name < $3 AND name > $4 ORDER BY name LIMIT $5",
            container, prefix, prefix + PastAll, after, ListedAtOnce).ExecuteReader();
        while (row.Read()) names.Add(row.GetString(0));
        return names;
    }

    private string Written(SqliteSession session, string container, string name, long version)
    {
        foreach (var rule in rules)
        {
            if (rule.Container == container) SqliteMessageQueue.Send(session, rule.Queue, name, clock.GetUtcNow());
        }

        return Tag(version);
    }

    private static string Tag(long version) => version.ToString(CultureInfo.InvariantCulture);

    private static byte[] Bytes(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment) && segment.Array is { } array && segment.Count == array.Length
            ? array
            : content.ToArray();
}
