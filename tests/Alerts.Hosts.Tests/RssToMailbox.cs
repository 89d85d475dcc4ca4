using Alerts.Events;
using Alerts.Feeds;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local;
using Alerts.Local.Demo;
using Alerts.Local.Loops;
using Alerts.Subscriptions;

namespace Alerts.Hosts.Tests;

/// <summary>
/// The whole walk on the embedded host: real HTTP with ETags, a real store, a real SMTP conversation, a real POST of the card.
/// </summary>
public sealed class RssToMailbox : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 21, 6, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory directory = new();
    private readonly SimulatedTime time = new(Morning);
    private readonly SmtpServer smtp = new();
    private NewsServer news = null!;
    private LocalApp app = null!;

    public async Task InitializeAsync()
    {
        news = await NewsServer.StartAsync();
        news.Publish(
            "courier",
            "Harbour bridge closed for repairs",
            "The harbour bridge is closed to traffic until Monday, the city said.",
            Morning.AddHours(-1));
        news.Publish(
            "gazette",
            "Rain expected in the south",
            "Heavy rain is expected in the southern provinces over the weekend.",
            Morning.AddHours(-2));
        app = Open();
        foreach (var outlet in new[] { "courier", "gazette" })
            await app.Get<FeedStore>().AddAsync(
                new Feed { Id = FeedStore.IdOf(news.FeedOf(outlet)), Url = news.FeedOf(outlet), Outlet = outlet },
                CancellationToken.None);
        await SubscribeAsync(new Channel(ChannelKind.Email, "desk@example.org"));
        await SubscribeAsync(new Channel(ChannelKind.Teams, new Uri(news.Address, "/card").AbsoluteUri));
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await news.DisposeAsync();
        await smtp.DisposeAsync();
        await directory.DisposeAsync();
    }

    [Fact]
    public async Task A_summons_reaches_mailbox_and_channel_once_however_often_it_is_polled_and_told()
    {
        await RunOnceAsync();
        await RunOnceAsync();

        Assert.Equal([200, 200, 304, 304], news.Answers);
        Assert.Empty(smtp.Mails);
        Assert.Empty(news.Cards);

        PublishSummons("courier", "South Korea summons Russian ambassador over pact with North");
        await RunOnceAsync();

        var mail = Assert.Single(smtp.Mails);
        Assert.Contains("desk@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("South Korea", mail, StringComparison.Ordinal);
        Assert.Contains("adaptive", Assert.Single(news.Cards), StringComparison.Ordinal);

        PublishSummons("gazette", "Seoul calls in Moscow's envoy over treaty with Pyongyang");
        await RunOnceAsync();
        await RunOnceAsync();

        Assert.Single(smtp.Mails);
        Assert.Single(news.Cards);
        var known = Assert.Single(
            await app.Get<EventStore>().AllAsync(CancellationToken.None).ToListAsync(),
            item => item.Kind == EventKind.Summons);
        Assert.Equal("summons/KR-RU/2024-06-21", known.Id);
        Assert.Equal(["courier", "gazette"], known.Sources.Select(source => source.Outlet));
    }

    [Fact]
    public async Task What_was_sent_before_a_restart_is_not_sent_after_it()
    {
        await RunOnceAsync();
        PublishSummons("courier", "South Korea summons Russian ambassador over pact with North");
        await RunOnceAsync();

        await app.DisposeAsync();
        app = Open();
        await RunOnceAsync();

        Assert.Single(smtp.Mails);
        Assert.Single(news.Cards);
    }

    private LocalApp Open() => LocalApp.Open(
        new DirectoryInfo(directory.Path),
        new Dictionary<string, string?>
        {
            ["Net:AllowedPrivateHosts:0"] = "127.0.0.1",
            ["Net:RequestsPerHost"] = "2",
            ["Delivery:Mail"] = "smtp",
            ["Delivery:Smtp:Host"] = "127.0.0.1",
            ["Delivery:Smtp:Port"] = $"{smtp.Port}",
            ["Delivery:Smtp:StartTls"] = "false",
            ["Delivery:From"] = "Alerts <alerts@example.org>",
        },
        time,
        TextWriter.Null);

    private void PublishSummons(string outlet, string title) => news.Publish(
        outlet,
        title,
        outlet == "courier"
            ? "South Korea's foreign ministry summoned the Russian ambassador on Friday to protest against the defence treaty that "
                + "Moscow signed with Pyongyang. The vice minister asked Russia to end its military ties with the North."
            : "The Russian ambassador was called in by Seoul's foreign ministry on Friday, "
                + "where officials voiced deep regret over the new treaty, a spokesman told reporters.",
        time.GetUtcNow());

    private Task SubscribeAsync(Channel channel) => app.Get<SubscriberStore>().SaveAsync(
        new Subscriber
        {
            Id = Subscriber.IdOf(channel, null),
            Channel = channel,
            Cadence = Cadence.Immediate,
            Filter = new SubscriptionFilter { Rules = [new FilterRule { Family = EventFamily.Summons }] },
            Status = SubscriberStatus.Confirmed,
            CreatedAt = time.GetUtcNow(),
            ConfirmedAt = time.GetUtcNow(),
        },
        CancellationToken.None);

    /// <summary>An hour later, so that every feed is due.</summary>
    private async Task RunOnceAsync()
    {
        time.MoveTo(time.GetUtcNow().AddHours(1));
        await app.Get<Walk>().PollAndDrainAsync(CancellationToken.None);
    }
}
