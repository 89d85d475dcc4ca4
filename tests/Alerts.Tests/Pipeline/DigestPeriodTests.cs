using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Pipeline;
using Alerts.Storage;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;

namespace Alerts.Tests.Pipeline;

public sealed class DigestPeriodTests
{
    private static readonly DateTimeOffset Start = Mailroom.Start;

    [Fact]
    public async Task Every_event_is_in_exactly_one_digest_whatever_the_reader_changes()
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync(change: one => one with { Cadence = Cadence.Daily, Zone = "Europe/Berlin" });
        await room.Get<ScheduleDigests>().RunAsync(default);
        var told = 0;
        for (var hour = 0; hour < 24 * 12; hour++)
        {
            if (hour % 5 == 0)
                await room.KeepAsync(
                    SampleEvents.Summons("KR", Targets[told % 8], Day(told), room.Clock.GetUtcNow(), told++ < 8 ? "" : $"-{told}"));
            if (hour == 60) await Change(reader with { Cadence = Cadence.Hourly });
            if (hour == 90) await Change(reader with { Cadence = Cadence.Weekly, Zone = "America/New_York" });
            if (hour == 200)
                await Change(reader with { Status = SubscriberStatus.Paused, PausedUntil = room.Clock.GetUtcNow().AddHours(30) });
            if (hour == 235) await Change(reader with { Cadence = Cadence.Daily });
            await room.LiveAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        }

        await room.LiveAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(1));
        var issues = await room.Get<DigestArchive>().OfAsync(reader.Id, default).ToListAsync();
        var listed = issues.SelectMany(issue => issue.Items.Select(item => item.EventId)).ToArray();
        Assert.Equal(issues.Count, room.Mail.Sent.Count);
        Assert.All(issues.Zip(issues.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From));
        Assert.Equal(told, listed.Length);
        Assert.Equal(told, listed.Distinct().Count());

        Task Change(Subscriber next) => room.Get<SubscriberStore>().SaveAsync(next, default);
    }

    [Fact]
    public async Task Crashes_between_any_two_writes_lose_no_digest_and_repeat_only_the_same_mail()
    {
        for (var dies = 1; dies < 40; dies++)
        {
            var store = new DyingStore(new MemoryDocumentStore());
            using var room = new Mailroom(store: store);
            var reader = await room.SubscribeAsync(change: one => one with { Cadence = Cadence.Daily });
            await room.KeepAsync(SampleEvents.Summons());
            var slot = SlotCalendar.Next(reader.Cadence, reader.TimeZone, Start);
            room.Clock.Set(slot.AddMinutes(1));

            store.WritesLeft = dies;
            var died = await DiesAsync(() => room.Get<SendDigest>().RunAsync(new(reader.Id, slot), default));
            store.WritesLeft = int.MaxValue;
            room.Clock.Advance(new DeliveryOptions().Hold);
            await room.Get<SendDigest>().RunAsync(new(reader.Id, slot), default);
            await room.Get<SendDigest>().RunAsync(new(reader.Id, slot), default);

            Assert.InRange(room.Mail.Sent.Count, 1, 2);
            Assert.Single(room.Mail.Sent.Select(mail => mail.MessageId).Distinct());
            Assert.Equal(slot, (await room.Get<MailboxStore>().OfAsync(reader.Id, default)).DigestedUntil);
            if (!died) return;
        }

        Assert.Fail("the digest never ran to its end");
    }

    [Fact]
    public async Task Crashes_between_any_two_writes_lose_no_alert_and_repeat_only_the_same_mail()
    {
        for (var dies = 1; dies < 40; dies++)
        {
            var store = new DyingStore(new MemoryDocumentStore());
            using var room = new Mailroom(store: store);
            var reader = await room.SubscribeAsync();
            var summons = SampleEvents.Summons();
            await room.KeepAsync(summons);

            store.WritesLeft = dies;
            var died = await DiesAsync(() => room.Get<SendNotice>().RunAsync(new(reader.Id, summons.Id, 1), default));
            store.WritesLeft = int.MaxValue;
            room.Clock.Advance(new DeliveryOptions().Hold);
            for (var again = 0; again < 3; again++) await room.Get<SendNotice>().RunAsync(new(reader.Id, summons.Id, 1), default);

            Assert.InRange(room.Mail.Sent.Count, 1, 2);
            Assert.Single(room.Mail.Sent.Select(mail => mail.MessageId).Distinct());
            Assert.Equal(1, (await room.Get<MailboxStore>().OfAsync(reader.Id, default)).AlertsThatDay);
            if (!died) return;
        }

        Assert.Fail("the alert never ran to its end");
    }

    [Fact]
    public async Task A_denied_event_is_corrected_in_the_next_digest_of_who_read_it()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync(change: one => one with { Cadence = Cadence.Daily });
        await room.Get<ScheduleDigests>().RunAsync(default);
        var summons = SampleEvents.Summons();
        await room.KeepAsync(summons);
        await room.LiveAsync(TimeSpan.FromDays(1), TimeSpan.FromHours(1));
        await room.SubscribeAsync(change: one =>
            one with { Cadence = Cadence.Daily, Filter = new() { Rules = [new FilterRule { Target = "CN" }] } });

        await room.KeepAsync(summons.Told(AnnouncementKind.Denied, room.Clock.GetUtcNow(), "the ministry denies it"));
        await room.LiveAsync(TimeSpan.FromDays(1), TimeSpan.FromHours(1));

        Assert.Equal(2, room.Mail.Sent.Count);
        Assert.Contains("DENIED: Denied: South Korea summoned", room.Mail.Sent[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teams_channel_past_its_quota_gets_one_card_of_all_the_rest()
    {
        using var room = new Mailroom(settings: ("Net:AllowedPrivateHosts:0", "127.0.0.1"));
        var team = await room.SubscribeAsync("https://127.0.0.1:1/flow", one => one with { DailyCap = 1000 }, ChannelKind.Teams);
        for (var at = 0; at < 60; at++) await room.AnnounceAsync(SampleEvents.Summons(day: Day(at)));
        await room.WorkAsync();

        var mailbox = await room.Get<MailboxStore>().OfAsync(team.Id, default);
        Assert.Equal(20, mailbox.AlertsThatDay);
        Assert.Equal(40, mailbox.Waiting.Count);
        // One request for the batch a held notice, all for the same slot: the ledger makes one of them.
        Assert.Equal(40, await room.Queue.CountAsync(StorageNames.DigestQueue, default));
    }

    private static readonly string[] Targets = ["RU", "CN", "IR", "BY", "KP", "US", "JP", "TR"];

    private static string Day(int at) =>
        new DateOnly(2024, 5, 1).AddDays(at % 50).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<bool> DiesAsync(Func<Task> work)
    {
        try
        {
            await work();
            return false;
        }
        catch (StorageException)
        {
            return true;
        }
    }
}
