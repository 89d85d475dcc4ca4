using System.Diagnostics;
using Alerts.Articles;
using Alerts.Events;
using Alerts.Feeds;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local;
using Alerts.Local.Commands;
using Alerts.Local.Storage;
using Alerts.Storage;
using Alerts.Subscriptions;

namespace Alerts.Hosts.Tests;

/// <summary>A real process, killed without warning in the middle of its work, again and again.</summary>
public sealed class KilledRuns : IAsyncLifetime
{
    private const int Entries = 200;
    private const int Kills = 10;

    /// <summary>Printed by the assertion that fails; the moments of the kills follow from it.</summary>
    private const int Seed = 20240621;

    private static readonly (string State, string Of)[] Hosts =
    [
        ("South Korea", "Japan"), ("Japan", "China"), ("Germany", "Turkey"), ("France", "Italy"), ("Poland", "Hungary"),
        ("Iran", "Sweden"), ("India", "Canada"), ("Pakistan", "Norway"), ("Brazil", "Israel"), ("Spain", "Egypt"),
    ];

    private readonly TemporaryDirectory directory = new();
    private NewsServer news = null!;

    private string Data => Path.Combine(directory.Path, "data");

    private string Out => Path.Combine(directory.Path, "out");

    public async Task InitializeAsync()
    {
        news = await NewsServer.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        for (var entry = 0; entry < Entries; entry++) Publish(entry, now.AddMinutes(-entry / 10.0));

        await using var app = Open();
        await app.Get<FeedStore>().AddAsync(
            new Feed { Id = FeedStore.IdOf(news.FeedOf("courier")), Url = news.FeedOf("courier"), Outlet = "courier" },
            CancellationToken.None);
        var channel = new Channel(ChannelKind.File, "newsroom");
        await app.Get<SubscriberStore>().SaveAsync(
            new Subscriber
            {
                Id = Subscriber.IdOf(channel, null),
                Channel = channel,
                Cadence = Cadence.Immediate,
                DailyCap = 1000,
                Status = SubscriberStatus.Confirmed,
                CreatedAt = now,
                ConfirmedAt = now,
            },
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await news.DisposeAsync();
        await directory.DisposeAsync();
    }

    [Fact]
    public async Task Kills_lose_no_article_make_no_event_twice_and_tell_nobody_twice()
    {
        var random = new Random(Seed);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
            if (await KillAsync(TimeSpan.FromMilliseconds(random.Next(150, 1500)))) killed++;
        await RunUntilDoneAsync();

        Assert.InRange(killed, 1, Kills);
        await using var app = Open();
        var seen = await app.Get<IDocumentStore>().ListAsync(StorageNames.Seen, "", CancellationToken.None).CountAsync();
        var journal = await app.Get<IDocumentStore>().ListAsync(StorageNames.Journal, "", CancellationToken.None).ToListAsync();
        var events = await app.Get<EventStore>().AllAsync(CancellationToken.None).ToListAsync();
        Assert.Equal(Entries, seen);
        Assert.Equal(Entries, journal.Count(name => name.Count(letter => letter == '/') == 1));
        Assert.Equal(Hosts.Length, events.Count);
        Assert.Equal(events.Count, events.DistinctBy(known => (known.Initiator, known.Target)).Count());
        Assert.All(events, known => Assert.Single(known.Announcements));
        Assert.Equal(events.Count, Directory.GetFiles(Out, "*.card.json").Length);
        Assert.Equal(
            events.Count,
            await app.Get<IDocumentStore>()
                .ListAsync(StorageNames.Deliveries, "", CancellationToken.None)
                .CountAsync(name => name.Contains("notice", StringComparison.Ordinal)));
    }

    private void Publish(int entry, DateTimeOffset at)
    {
        if (entry % (Entries / Hosts.Length) != 0)
        {
            news.Publish(
                "courier",
                $"Council meeting number {entry} ends without a vote",
                $"The town council ended its meeting number {entry} without a vote and will meet again next month.",
                at);
            return;
        }

        var (state, of) = Hosts[entry / (Entries / Hosts.Length)];
        news.Publish(
            "courier",
            $"{state} summons ambassador of {of}",
            $"{state}'s foreign ministry summoned the ambassador of {of} to protest against remarks by a minister, the ministry said.",
            at);
    }

    /// <summary>False when the run ended before its time came.</summary>
    private async Task<bool> KillAsync(TimeSpan after)
    {
        using var process = Start();
        using var patience = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            return true;
        }
    }

    /// <summary>
    /// Clean runs, until nothing is left that a killed worker had in its hands: that is hidden until its visibility ends.
    /// </summary>
    private async Task RunUntilDoneAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        do
        {
            using var process = Start();
            var said = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == Exit.Ok, await said);
        }
        while (await LeftAsync(patience.Token) > 0);
    }

    private async Task<int> LeftAsync(CancellationToken cancellation)
    {
        await using var app = Open();
        var left = 0;
        foreach (var queue in StorageNames.Queues) left += await app.Get<IMessageQueue>().CountAsync(queue, cancellation);
        return left;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LocalApp).Assembly.Location, "run", "--once", "--data", Data])
        {
            RedirectStandardError = true,
        };
        start.Environment["ALERTS_Net__AllowedPrivateHosts__0"] = "127.0.0.1";
        start.Environment["ALERTS_Delivery__Output"] = Out;
        // What a killed run was working on is hidden for as long as this; and every run polls.
        start.Environment["ALERTS_Queues__Visibility"] = "00:00:10";
        start.Environment["ALERTS_Delivery__Hold"] = "00:00:10";
        start.Environment["ALERTS_Queues__RetryDelay"] = "00:00:01";
        start.Environment["ALERTS_Feeds__ShortestMinutes"] = "0.1";
        return Process.Start(start)!;
    }

    private LocalApp Open() =>
        LocalApp.Open(new DirectoryInfo(Data), new Dictionary<string, string?>(), TimeProvider.System, TextWriter.Null);
}
