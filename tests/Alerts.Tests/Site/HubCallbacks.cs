using System.Security.Cryptography;
using System.Text;
using Alerts.Feeds;
using Alerts.Site;
using Alerts.Storage;

namespace Alerts.Tests.Site;

public sealed class HubCallbacks
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Feeds:WebSub"] = "true",
        ["Delivery:PublicUrl"] = "https://alerts.example/",
    };
    private static readonly Uri Topic = new("https://post.example/feed");
    private static readonly string Id = FeedStore.IdOf(Topic);
    private static readonly FeedPush Push = new()
    {
        Hub = new Uri("https://hub.example/"),
        Topic = Topic,
        Key = new string('a', 32),
        Secret = new string('b', 64),
        AskedAt = SiteBench.Now.AddMinutes(-1),
    };
    private static readonly string Address = $"/websub/{Id}/{Push.Key}";

    [Fact]
    public async Task A_hub_that_asks_for_what_we_want_gets_its_challenge_as_plain_text()
    {
        await using var bench = await OpenAsync();

        var answer = await bench.GetAsync(
            Address,
            $"?hub.mode=subscribe&hub.topic={Uri.EscapeDataString(Topic.AbsoluteUri)}"
            + "&hub.challenge=%3Cscript%3E1&hub.lease_seconds=99999999999");

        Assert.Equal((200, "text/plain; charset=utf-8", "<script>1"), (answer.Status, answer.ContentType, SiteBench.TextOf(answer)));
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.NotNull((await StateAsync(bench)).Push!.Until);
    }

    [Theory]
    [InlineData("/websub/", "")]
    [InlineData("/websub/..%2f..%2ffeeds/aa", "")]
    [InlineData("/websub/{id}/", "?hub.mode=subscribe")]
    [InlineData(
        "/websub/{id}/cccccccccccccccccccccccccccccccc",
        "?hub.mode=subscribe&hub.topic=https%3A%2F%2Fpost.example%2Ffeed&hub.challenge=x")]
    [InlineData("/websub/{id}/{key}", "")]
    [InlineData("/websub/{id}/{key}", "?hub.mode=subscribe&hub.topic=https%3A%2F%2Fpost.example%2Ffeed")]
    [InlineData("/websub/{id}/{key}", "?hub.mode=subscribe&hub.topic=https%3A%2F%2Fother.example%2F&hub.challenge=x")]
    [InlineData("/websub/{id}/{key}", "?hub.mode=unsubscribe&hub.topic=https%3A%2F%2Fpost.example%2Ffeed&hub.challenge=x")]
    [InlineData("/websub/{id}/{key}", "?hub.mode=denied&hub.topic=https%3A%2F%2Fpost.example%2Ffeed&hub.reason=no")]
    public async Task A_callback_nobody_asked_for_does_not_exist(string path, string query)
    {
        await using var bench = await OpenAsync();

        var answer = await bench.GetAsync(
            path.Replace("{id}", Id, StringComparison.Ordinal).Replace("{key}", Push.Key, StringComparison.Ordinal),
            query);

        Assert.Equal(404, answer.Status);
        Assert.Null((await StateAsync(bench)).Push!.Until);
    }

    [Fact]
    public async Task A_signed_push_needs_no_origin_and_an_unknown_one_is_told_to_stop()
    {
        await using var bench = await OpenAsync();
        var signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Push.Secret), "news"u8));
        var headers = new Dictionary<string, string> { ["X-Hub-Signature"] = signature, ["Origin"] = "https://hub.example" };

        Assert.Equal(410, (await bench.SendAsync("POST", Address[..^1] + "b", body: "news", headers: headers)).Status);
        Assert.Equal(202, (await bench.SendAsync("POST", Address, body: "forged", headers: headers)).Status);
        Assert.Equal(SiteBench.Now.AddHours(1), (await StateAsync(bench)).NextPoll);

        Assert.Equal(202, (await bench.SendAsync("POST", Address, body: "news", headers: headers)).Status);
        Assert.Equal(SiteBench.Now, (await StateAsync(bench)).NextPoll);
        Assert.Equal(1, await bench.Get<IMessageQueue>().CountAsync(StorageNames.PollQueue, default));
    }

    [Fact]
    public async Task With_the_setting_off_there_are_no_callbacks()
    {
        await using var bench = await OpenAsync([]);

        Assert.Equal(
            404,
            (await bench.GetAsync(
                Address,
                $"?hub.mode=subscribe&hub.topic={Uri.EscapeDataString(Topic.AbsoluteUri)}&hub.challenge=x")).Status);
        Assert.Equal(410, (await bench.SendAsync("POST", Address, body: "news")).Status);
    }

    private static async Task<SiteBench> OpenAsync(Dictionary<string, string?>? settings = null)
    {
        var bench = new SiteBench(settings ?? Settings);
        var feeds = bench.Get<FeedStore>();
        await feeds.AddAsync(new Feed { Id = Id, Url = Topic }, default);
        var read = (await feeds.FindAsync(Id, default))!;
        await feeds.TrySaveAsync(
            read,
            read.Value with { State = new FeedState { Push = Push, NextPoll = SiteBench.Now.AddHours(1) } },
            default);
        return bench;
    }

    private static async Task<FeedState> StateAsync(SiteBench bench) => (await bench.Get<FeedStore>().FindAsync(Id, default))!.Value.State;
}
