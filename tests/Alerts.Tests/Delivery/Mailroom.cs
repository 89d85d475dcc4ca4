using Alerts.Delivery;
using Alerts.Delivery.Email;
using Alerts.Events;
using Alerts.Language;
using Alerts.Pipeline;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Delivery;

/// <summary>The whole of delivery over storage in memory, with a clock that stands still and a transport that remembers.</summary>
internal sealed class Mailroom : IDisposable
{
    public static readonly DateTimeOffset Start = new(2024, 6, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;

    public Mailroom(Action<IServiceCollection>? change = null, IDocumentStore? store = null, params (string Key, string Value)[] settings)
    {
        Clock = new HandClock(Start);
        var queue = new MemoryMessageQueue(Clock);
        Documents = store ?? new MemoryDocumentStore();
        Output = Path.Combine(Path.GetTempPath(), "alerts-tests", Path.GetRandomFileName());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Delivery:Output"] = Output,
            ["Delivery:PublicUrl"] = "https://alerts.example",
            ["Delivery:From"] = "Alerts <alerts@alerts.example>",
            ["Delivery:SigningKeys:0"] = "k1:" + Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray()),
        }).AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build();
        var collection = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Documents)
            .AddSingleton<IMessageQueue>(queue)
            .AddSingleton<PoisonQueue>()
            .AddSingleton<IMailTransport>(Mail)
            .AddAlerts(configuration);
        change?.Invoke(collection);
        services = collection.BuildServiceProvider();
        Queue = queue;
    }

    public HandClock Clock { get; }

    public IDocumentStore Documents { get; }

    public IMessageQueue Queue { get; }

    public string Output { get; }

    public RememberingTransport Mail { get; } = new();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task<Subscriber> SubscribeAsync(
        string address = "reader@example.org",
        Func<Subscriber, Subscriber>? change = null,
        ChannelKind kind = ChannelKind.Email)
    {
        var channel = new Channel(kind, address);
        var subscriber = new Subscriber
        {
            Id = Subscriber.IdOf(channel, null),
            Channel = channel,
            Cadence = Cadence.Immediate,
            Status = SubscriberStatus.Confirmed,
            CreatedAt = Start.AddDays(-30),
            ConfirmedAt = Start.AddDays(-30),
        };
        subscriber = change?.Invoke(subscriber) ?? subscriber;
        await Get<SubscriberStore>().SaveAsync(subscriber, default);
        return subscriber;
    }

    /// <summary>Writes the event as the pipeline would and queues notices of its last announcement.</summary>
    public async Task AnnounceAsync(Event about)
    {
        await KeepAsync(about);
        await Get<Outbox>().QueueAsync(about, about.Announcements[^1], default);
    }

    public async Task KeepAsync(Event about)
    {
        var events = Get<EventStore>();
        await events.UpdateAsync(
            about.Kind.Family,
            about.Parties[0],
            about.Parties[1],
            timeline => timeline with { Events = [.. timeline.Events.Where(known => known.Id != about.Id), about] },
            default);
        foreach (var announcement in about.Announcements) await events.MarkAnnouncedAsync(about, announcement, default);
    }

    /// <summary>Works off everything visible now on both queues. Returns how many messages there were.</summary>
    public async Task<int> WorkAsync()
    {
        var worked = 0;
        for (var found = true; found;)
        {
            found = false;
            foreach (var message in await Queue.ReceiveAsync(StorageNames.NoticeQueue, 32, TimeSpan.FromMinutes(10), default))
            {
                await Get<SendNotice>().RunAsync(
                    System.Text.Json.JsonSerializer.Deserialize(message.Body, DeliveryJson.Default.Notice)!,
                    default);
                await Queue.DeleteAsync(StorageNames.NoticeQueue, message, default);
                (found, worked) = (true, worked + 1);
            }

            foreach (var message in await Queue.ReceiveAsync(StorageNames.DigestQueue, 32, TimeSpan.FromMinutes(10), default))
            {
                await Get<SendDigest>().RunAsync(
                    System.Text.Json.JsonSerializer.Deserialize(message.Body, DeliveryJson.Default.DigestRequest)!,
                    default);
                await Queue.DeleteAsync(StorageNames.DigestQueue, message, default);
                (found, worked) = (true, worked + 1);
            }
        }

        return worked;
    }

    /// <summary>Lets time pass in steps, scheduling and working at each.</summary>
    public async Task LiveAsync(TimeSpan time, TimeSpan step)
    {
        for (var end = Clock.GetUtcNow() + time; Clock.GetUtcNow() < end;)
        {
            Clock.Advance(step);
            await Get<ScheduleDigests>().RunAsync(default);
            await WorkAsync();
        }
    }

    public void Dispose()
    {
        services.Dispose();
        if (Directory.Exists(Output)) Directory.Delete(Output, recursive: true);
    }
}

/// <summary>Remembers what it was given and answers as told.</summary>
internal sealed class RememberingTransport : IMailTransport
{
    private readonly Lock gate = new();
    private readonly List<EmailMessage> sent = [];

    public IReadOnlyList<EmailMessage> Sent
    {
        get
        {
            lock (gate) return [.. sent];
        }
    }

    public Func<EmailMessage, SendResult> Answer { get; set; } = _ => SendResult.Ok;

    public Task<SendResult> SendAsync(EmailMessage message, CancellationToken cancellation)
    {
        var answer = Answer(message);
        if (answer is SendResult.Sent)
        {
            lock (gate) sent.Add(message);
        }

        return Task.FromResult(answer);
    }
}
