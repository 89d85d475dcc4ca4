using System.Collections.Concurrent;
using Alerts.Events.Search;

namespace Alerts.Local.Storage;

/// <summary>Free-text search by SQLite's FTS5 over folded event lines; a word is found by its beginning.</summary>
internal sealed class SqliteEventText(SqliteWriter writer, SqliteReaders readers) : IEventText
{
    private const int LinesAtOnce = 500;

    // A row keeps its event for ever.
    private readonly ConcurrentDictionary<long, string> names = [];

    public async Task PutAsync(IReadOnlyCollection<EventLine> lines, CancellationToken cancellation)
    {
        foreach (var chunk in lines.Chunk(LinesAtOnce))
        {
            await writer.WriteAsync(
                session =>
                {
                    foreach (var line in chunk) Put(session, line.Id, FoldedText.Of(line));
                    return chunk.Length;
                },
                cancellation);
        }
    }

    public Task<IReadOnlySet<string>> FindAsync(string text, EventSnapshot within, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var words = FoldedText.Words(text);
        if (words.Count == 0) return Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

        // Folded words are letters and digits alone; the quotes keep FTS5 from reading AND, OR or NEAR as its own.
        var match = string.Join(' ', words.Select(word => FoldedText.IsBeginning(word) ? $"\"{word}\"*" : $"\"{word}\""));
        return Task.FromResult<IReadOnlySet<string>>(readers.Read(session =>
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            using var rows = session.Statement("SELECT rowid FROM event_words WHERE event_words MATCH $1", match).ExecuteReader();
            while (rows.Read()) found.Add(EventOf(session, rows.GetInt64(0)));
            return found;
        }));
    }

    // A common word is found in tens of thousands of rows, and reading as many names from the file takes longer than the search.
    private string EventOf(SqliteSession session, long row) => names.GetOrAdd(row, static (id, from) =>
    {
        using var found = from.Statement("SELECT event FROM event_texts WHERE id = $1", id).ExecuteReader();
        return found.Read() ? found.GetString(0) : "";
    }, session);

    /// <summary>Makes the tables where the file has none: they can always be filled again from the timelines.</summary>
    public static void LayOut(SqliteSession session)
    {
        session.Run("CREATE TABLE IF NOT EXISTS event_texts (id INTEGER PRIMARY KEY, event TEXT NOT NULL UNIQUE, text TEXT NOT NULL)");
        session.Run(
            "CREATE VIRTUAL TABLE IF NOT EXISTS event_words USING fts5(text, content='event_texts', "
            + "content_rowid='id', tokenize='unicode61', prefix='2 3')");
    }

    private static void Put(SqliteSession session, string id, string text)
    {
        using (var known = session.Statement("SELECT id, text FROM event_texts WHERE event = $1", id).ExecuteReader())
        {
            if (known.Read())
            {
                var (row, before) = (known.GetInt64(0), known.GetString(1));
                known.Close();
                if (before == text) return;
                session.Run("INSERT INTO event_words (event_words, rowid, text) VALUES ('delete', $1, $2)", row, before);
                session.Run("UPDATE event_texts SET text = $2 WHERE id = $1", row, text);
                session.Run("INSERT INTO event_words (rowid, text) VALUES ($1, $2)", row, text);
                return;
            }
        }

        session.Run("INSERT INTO event_texts (event, text) VALUES ($1, $2)", id, text);
        session.Run("INSERT INTO event_words (rowid, text) VALUES (last_insert_rowid(), $1)", text);
    }
}
