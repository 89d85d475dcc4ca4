using Alerts.Delivery;
using Alerts.Events;
using Alerts.Storage;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;

namespace Alerts.Tests.Pipeline;

public sealed class SendNoticeTests
{
    private static readonly DateTimeOffset Start = Mailroom.Start;

    [Fact]
    public async Task An_event_becomes_one_mail_however_often_it_is_queued()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync();
        var summons = SampleEvents.Summons();

        await room.AnnounceAsync(summons);
        await room.AnnounceAsync(summons);
        await room.WorkAsync();
        await room.AnnounceAsync(summons);
        await room.WorkAsync();

        var mail = Assert.Single(room.Mail.Sent);
        Assert.Equal("South Korea summoned Russia's ambassador, 21 June", mail.Subject);
        Assert.Contains("called in the Russian ambassador on Friday", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_threads_under_the_first_mail()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync();
        var summons = SampleEvents.Summons();
        await room.AnnounceAsync(summons);
        await room.WorkAsync();

        await room.AnnounceAsync(summons.WithSource("Second Paper", Start.AddHours(1))
            .Told(AnnouncementKind.Confirmed, Start.AddHours(1), "a second independent source"));
        await room.WorkAsync();

        Assert.Equal(2, room.Mail.Sent.Count);
        Assert.Equal(room.Mail.Sent[0].MessageId, room.Mail.Sent[1].InReplyTo);
        Assert.Equal(room.Mail.Sent[0].Subject, room.Mail.Sent[1].Subject);
    }

    [Fact]
    public async Task A_denial_goes_to_exactly_those_who_got_the_original()
    {
        using var room = new Mailroom();
        var told = await room.SubscribeAsync("told@example.org");
        await room.SubscribeAsync("other@example.org", one => one with { Filter = new() { Rules = [new FilterRule { Target = "CN" }] } });
        var summons = SampleEvents.Summons();
        await room.AnnounceAsync(summons);
        await room.WorkAsync();
        // Filters may change in between: who was told hears the denial, who was not does not.
        await room.SubscribeAsync("told@example.org", one => one with { Filter = new() { Rules = [new FilterRule { Target = "CN" }] } });
        await room.SubscribeAsync("late@example.org");

        await room.AnnounceAsync(summons.Told(AnnouncementKind.Denied, Start.AddHours(2), "the ministry denies it"));
        await room.WorkAsync();

        Assert.Equal(["told@example.org", "told@example.org"], room.Mail.Sent.Select(mail => mail.To.Address));
        Assert.Equal(room.Mail.Sent[0].Subject, room.Mail.Sent[1].Subject);
        Assert.Equal(room.Mail.Sent[0].MessageId, room.Mail.Sent[1].InReplyTo);
        Assert.Contains("Denied: South Korea summoned", room.Mail.Sent[1].Text, StringComparison.Ordinal);
        Assert.Equal(told.Id, (await room.Get<DeliveryLedger>().ToldAsync(summons.Id, default))[0].SubscriberId);
    }

    [Fact]
    public async Task Quiet_hours_hold_an_alert_and_release_it_at_their_end()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync(change: one =>
            one with { Zone = "Asia/Seoul", Quiet = new QuietHours(new TimeOnly(17, 0), new TimeOnly(20, 0)) });
        await room.AnnounceAsync(SampleEvents.Summons());

        await room.WorkAsync();
        Assert.Empty(room.Mail.Sent);

        await room.LiveAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30));
        Assert.Single(room.Mail.Sent);
        Assert.Equal(Start.AddHours(2), room.Mail.Sent[0].Date);
    }

    [Fact]
    public async Task Above_the_daily_cap_alerts_wait_for_the_digest_and_the_last_one_says_so()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync(change: one => one with { DailyCap = 2 });
        await room.LiveAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        foreach (var target in new[] { "RU", "CN", "IR", "BY" }) await room.AnnounceAsync(SampleEvents.Summons(target: target));
        await room.WorkAsync();
        Assert.Equal(2, room.Mail.Sent.Count);
        Assert.Contains("at most 2 today", room.Mail.Sent[1].Text, StringComparison.Ordinal);

        await room.LiveAsync(TimeSpan.FromHours(48), TimeSpan.FromHours(1));

        Assert.Equal(3, room.Mail.Sent.Count);
        Assert.Contains("2 new events", room.Mail.Sent[2].Text.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_waits_for_a_second_source_and_goes_out_when_the_time_is_over()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync(change: one => one with { Filter = new() { MinSources = 2, HoldFor = TimeSpan.FromHours(3) } });
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.LiveAsync(TimeSpan.FromHours(2.5), TimeSpan.FromMinutes(5));
        Assert.Empty(room.Mail.Sent);

        await room.LiveAsync(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5));

        Assert.Contains(
            "You asked to wait for 2 independent sources",
            Assert.Single(room.Mail.Sent).Text.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_source_releases_a_waiting_alert()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync(change: one => one with { Filter = new() { MinSources = 2, HoldFor = TimeSpan.FromHours(3) } });
        var summons = SampleEvents.Summons();
        await room.AnnounceAsync(summons);
        await room.WorkAsync();

        await room.KeepAsync(summons.WithSource("Second Paper", Start.AddMinutes(8)));
        await room.LiveAsync(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(5));

        Assert.Equal(Start.AddMinutes(10), Assert.Single(room.Mail.Sent).Date);
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_and_a_lasting_one_goes_to_the_poison_queue()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync();
        var attempts = 0;
        room.Mail.Answer = _ => ++attempts < 3 ? new SendResult.TryLater("greylisted") : SendResult.Ok;
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.LiveAsync(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        Assert.Single(room.Mail.Sent);
        Assert.Equal(3, attempts);

        room.Mail.Answer = _ => new SendResult.Refused("550 no such user");
        await room.AnnounceAsync(SampleEvents.Summons(target: "CN"));
        await room.LiveAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(10));

        Assert.Single(room.Mail.Sent);
        Assert.Equal(1, await room.Queue.CountAsync(StorageNames.Poison(StorageNames.NoticeQueue), default));
    }

    [Fact]
    public async Task Two_workers_with_the_same_notice_send_one_mail()
    {
        using var room = new Mailroom();
        var subscriber = await room.SubscribeAsync();
        var summons = SampleEvents.Summons();
        await room.KeepAsync(summons);
        var notice = new Notice(subscriber.Id, summons.Id, 1);

        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => room.Get<Alerts.Pipeline.SendNotice>().RunAsync(notice, default))));
        await room.LiveAsync(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(1));

        Assert.Single(room.Mail.Sent);
    }
}
