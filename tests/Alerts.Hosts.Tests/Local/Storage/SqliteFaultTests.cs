using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Storage;
using Alerts.Storage;
using Microsoft.Data.Sqlite;

namespace Alerts.Hosts.Tests.Local.Storage;

public sealed class SqliteFaultTests : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();

    private string File => Path.Combine(directory.Path, "alerts.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await directory.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_no_store_is_named_with_the_remedy()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("this is no database ", 500)));
        var fault = Assert.Throws<StorageException>(() => Open());
        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public async Task A_store_whose_pages_were_overwritten_fails_with_the_remedy()
    {
        await using (var storage = Open())
        {
            for (var at = 0; at < 200; at++)
                await storage.Documents.CreateAsync("feeds", $"{at}", new byte[3000], CancellationToken.None);
        }

        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        Array.Fill(bytes, (byte)0x5A, 4096, bytes.Length - 4096);
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        var fault = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            await using var damaged = Open();
            await damaged.Documents.ReadAsync("feeds", "7", CancellationToken.None);
        });
        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_directory_that_is_a_file_is_named_with_the_remedy()
    {
        var path = Path.Combine(directory.Path, "data");
        System.IO.File.WriteAllText(path, "");
        var fault = Assert.Throws<StorageException>(() => SqliteStorage.Open(path, TimeProvider.System));
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("--data", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        await using (Open())
        {
        }

        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("newer version", Assert.Throws<StorageException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "locked by another program")]
    [InlineData(8, "read-only")]
    [InlineData(10, "disk failed")]
    [InlineData(11, "damaged")]
    [InlineData(13, "is full")]
    [InlineData(14, "cannot be opened")]
    [InlineData(26, "damaged")]
    public void Each_fault_of_the_store_is_said_in_one_line(int code, string said)
    {
        var told = new SqliteFaults("/data/alerts.db").Explain(new SqliteException("raw", code));
        Assert.Contains(said, told.Message, StringComparison.Ordinal);
        Assert.Contains("/data/alerts.db", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told.Message);
    }

    private SqliteStorage Open() => SqliteStorage.Open(directory.Path, TimeProvider.System);
}
