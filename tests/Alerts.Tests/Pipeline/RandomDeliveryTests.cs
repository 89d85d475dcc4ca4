using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Pipeline;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;

namespace Alerts.Tests.Pipeline;

/// <summary>Random subscriptions and events: exactly the matching ones, once, whatever the cadence.</summary>
public sealed class RandomDeliveryTests
{
    private static readonly string[] States = ["KR", "RU", "KP", "CN", "US", "DE", "PL", "JP"];
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Seoul", "America/Santiago", "UTC",
    ];

    [Fact]
    public async Task Ten_thousand_subscription_event_pairs_are_each_told_once_or_not_at_all()
    {
        // 100 subscribers and 100 events; the seed is fixed so that a failure comes again.
        var random = new Random(7);
        using var room = new Mailroom();
        var readers = new List<Subscriber>();
        for (var at = 0; at < 100; at++) readers.Add(await room.SubscribeAsync($"r{at}@example.org", one => Drawn(one, random)));
        await room.Get<ScheduleDigests>().RunAsync(default);

        var events = new List<Event>();
        for (var hour = 0; hour < 50; hour++)
        {
            for (var each = 0; each < 2; each++)
            {
                var about = Drawn(events.Count, room.Clock.GetUtcNow(), random);
                events.Add(about);
                await room.AnnounceAsync(about);
                if (random.Next(3) == 0) await room.Get<Outbox>().QueueAsync(about, about.Announcements[0], default);
            }

            await room.LiveAsync(TimeSpan.FromHours(1), TimeSpan.FromMinutes(30));
        }

        await room.LiveAsync(TimeSpan.FromDays(9), TimeSpan.FromMinutes(30));
        foreach (var reader in readers)
        {
            var wanted = events.Where(reader.Filter.Matches).Select(about => about.Id).Order().ToArray();
            var alerts = new List<string>();
            foreach (var about in events)
            {
                var mark = await room.Get<DeliveryLedger>().MarkOfAsync(DeliveryKey.Of(new Notice(reader.Id, about.Id, 1)), default);
                if (mark?.Outcome == DeliveryOutcome.Sent) alerts.Add(about.Id);
            }

            var digests = await room.Get<DigestArchive>()
                .OfAsync(reader.Id, default)
                .SelectMany(issue => issue.Items)
                .Select(item => item.EventId)
                .ToListAsync();
            Assert.Equal(wanted, alerts.Concat(digests).Order());
        }

        Assert.Equal(room.Mail.Sent.Count, room.Mail.Sent.Select(mail => mail.MessageId).Distinct().Count());
    }

    private static Subscriber Drawn(Subscriber one, Random random) => one with
    {
        Cadence = new Cadence((CadenceKind)random.Next(4), TimeOnly.MinValue.AddMinutes(random.Next(1440)), (DayOfWeek)random.Next(7)),
        Zone = Zones[random.Next(Zones.Length)],
        DailyCap = random.Next(1, 12),
        Quiet = random.Next(2) == 0
            ? null
            : new QuietHours(TimeOnly.MinValue.AddMinutes(random.Next(1440)), TimeOnly.MinValue.AddMinutes(random.Next(1440))),
        Filter = new SubscriptionFilter
        {
            MinConfidence = random.Next(3) == 0 ? 0.7 : 0,
            MinSources = random.Next(1, 3),
            HoldFor = TimeSpan.FromHours(random.Next(0, 10)),
            Rules = [.. Enumerable.Range(0, random.Next(3)).Select(_ => DrawnRule(random))],
        },
    };

    private static FilterRule DrawnRule(Random random) => random.Next(5) switch
    {
        0 => new FilterRule { Family = EventFamily.Summons, Target = States[random.Next(8)] },
        1 => new FilterRule { Family = EventFamily.Summons, Initiator = States[random.Next(8)] },
        2 => new FilterRule { AtLeast = CooperationLadder.Rungs[random.Next(7)].Name },
        3 => new FilterRule { Parties = [States[random.Next(8)], "g7"] },
        _ => new FilterRule { Kinds = [EventKind.All[random.Next(8)].Name] },
    };

    private static Event Drawn(int at, DateTimeOffset now, Random random)
    {
        var kind = EventKind.All[random.Next(8)];
        var a = random.Next(8);
        var b = (a + 1 + random.Next(7)) % 8;
        var about = kind.Family == EventFamily.Summons
            ? SampleEvents.Summons(States[a], States[b], "2024-06-21", now, $"-{at + 2}")
            : SampleEvents.Cooperation(kind, States[a], States[b], "2024-06-21", now);
        return about with
        {
            Id = kind.Family == EventFamily.Summons ? about.Id : $"{about.Id}-{at + 2}",
            Confidence = random.Next(2) == 0 ? 0.6 : 0.9,
        };
    }
}
