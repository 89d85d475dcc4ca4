using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alerts.Delivery;
using Alerts.Delivery.Email;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Language;
using Alerts.Pipeline;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Benchmarks;

/// <summary>
/// Digests composed a second, and the digests of many subscribers due in one slot:
/// time, memory, messages. Storage in memory, mail to nowhere.
/// </summary>
internal static class DigestsBenchmark
{
    private static readonly DateTimeOffset Slot = new(2024, 6, 21, 8, 0, 0, TimeSpan.Zero);

    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000);

    private static async Task<int> RunAsync(int readers)
    {
        var clock = new StandingClock();
        var queue = new MemoryMessageQueue(clock);
        var sink = new Nowhere();
        await using var services = Services(clock, queue, sink);
        await FillAsync(services, readers);

        var first = await services.GetRequiredService<SubscriberStore>().AllAsync(default).FirstAsync();
        var preview = services.GetRequiredService<PreviewMail>();
        await preview.DigestAsync(first, Slot.AddDays(-1), Slot, default);
        var started = Stopwatch.GetTimestamp();
        const int Composed = 300;
        for (var at = 0; at < Composed; at++) await preview.DigestAsync(first, Slot.AddDays(-1), Slot, default);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"compose and render one digest of 12 events: {Composed / seconds:0} a second, one core"));

        clock.Now = Slot.AddMinutes(-1);
        var schedule = services.GetRequiredService<ScheduleDigests>();
        await schedule.RunAsync(default);
        clock.Now = Slot.AddMinutes(1);
        started = Stopwatch.GetTimestamp();
        var queued = await schedule.RunAsync(default);
        var scheduled = Stopwatch.GetElapsedTime(started).TotalSeconds;

        started = Stopwatch.GetTimestamp();
        var allocated = GC.GetTotalAllocatedBytes();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WorkAsync(services, queue))));
        seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{readers} subscribers in one slot: {queued} messages queued in {scheduled:0.00} s; "
            + $"{sink.Mails} mails of {sink.Bytes / Math.Max(1, sink.Mails) / 1024} KiB in {seconds:0.0} s on 4 workers "
            + $"({sink.Mails / seconds:0} a second); "
            + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1_048_576 / Math.Max(1, sink.Mails / 1000)} MiB allocated a thousand; "
            + $"peak {process.PeakWorkingSet64 / 1_048_576} MiB"));
        return sink.Mails == readers ? 0 : 1;
    }

    private static async Task WorkAsync(ServiceProvider services, MemoryMessageQueue queue)
    {
        var digest = services.GetRequiredService<SendDigest>();
        while (await queue.ReceiveAsync(StorageNames.DigestQueue, 32, TimeSpan.FromMinutes(10), default) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await digest.RunAsync(JsonSerializer.Deserialize(message.Body, DeliveryJson.Default.DigestRequest)!, default);
                await queue.DeleteAsync(StorageNames.DigestQueue, message, default);
            }
        }
    }

    private static async Task FillAsync(ServiceProvider services, int readers)
    {
        var events = services.GetRequiredService<EventStore>();
        string[] targets = ["RU", "CN", "IR", "BY", "KP", "US"];
        foreach (var initiator in new[] { "KR", "PL" })
        {
            foreach (var target in targets)
            {
                var about = Summons(initiator, target);
                await events.UpdateAsync(EventFamily.Summons, initiator, target, timeline => timeline with { Events = [about] }, default);
                await events.MarkAnnouncedAsync(about, about.Announcements[0], default);
            }
        }

        var store = services.GetRequiredService<SubscriberStore>();
        for (var at = 0; at < readers; at++)
        {
            var channel = new Channel(ChannelKind.Email, $"reader{at}@example.org");
            await store.SaveAsync(
                new Subscriber
                {
                    Id = Subscriber.IdOf(channel, null),
                    Channel = channel,
                    Status = SubscriberStatus.Confirmed,
                    CreatedAt = Slot.AddDays(-9),
                },
                default);
        }
    }

    private static Event Summons(string initiator, string target) => new()
    {
        Id = $"summons/{initiator}-{target}/2024-06-20",
        Kind = EventKind.Summons,
        Initiator = initiator,
        Target = target,
        Parties = [.. new[] { initiator, target }.Order(StringComparer.Ordinal)],
        Date = new DateOnly(2024, 6, 20),
        DatePrecision = DatePrecision.Day,
        Status = ReportStatus.Done,
        Rank = "ambassador",
        Reason = "the pact signed the day before",
        Confidence = 0.96,
        FirstSeen = Slot.AddHours(-5),
        Sources = [.. Enumerable.Range(0, 3).Select(at => new EventSource
        {
            ArticleId = $"a{at}",
            Outlet = $"Outlet {at}",
            Url = new Uri($"https://news.example/{initiator}/{target}/{at}"),
            FirstSeen = Slot.AddHours(-5),
            Evidence = "The foreign ministry called in the ambassador on Thursday and handed over a note of protest.",
            Verdict = Verdict.New,
            Confidence = 0.96,
        })],
        SourceCount = 3,
        IndependentSources = 3,
        Announcements = [new Announcement(1, AnnouncementKind.New, Slot.AddHours(-5), "a0", "first report of this summons")],
    };

    private static ServiceProvider Services(TimeProvider clock, IMessageQueue queue, IMailTransport sink)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Delivery:PublicUrl"] = "https://alerts.example",
            ["Delivery:From"] = "Alerts <alerts@alerts.example>",
            ["Delivery:SigningKeys:0"] = "k1:" + Convert.ToBase64String(new byte[32]),
        }).Build();
        return new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton(queue)
            .AddSingleton(sink)
            .AddSingleton<IDocumentStore>(new MemoryDocumentStore())
            .AddAlerts(configuration)
            .BuildServiceProvider();
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Slot;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>Takes mails as bytes, so that writing them counts.</summary>
    private sealed class Nowhere : IMailTransport
    {
        private int mails;
        private long bytes;

        public int Mails => mails;

        public long Bytes => bytes;

        public Task<SendResult> SendAsync(EmailMessage message, CancellationToken cancellation)
        {
            Interlocked.Increment(ref mails);
            Interlocked.Add(ref bytes, MimeWriter.Write(message).Length);
            return Task.FromResult(SendResult.Ok);
        }
    }
}
