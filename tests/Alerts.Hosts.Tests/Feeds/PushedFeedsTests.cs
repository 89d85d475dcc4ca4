using System.Security.Cryptography;
using System.Text;
using System.Web;
using Alerts.Delivery;
using Alerts.Feeds;
using Alerts.Hosts.Tests.Testing;
using Alerts.Pipeline;
using Alerts.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Hosts.Tests.Feeds;

public sealed class PushedFeedsTests : IAsyncLifetime
{
    private static readonly FeedsOptions On = new() { WebSub = true };
    private static readonly DeliveryOptions Public = new() { PublicUrl = new Uri("https://alerts.example/") };

    private readonly FaultServer server = new();
    private NewsServer hub = null!;

    public async Task InitializeAsync()
    {
        hub = await NewsServer.StartAsync();
        server.OnFeed(
            "/f",
            Faults.Feed(2).Replace(
                "<item>",
                $"<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"{hub.Address}hub\"/><item>",
                StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_that_names_a_hub_is_subscribed_once_and_again_before_the_lease_ends()
    {
        using var polling = new Polling(options: On, delivery: Public);
        var id = await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();

        var asked = HttpUtility.ParseQueryString(Assert.Single(hub.Cards));
        var push = (await polling.RecordAsync(id)).State.Push!;
        Assert.Equal(
            ("subscribe", server.Url("/f").AbsoluteUri, push.Secret),
            (asked["hub.mode"], asked["hub.topic"], asked["hub.secret"]));
        Assert.Equal($"https://alerts.example/websub/{id}/{push.Key}", asked["hub.callback"]);

        Assert.Null(await polling.Pushed.ConfirmAsync(
            id,
            push.Key,
            new PushQuestion("subscribe", "https://other.example/", "word", "864000"),
            default));
        Assert.Null(
            await polling.Pushed.ConfirmAsync(id, push.Key, new PushQuestion("unsubscribe", asked["hub.topic"], "word", null), default));
        Assert.Null(await polling.Pushed.ConfirmAsync(
            id,
            new string('0', 32),
            new PushQuestion("subscribe", asked["hub.topic"], "word", null),
            default));
        Assert.Equal(
            "word",
            await polling.Pushed.ConfirmAsync(id, push.Key, new PushQuestion("subscribe", asked["hub.topic"], "word", "864000"), default));

        polling.Clock.Advance(TimeSpan.FromDays(8));
        await polling.RunAsync();
        Assert.Single(hub.Cards);
        polling.Clock.Advance(TimeSpan.FromHours(30));
        await polling.RunAsync();
        Assert.Equal(2, hub.Cards.Count);
        Assert.Equal(push.Key, (await polling.RecordAsync(id)).State.Push!.Key);
    }

    [Fact]
    public async Task A_hub_that_never_asks_back_is_asked_once_a_day()
    {
        using var polling = new Polling(options: On, delivery: Public);
        await polling.AddAsync(server.Url("/f"));
        for (var hours = 0; hours < 36; hours += 2)
        {
            await polling.RunAsync();
            polling.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(2, hub.Cards.Count);
    }

    [Fact]
    public async Task A_signed_push_makes_the_feed_due_and_has_it_polled_and_a_flood_of_them_polls_once()
    {
        using var polling = new Polling(options: On, delivery: Public);
        var id = await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();
        var push = (await polling.RecordAsync(id)).State.Push!;
        polling.Clock.Advance(TimeSpan.FromMinutes(1));
        var body = "<feed>what it says does not matter</feed>"u8.ToArray();

        for (var times = 0; times < 5; times++)
            Assert.True(await polling.Pushed.HearAsync(id, push.Key, body, Sign(push.Secret, body), default));

        var message = Assert.Single(await polling.Queue.ReceiveAsync(StorageNames.PollQueue, 32, TimeSpan.FromMinutes(1), default));
        var shards = new PollShards(polling.Feeds, polling.Poll, polling.Queue, polling.Clock, Options.Create(On));
        await shards.RunAsync(message.Body, default);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(2, await polling.CountArticlesAsync());
    }

    [Fact]
    public async Task A_push_without_our_signature_changes_nothing_and_one_without_the_key_is_unknown()
    {
        using var polling = new Polling(options: On, delivery: Public);
        var id = await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();
        var before = await polling.RecordAsync(id);
        var push = before.State.Push!;
        polling.Clock.Advance(TimeSpan.FromMinutes(1));
        var body = "news"u8.ToArray();
        var good = Sign(push.Secret, body);

        foreach (var bad in (string?[])
        [
            null,
            "",
            "=",
            "sha256",
            "sha256=",
            "md5=" + good[7..],
            good + "0",
            Sign("other", body),
            good.Replace("sha256", "sha512", StringComparison.Ordinal),
        ])
            Assert.True(await polling.Pushed.HearAsync(id, push.Key, body, bad, default));
        Assert.True(await polling.Pushed.HearAsync(id, push.Key, "other news"u8.ToArray(), good, default));
        Assert.False(await polling.Pushed.HearAsync(id, new string('0', 32), body, good, default));
        Assert.False(await polling.Pushed.HearAsync(new string('0', 20), push.Key, body, good, default));

        Assert.Equal(before.State.NextPoll, (await polling.RecordAsync(id)).State.NextPoll);
        Assert.Equal(0, await polling.Queue.CountAsync(StorageNames.PollQueue, default));
    }

    [Theory]
    [InlineData(false, "https://alerts.example/")]
    [InlineData(true, "http://alerts.example/")]
    [InlineData(true, "https://localhost/")]
    public async Task Without_the_setting_or_a_public_address_no_hub_is_asked(bool webSub, string address)
    {
        using var polling = new Polling(
            options: new FeedsOptions { WebSub = webSub },
            delivery: new DeliveryOptions { PublicUrl = new Uri(address) });
        var id = await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();

        Assert.Empty(hub.Cards);
        Assert.Null((await polling.RecordAsync(id)).State.Push);
    }

    private static string Sign(string secret, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
