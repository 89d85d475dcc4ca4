using Alerts.Feeds;

namespace Alerts.Hosts.Tests.Feeds;

public sealed class PolitePollingTests
{
    [Fact]
    public async Task Validators_go_back_exactly_as_they_came_and_a_304_raises_nothing()
    {
        await using var server = new FaultServer();
        server.OnFeed("/f", Faults.Feed(), "\nETag: W/\"a b\"\nLast-Modified: Fri, 21 Jun 2024 11:59:59 GMT");
        using var polling = new Polling();
        await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();

        server.On("/f", "HTTP/1.1 304 Not Modified");
        polling.Clock.Advance(TimeSpan.FromHours(2));
        var second = await polling.RunAsync();

        var asked = server.Requests.Last().Headers;
        Assert.Equal("W/\"a b\"", asked["If-None-Match"]);
        Assert.Equal("Fri, 21 Jun 2024 11:59:59 GMT", asked["If-Modified-Since"]);
        Assert.Contains("+https://", asked["User-Agent"], StringComparison.Ordinal);
        Assert.False(asked.ContainsKey("Cookie"));
        Assert.Equal((1, 0), (second.Unchanged, second.NewArticles));
    }

    [Fact]
    public async Task A_document_that_is_the_same_under_a_new_etag_counts_as_unchanged()
    {
        await using var server = new FaultServer();
        server.OnFeed("/f", Faults.Feed(), "\nETag: \"1\"");
        using var polling = new Polling();
        await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();

        server.OnFeed("/f", Faults.Feed(), "\nETag: \"2\"");
        polling.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await polling.RunAsync()).Unchanged);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_never_asked_again()
    {
        await using var server = new FaultServer();
        server.On("/f", "HTTP/1.1 410 Gone\nContent-Length: 0");
        using var polling = new Polling();
        await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();

        polling.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty((await polling.RunAsync()).Outcomes);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("429 Too Many", "7200", 2, 3)]
    [InlineData("503 Later", "Fri, 21 Jun 2024 15:00:00 GMT\nDate: Fri, 21 Jun 2024 12:00:00 GMT", 3, 4)]
    [InlineData("503 Later", "315360000", 24, 25)]
    [InlineData("429 Too Many", "soon", 0.08, 0.2)]
    public async Task Retry_after_is_honoured_within_a_day(string status, string retryAfter, double atLeastHours, double atMostHours)
    {
        await using var server = new FaultServer();
        server.On("/f", $"HTTP/1.1 {status}\nRetry-After: {retryAfter}\nContent-Length: 0");
        using var polling = new Polling();
        var id = await polling.AddAsync(server.Url("/f"));
        await polling.RunAsync();

        var wait = (await polling.RecordAsync(id)).State.NextPoll - polling.Clock.GetUtcNow();
        Assert.InRange(wait!.Value.TotalHours, atLeastHours, atMostHours);
    }

    [Fact]
    public async Task A_feed_that_has_moved_for_good_is_asked_at_its_new_address_from_then_on()
    {
        await using var server = new FaultServer();
        server.On("/old", "HTTP/1.1 301 Moved\nLocation: /older\nContent-Length: 0");
        server.On("/older", "HTTP/1.1 308 Moved\nLocation: /new\nContent-Length: 0");
        server.OnFeed("/new", Faults.Feed());
        using var polling = new Polling();
        var id = await polling.AddAsync(server.Url("/old"));
        await polling.RunAsync();

        var record = await polling.RecordAsync(id);
        Assert.Equal(server.Url("/new"), record.Feed.Url);
        Assert.Equal(FeedHealth.Moved, record.State.Health);

        server.OnFeed("/new", Faults.Feed(4));
        polling.Clock.Advance(TimeSpan.FromHours(2));
        await polling.RunAsync();
        Assert.Equal("/new", server.Requests.Last().Path);
        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(FeedHealth.Ok, (await polling.RecordAsync(id)).State.Health);
    }

    [Fact]
    public async Task One_host_gets_one_request_at_a_time()
    {
        await using var server = new FaultServer();
        using var polling = new Polling();
        foreach (var n in Enumerable.Range(1, 12))
        {
            server.On($"/f{n}", async (_, stream, token) =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, token);
                await stream.WriteAsync("HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray(), token);
            });
            await polling.AddAsync(server.Url($"/f{n}"));
        }

        await polling.RunAsync();
        Assert.Equal(12, server.Requests.Count);
        Assert.Equal(1, server.MostAtOnce);
    }

    [Fact]
    public async Task Failures_are_retried_ever_more_rarely_and_one_success_forgets_them()
    {
        await using var server = new FaultServer();
        using var polling = new Polling();
        var id = await polling.AddAsync(server.Url("/f"));
        var waits = new List<TimeSpan>();
        for (var poll = 0; poll < 6; poll++)
        {
            await polling.RunAsync();
            var state = (await polling.RecordAsync(id)).State;
            waits.Add(state.NextPoll!.Value - polling.Clock.GetUtcNow());
            polling.Clock.Advance(waits[^1]);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.True(waits[^1] > 10 * waits[0]);
        server.OnFeed("/f", Faults.Feed());
        await polling.RunAsync();
        Assert.Equal((0, FeedHealth.Ok), ((await polling.RecordAsync(id)).State.Failures, (await polling.RecordAsync(id)).State.Health));
    }
}
