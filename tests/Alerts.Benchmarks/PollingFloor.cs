using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Alerts.Benchmarks;

/// <summary>
/// What the bytes of a first poll cost at least, in seconds of wall time: fetched by a bare client, written by a bare database.
/// </summary>
internal static class PollingFloor
{
    /// <summary>Every feed fetched once and thrown away.</summary>
    public static async Task<double> FetchAsync(int port, int feeds, int atOnce)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, feeds, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (feed, cancellation) =>
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{feed}"));
            using var response = await client.SendAsync(request, cancellation);
            await response.Content.CopyToAsync(Stream.Null, cancellation);
        });
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>One row an entry, of an entry's size, in one commit to a new file.</summary>
    public static double Insert(int feeds)
    {
        var directory = Directory.CreateTempSubdirectory("alerts-benchmark-");
        var content = new byte[PolledNews.Feed(0).Length / PolledNews.EntriesPerFeed];
        var clock = Stopwatch.StartNew();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(directory.FullName, "floor.db")};Pooling=false"))
        {
            connection.Open();
            using var lay = connection.CreateCommand();
            lay.CommandText =
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
                + "CREATE TABLE documents (name INTEGER PRIMARY KEY, content BLOB NOT NULL)";
            lay.ExecuteNonQuery();
            using var all = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO documents (content) VALUES ($1)";
            insert.Parameters.AddWithValue("$1", content);
            for (var entry = 0; entry < feeds * PolledNews.EntriesPerFeed; entry++) insert.ExecuteNonQuery();
            all.Commit();
        }

        var seconds = clock.Elapsed.TotalSeconds;
        directory.Delete(recursive: true);
        return seconds;
    }
}
