using System.Diagnostics;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Storage;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Local.Storage;

/// <summary>Real processes on one file, killed in the middle of their writes.</summary>
public sealed class SqliteKillTests : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await directory.DisposeAsync();

    [Fact]
    public async Task Processes_killed_while_they_write_leave_a_whole_store_with_everything_they_were_told_was_kept()
    {
        var acknowledged = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            var written = await Task.WhenAll(
                WriteAndKillAsync($"{round}a", 150 + (round * 130)),
                WriteAndKillAsync($"{round}b", 250 + (round * 70)));
            acknowledged.AddRange(written.SelectMany(names => names));
        }

        Assert.True(acknowledged.Count > 100, $"only {acknowledged.Count} writes were acknowledged");
        await using var storage = SqliteStorage.Open(directory.Path, TimeProvider.System, PostOnWrite.Articles);
        var stored = new HashSet<string>();
        await foreach (var name in storage.Documents.ListAsync(StorageNames.Articles, "", CancellationToken.None)) stored.Add(name);
        Assert.Empty(acknowledged.Except(stored));

        var posted = await TakeAllAsync(storage.Queue);
        Assert.Equal(stored.Count, posted.Count);
        Assert.Empty(stored.Except(posted));
    }

    private static async Task<List<string>> TakeAllAsync(IMessageQueue queue)
    {
        var bodies = new List<string>();
        while (await queue.ReceiveAsync(
            StorageNames.ArticleQueue,
            32,
            TimeSpan.FromHours(1),
            CancellationToken.None) is { Count: > 0 } messages)
        {
            bodies.AddRange(messages.Select(message => message.Body));
        }

        return bodies;
    }

    private async Task<List<string>> WriteAndKillAsync(string mark, int milliseconds)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Alerts.StoreWriter.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, directory.Path, mark])
        {
            RedirectStandardOutput = true,
        })!;
        var names = new List<string>();
        if (await process.StandardOutput.ReadLineAsync() is { } first) names.Add(first);
        var killed = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
            process.Kill();
        });

        // The last line may have been cut by the kill.
        while (await process.StandardOutput.ReadLineAsync() is { } line && line.EndsWith(".json", StringComparison.Ordinal))
            names.Add(line);
        await killed;
        await process.WaitForExitAsync();
        return names;
    }
}
