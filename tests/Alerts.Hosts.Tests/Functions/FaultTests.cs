using System.Text;
using Alerts.Functions;
using Alerts.Functions.Storage;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;
using Microsoft.Extensions.Configuration;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>What goes wrong on Azure, and that it stays where it is.</summary>
[Collection(AzuriteTests.Name)]
public sealed class FaultTests(Azurite azurite)
{
    private const string Nowhere =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;";

    [Fact]
    public async Task A_damaged_article_fails_with_its_name_and_the_reason()
    {
        await using var app = await StartAsync();
        var container = app.Get<AzureConnection>().Blobs().GetBlobContainerClient(StorageNames.Articles);
        await app.Documents.CreateAsync(
            StorageNames.Articles,
            "2024/06/21/damaged.json",
            "{\"id\": \"dam"u8.ToArray(),
            CancellationToken.None);
        var fault = await Assert.ThrowsAsync<StorageException>(() =>
            app.Triggers.RecognizeEvents(container.GetBlobClient("2024/06/21/damaged.json"), CancellationToken.None));
        Assert.Contains("articles/2024/06/21/damaged.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains("not readable", fault.Message, StringComparison.Ordinal);

        // The sweep passes over it.
        await app.Triggers.SweepUnfinished(new(), CancellationToken.None);
    }

    [Fact]
    public async Task An_article_that_was_cleaned_away_is_no_fault()
    {
        await using var app = await StartAsync();
        var container = app.Get<AzureConnection>().Blobs().GetBlobContainerClient(StorageNames.Articles);
        await app.Triggers.RecognizeEvents(container.GetBlobClient("2024/06/21/gone.json"), CancellationToken.None);
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("null")]
    [InlineData("{\"unknown\":true}")]
    public async Task A_message_that_is_none_goes_to_poison_after_five_tries_and_the_next_is_handled(string body)
    {
        await using var app = await StartAsync();
        await app.Queue.SendAsync(StorageNames.NoticeQueue, body, TimeSpan.Zero, CancellationToken.None);
        await app.Queue.SendAsync(
            StorageNames.NoticeQueue,
            "{\"subscriberId\":\"nobody\",\"eventId\":\"summons/XX-YY/2024-06-21\",\"announcement\":1}",
            TimeSpan.Zero,
            CancellationToken.None);
        await app.FireQueueAsync(StorageNames.NoticeQueue, app.Triggers.SendNotice);
        Assert.Equal(0, await app.Queue.CountAsync(StorageNames.NoticeQueue, CancellationToken.None));
        var poisoned = Assert.Single(await app.Get<PoisonQueue>().ListAsync(CancellationToken.None));
        Assert.Equal((StorageNames.Poison(StorageNames.NoticeQueue), body), (poisoned.Queue, poisoned.Body));
    }

    [Fact]
    public async Task Poisoned_messages_and_blobs_are_put_back_to_work()
    {
        await using var app = await StartAsync();
        await app.Queue.SendAsync("notices-poison", "{\"subscriberId\":\"a\"}", TimeSpan.Zero, CancellationToken.None);
        await app.Documents.CreateAsync(StorageNames.Articles, "2024/06/21/a.json", "{}"u8.ToArray(), CancellationToken.None);
        var before = await app.Documents.ReadAsync(StorageNames.Articles, "2024/06/21/a.json", CancellationToken.None);
        var note =
            "{\"Type\":\"BlobTrigger\",\"FunctionId\":\"Host.Functions.RecognizeEvents\",\"BlobType\":\"BlockBlob\","
            + "\"ContainerName\":\"articles\",\"BlobName\":\"2024/06/21/a.json\",\"ETag\":\"x\"}";
        await app.Queue.SendAsync(PoisonQueue.BlobTrigger, note, TimeSpan.Zero, CancellationToken.None);

        var poison = app.Get<PoisonQueue>();
        Assert.Equal(1, await poison.ReplayAsync("notices-poison", null, CancellationToken.None));
        Assert.Equal(1, await poison.ReplayAsync(PoisonQueue.BlobTrigger, null, CancellationToken.None));
        Assert.Single(await app.Queue.PeekAsync(StorageNames.NoticeQueue, 32, CancellationToken.None));
        Assert.Empty(await poison.ListAsync(CancellationToken.None));

        // Written over itself: a new version, which is what fires the trigger.
        var after = await app.Documents.ReadAsync(StorageNames.Articles, "2024/06/21/a.json", CancellationToken.None);
        Assert.Equal("{}", Encoding.UTF8.GetString(after!.Content.Span));
        Assert.NotEqual(before!.ETag, after.ETag);
    }

    [Fact]
    public async Task One_poisoned_message_is_put_back_by_its_id_and_the_others_stay()
    {
        await using var app = await StartAsync();
        foreach (var body in new[] { "one", "two", "three" })
            await app.Queue.SendAsync("digests-poison", body, TimeSpan.Zero, CancellationToken.None);
        var poison = app.Get<PoisonQueue>();
        var two = (await poison.ListAsync(CancellationToken.None)).Single(message => message.Body == "two");
        Assert.Equal(1, await poison.ReplayAsync("digests-poison", two.Id, CancellationToken.None));
        Assert.Equal(
            ["one", "three"],
            (await poison.ListAsync(CancellationToken.None)).Select(message => message.Body).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_storage_service_that_is_not_there_is_named()
    {
        var connection = new AzureConnection(Azurite.Settings(Nowhere));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var fault = await Assert.ThrowsAsync<StorageException>(() =>
            new AzureDocumentStore(connection.Blobs()).ReadAsync("feeds", "a", patience.Token));
        Assert.Contains("127.0.0.1:1", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public async Task A_wrong_account_key_is_named_as_a_refusal()
    {
        var wrong = System.Text.RegularExpressions.Regex.Replace(
            azurite.FreshAccount(),
            "AccountKey=[^;]+",
            "AccountKey=" + Convert.ToBase64String("wrong"u8));
        var connection = new AzureConnection(Azurite.Settings(wrong));
        var fault = await Assert.ThrowsAsync<StorageException>(() =>
            new AzureDocumentStore(connection.Blobs()).ReadAsync("feeds", "a", CancellationToken.None));
        Assert.Contains("refuses us", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_settings_pass()
    {
        await using var app = new AzureApp(azurite.FreshAccount(), TimeProvider.System);
        app.Require();
    }

    [Fact]
    public async Task All_wrong_settings_are_listed_at_once()
    {
        var settings = new Dictionary<string, string?>
        {
            [AzureConnection.Name] = "",
            [AzureConnection.Name + ":blobServiceUri"] = "no address",
            ["Timers:Poll"] = "every minute",
            ["Timers:Sweep"] = "",
            ["Delivery:SigningKeys:0"] = "",
            ["Delivery:Mail"] = "pigeon",
            ["Feeds:Concurrency"] = "100000",
        };
        await using var app = new AzureApp("", TimeProvider.System, settings);
        var fault = Assert.Throws<InvalidOperationException>(app.Require);
        string[] wanted =
        [
            "AlertsStorage__blobServiceUri is no address", "AlertsStorage__queueServiceUri is not set",
            "Timers__Poll", "Timers__Sweep", "Delivery__SigningKeys__0", "Delivery:Mail", "Concurrency",
        ];
        Assert.All(wanted, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_prefixed_connection_wins_as_it_does_for_the_triggers()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [AzureConnection.Name] = Nowhere,
            ["AzureWebJobs" + AzureConnection.Name] = Nowhere.Replace("127.0.0.1:1", "127.0.0.1:2", StringComparison.Ordinal),
        }).Build();
        Assert.Equal(2, new AzureConnection(configuration).Blobs().Uri.Port);
    }

    [Fact]
    public async Task Feeds_and_channel_of_the_settings_are_there_after_the_start_and_only_once()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Seed:Feeds"] = "https://one.example/rss https://two.example/rss, nonsense",
            ["Seed:TeamsWebhook"] = "https://prod-1.logic.azure.com/workflows/x?sig=y",
        };
        await using var app = new AzureApp(azurite.FreshAccount(), TimeProvider.System, settings);
        await app.Get<Seed>().PlantAsync(CancellationToken.None);
        await app.Get<Seed>().PlantAsync(CancellationToken.None);
        Assert.Equal(2, await app.Get<Alerts.Feeds.FeedStore>().ListIdsAsync(CancellationToken.None).CountAsync());
        Assert.Single(await app.Get<Alerts.Subscriptions.SubscriberStore>().AllAsync(CancellationToken.None).ToListAsync());
    }

    private async Task<AzureApp> StartAsync()
    {
        var app = new AzureApp(azurite.FreshAccount(), new ShiftedClock(new DateTimeOffset(2024, 6, 21, 9, 0, 0, TimeSpan.Zero)));
        await app.MakeStorageAsync();
        return app;
    }
}
