using System.Globalization;
using Alerts.Events;
using Alerts.Feeds;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>From feed to card on the Azure engine, every function called as the host calls it.</summary>
[Collection(AzuriteTests.Name)]
public sealed class StoryTests(Azurite azurite)
{
    private static readonly DateTimeOffset Start = new(2024, 6, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_summons_in_a_feed_becomes_one_card_however_often_everything_is_delivered()
    {
        await using var world = await WorldOutside.StartAsync();
        var clock = new ShiftedClock(Start);
        await using var app = new AzureApp(azurite.FreshAccount(), clock);
        await app.MakeStorageAsync();
        await SubscribeAsync(app, world);
        world.Publish(Rss(Entry("seoul", "South Korea summons Russian ambassador over cyberattack",
            "South Korea's foreign ministry summoned Russian Ambassador Georgy Zinoviev on Friday to "
            + "protest a cyberattack on its power grid.",
            Start.AddMinutes(-20))));

        await PollAsync(app, clock);
        Assert.Equal(1, await app.FireBlobsAsync());
        Assert.Equal(1, await NotifyAsync(app));
        var card = Assert.Single(world.Cards);
        Assert.Contains("adaptive", card, StringComparison.OrdinalIgnoreCase);

        // The feed unchanged, the blob's event again, every message twice.
        await PollAsync(app, clock);
        Assert.Equal(1, world.Unchanged);
        await app.FireBlobsAsync(again: true);
        await app.FireBlobsAsync(again: true);
        await NotifyAsync(app, deliveries: 2);
        Assert.Single(world.Cards);

        // A second paper's report adds a source and raises nothing.
        world.Publish(Rss(
            Entry(
                "paris",
                "Seoul calls in Russia's envoy",
                "South Korea on Friday summoned the Russian ambassador in Seoul, Georgy Zinoviev, "
                + "over the attack on its power grid, the foreign ministry said.",
                Start.AddMinutes(30))));
        await PollAsync(app, clock);
        Assert.Equal(1, await app.FireBlobsAsync());
        await NotifyAsync(app, deliveries: 2);
        Assert.Single(world.Cards);

        var known = Assert.Single(await AllAsync(app));
        Assert.Equal("summons/KR-RU/2024-06-21", known.Id);
        Assert.Equal(2, known.SourceCount);
        Assert.Equal(0, await app.Queue.CountAsync(StorageNames.NoticeQueue, CancellationToken.None));
    }

    [Fact]
    public async Task Work_that_a_dead_worker_left_is_taken_up_again_after_two_minutes()
    {
        await using var world = await WorldOutside.StartAsync();
        var clock = new ShiftedClock(Start);
        await using var app = new AzureApp(azurite.FreshAccount(), clock);
        await app.MakeStorageAsync();
        await SubscribeAsync(app, world);
        world.Publish(Rss(Entry(
            "berlin",
            "Germany summons Russian ambassador",
            "Germany's foreign ministry summoned the Russian ambassador in Berlin on Friday over a cyberattack.",
            Start.AddMinutes(-5))));
        await PollAsync(app, clock);

        // The blob's event never comes.
        await SweepAsync(app);
        Assert.Empty(await AllAsync(app));
        clock.Skip(TimeSpan.FromMinutes(3));
        await SweepAsync(app);
        Assert.Single(await AllAsync(app));

        // A worker takes the notice and dies.
        Assert.Single(await app.Queue.ReceiveAsync(StorageNames.NoticeQueue, 32, TimeSpan.FromMinutes(10), CancellationToken.None));
        await SweepAsync(app);
        Assert.Equal(0, await NotifyAsync(app));
        clock.Skip(TimeSpan.FromMinutes(3));
        await SweepAsync(app);
        Assert.Equal(1, await NotifyAsync(app));
        Assert.Single(world.Cards);

        clock.Skip(TimeSpan.FromMinutes(3));
        await SweepAsync(app);
        Assert.Equal(0, await NotifyAsync(app));
        Assert.Single(world.Cards);
    }

    [Fact]
    public async Task One_trace_leads_from_the_poll_to_the_notice()
    {
        var steps = new System.Collections.Concurrent.ConcurrentQueue<System.Diagnostics.Activity>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) =>
                System.Diagnostics.ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = steps.Enqueue,
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);

        await using var world = await WorldOutside.StartAsync();
        var clock = new ShiftedClock(Start);
        await using var app = new AzureApp(azurite.FreshAccount(), clock);
        await app.MakeStorageAsync();
        await SubscribeAsync(app, world);
        world.Publish(Rss(Entry(
            "prague",
            "Czech Republic summons Russian ambassador",
            "The Czech foreign ministry summoned the Russian ambassador in Prague on Friday over a cyberattack.",
            Start.AddMinutes(-5))));
        await PollAsync(app, clock);
        await app.FireBlobsAsync();
        Assert.Equal(1, await NotifyAsync(app));
        Assert.Single(world.Cards);

        var notice = steps.Last(step => step.OperationName == "SendNotice");
        var trace = steps.Where(step => step.TraceId == notice.TraceId).Select(step => step.OperationName).Distinct().ToList();
        Assert.Equal(["PollFeeds", "RecognizeEvents", "SendNotice"], trace.Order(StringComparer.Ordinal));
    }

    private static async Task SubscribeAsync(AzureApp app, WorldOutside world)
    {
        await app.Get<FeedStore>().AddAsync(
            new Feed { Id = FeedStore.IdOf(world.Feed), Url = world.Feed, Outlet = "The Test Courier", Language = "en" },
            CancellationToken.None);
        var channel = new Channel(ChannelKind.Teams, world.Channel.AbsoluteUri);
        await app.Get<SubscriberStore>().SaveAsync(
            new Subscriber
            {
                Id = Subscriber.IdOf(channel, null),
                Channel = channel,
                Cadence = Cadence.Immediate,
                Status = SubscriberStatus.Confirmed,
                CreatedAt = Start.AddDays(-1),
                ConfirmedAt = Start.AddDays(-1),
            },
            CancellationToken.None);
    }

    // Long enough after the last poll for the feed to be due.
    private static Task PollAsync(AzureApp app, ShiftedClock clock)
    {
        clock.Skip(TimeSpan.FromMinutes(61));
        return app.Triggers.PollFeeds(new TimerInfo(), CancellationToken.None);
    }

    private static Task<int> NotifyAsync(AzureApp app, int deliveries = 1) =>
        app.FireQueueAsync(StorageNames.NoticeQueue, app.Triggers.SendNotice, deliveries);

    private static Task SweepAsync(AzureApp app) => app.Triggers.SweepUnfinished(new TimerInfo(), CancellationToken.None);

    private static async Task<List<Event>> AllAsync(AzureApp app) =>
        await app.Get<EventStore>().AllAsync(CancellationToken.None).ToListAsync();

    private static string Rss(params string[] entries) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>The Test Courier</title>"
        + $"<link>https://courier.example/</link><description>News</description>{string.Concat(entries)}</channel></rss>";

    private static string Entry(string slug, string title, string text, DateTimeOffset at) =>
        $"<item><title>{title}</title><link>https://{slug}.example/{slug}</link><guid>{slug}</guid>"
        + $"<pubDate>{at.ToString("r", CultureInfo.InvariantCulture)}</pubDate><description>{text}</description></item>";
}
