using System.Text;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Storage;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Local.Storage;

public sealed class SqliteStorageTests : IAsyncLifetime
{
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);

    private readonly TemporaryDirectory directory = new();
    private readonly ManualClock clock = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await directory.DisposeAsync();

    [Fact]
    public async Task A_stored_article_posts_its_name_and_nothing_else_does()
    {
        await using var storage = Open();
        await CreateAsync(storage, StorageNames.Articles, "2024/06/21/a.json");
        await CreateAsync(storage, StorageNames.Articles, "2024/06/21/a.json");
        await CreateAsync(storage, StorageNames.Pages, "b");
        var message = Assert.Single(await storage.Queue.ReceiveAsync(StorageNames.ArticleQueue, 32, Hidden, CancellationToken.None));
        Assert.Equal("2024/06/21/a.json", message.Body);
    }

    [Fact]
    public async Task Ten_thousand_articles_with_their_messages_from_two_hundred_callers_are_all_stored()
    {
        await using var storage = Open();
        var content = Encoding.UTF8.GetBytes(new string('x', 2000));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(caller => Task.Run(async () =>
        {
            for (var at = 0; at < 50; at++)
                Assert.NotNull(await storage.Documents.CreateAsync(
                    StorageNames.Articles,
                    $"2024/06/21/{caller}-{at}.json",
                    content,
                    CancellationToken.None));
        })));
        Assert.Equal(10_000, await storage.Queue.CountAsync(StorageNames.ArticleQueue, CancellationToken.None));
    }

    [Fact]
    public async Task Two_stores_on_one_file_see_each_others_writes_and_lose_none()
    {
        await using var one = Open();
        await using var two = Open();
        await Task.WhenAll(new[] { one, two }.Select((storage, which) => Task.Run(async () =>
        {
            for (var at = 0; at < 200; at++) await CreateAsync(storage, StorageNames.Articles, $"{which}/{at:D3}");
        })));

        Assert.Equal(400, await CountAsync(one));
        Assert.Equal(400, await two.Queue.CountAsync(StorageNames.ArticleQueue, CancellationToken.None));
        var tags = await Task.WhenAll(new[] { one, two }.Select(storage => CreateAsync(storage, StorageNames.Feeds, "same")));
        Assert.Single(tags, tag => tag is not null);
    }

    [Fact]
    public async Task What_was_stored_is_there_when_it_is_opened_again()
    {
        await using (var storage = Open()) await CreateAsync(storage, StorageNames.Feeds, "kept");
        await using var again = Open();
        Assert.NotNull(await again.Documents.ReadAsync(StorageNames.Feeds, "kept", CancellationToken.None));
    }

    [Fact]
    public async Task Messages_in_the_hands_of_a_process_that_is_gone_come_back_at_once()
    {
        await using (var gone = Open())
        {
            await gone.Queue.SendAsync("notices", "a", TimeSpan.Zero, CancellationToken.None);
            await gone.Queue.SendAsync("notices", "delayed", Hidden, CancellationToken.None);
            Assert.Single(await gone.Queue.ReceiveAsync("notices", 1, Hidden, CancellationToken.None));
        }

        await using var next = Open();
        var message = Assert.Single(await next.Queue.ReceiveAsync("notices", 32, Hidden, CancellationToken.None));
        Assert.Equal(("a", 2), (message.Body, message.DequeueCount));
    }

    [Fact]
    public async Task Messages_in_the_hands_of_a_living_process_stay_there()
    {
        await using var living = Open();
        await living.Queue.SendAsync("notices", "a", TimeSpan.Zero, CancellationToken.None);
        Assert.Single(await living.Queue.ReceiveAsync("notices", 1, Hidden, CancellationToken.None));
        await using var other = Open();
        Assert.Empty(await other.Queue.ReceiveAsync("notices", 1, Hidden, CancellationToken.None));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_its_neighbours_alone()
    {
        await using var storage = Open();
        var writes = Enumerable.Range(0, 50).Select(at => CreateAsync(storage, StorageNames.Feeds, $"{at}")).ToList();
        var bad = storage.Documents.CreateAsync(null!, "bad", default, CancellationToken.None);
        writes.AddRange(Enumerable.Range(50, 50).Select(at => CreateAsync(storage, StorageNames.Feeds, $"{at}")));
        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.All(await Task.WhenAll(writes), Assert.NotNull);
    }

    [Fact]
    public async Task What_the_log_holds_is_carried_over_into_the_file_while_the_store_is_in_use()
    {
        await using var storage = Open();
        foreach (var names in Enumerable.Range(0, 25_000).Chunk(1000))
            await Task.WhenAll(names.Select(name => CreateAsync(storage, StorageNames.Feeds, $"{name}")));

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (new FileInfo(storage.Path).Length < 500_000 && !patience.IsCancellationRequested)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        Assert.InRange(new FileInfo(storage.Path).Length, 500_000, long.MaxValue);
        Assert.NotNull(await storage.Documents.ReadAsync(StorageNames.Feeds, "24999", CancellationToken.None));
    }

    private SqliteStorage Open() => SqliteStorage.Open(directory.Path, clock, PostOnWrite.Articles);

    private static Task<string?> CreateAsync(SqliteStorage storage, string container, string name) =>
        storage.Documents.CreateAsync(container, name, "x"u8.ToArray(), CancellationToken.None);

    private static async Task<int> CountAsync(SqliteStorage storage)
    {
        var count = 0;
        await foreach (var _ in storage.Documents.ListAsync(StorageNames.Articles, "", CancellationToken.None)) count++;
        return count;
    }
}
