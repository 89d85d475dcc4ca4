using Alerts.Feeds;

namespace Alerts.Hosts.Tests.Feeds;

public sealed class FaultyFeedTests
{
    [Fact]
    public async Task Every_fault_is_survived_with_the_right_health_and_the_other_feeds_are_unaffected()
    {
        await using var server = new FaultServer();
        Faults.Serve(server);
        using var polling = new Polling(requestsPerHost: 64);
        var ids = new Dictionary<string, (string Id, FeedHealth Health, bool Failed)>();
        foreach (var (path, health, failed) in Faults.Paths) ids[path] = (await polling.AddAsync(server.Url(path)), health, failed);
        foreach (var n in Enumerable.Range(1, 20))
        {
            server.OnFeed($"/good{n}", Faults.Feed(5, $"Outlet{n}"));
            ids[$"/good{n}"] = (await polling.AddAsync(server.Url($"/good{n}")), FeedHealth.Ok, false);
        }

        var result = await polling.RunAsync();

        foreach (var (path, (id, health, failed)) in ids)
        {
            var state = (await polling.RecordAsync(id)).State;
            var outcome = result.Outcomes.Single(one => one.Feed.Id == id);
            Assert.Equal($"{path} {health} {failed}", $"{path} {state.Health} {outcome.Failed}");
            if (failed) Assert.False(string.IsNullOrWhiteSpace(state.Words), path);
        }

        Assert.Equal(Faults.Paths.Count(fault => fault.Failed), result.Failures.Select(failure => failure.Line).Distinct().Count());
        Assert.All(Enumerable.Range(1, 20), n =>
            Assert.Equal(5, result.Outcomes.Single(one => one.Feed.Url.AbsolutePath == $"/good{n}").NewArticles));
    }

    [Fact]
    public async Task What_a_truncated_feed_held_is_kept_and_its_end_is_read_at_the_next_poll()
    {
        await using var server = new FaultServer();
        var feed = Faults.Feed(10);
        server.On(
            "/f",
            $"HTTP/1.1 200 OK\nETag: \"1\"\nContent-Length: {feed.Length}",
            System.Text.Encoding.UTF8.GetBytes(feed[..(feed.Length / 2)]));
        using var polling = new Polling();
        var id = await polling.AddAsync(server.Url("/f"));

        await polling.RunAsync();
        Assert.InRange(await polling.CountArticlesAsync(), 3, 6);
        Assert.Null((await polling.RecordAsync(id)).State.ETag);

        server.OnFeed("/f", feed);
        polling.Clock.Advance(TimeSpan.FromHours(2));
        await polling.RunAsync();
        Assert.Equal(10, await polling.CountArticlesAsync());
    }

    [Fact]
    public async Task A_thousand_feeds_of_which_one_in_twenty_fails_give_every_good_entry_exactly_once()
    {
        await using var server = new FaultServer();
        Faults.Serve(server);
        var failing = Faults.Paths
            .Where(fault => fault.Failed && fault.Health is not FeedHealth.Damaged)
            .Where(fault => !fault.Path.StartsWith("/slow", StringComparison.Ordinal))
            .Select(fault => fault.Path)
            .ToList();
        using var polling = new Polling(requestsPerHost: 64);
        for (var n = 0; n < 1000; n++)
        {
            var path = $"/feed{n}";
            if (n % 20 != 0) server.OnFeed(path, Faults.Feed(3, $"Outlet{n}"));
            else path = $"{failing[n / 20 % failing.Count]}#{n}";
            await polling.AddAsync(server.Url(path));
        }

        var result = await polling.RunAsync();

        Assert.Equal(1000, result.Outcomes.Count);
        Assert.Equal(
            [],
            result.Failures
                .Where(failure => failure.Feed.Url.AbsolutePath.StartsWith("/feed", StringComparison.Ordinal))
                .Select(failure => failure.Line));
        Assert.Equal(50, result.Failures.Count());
        Assert.Equal(50, result.Failures.Select(failure => failure.Line).Distinct().Count());
        Assert.Equal(950 * 3, result.NewArticles);
        Assert.Equal(950 * 3, await polling.CountArticlesAsync());
    }
}
