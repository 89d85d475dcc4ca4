using Alerts.Delivery;
using Alerts.Delivery.Email;
using Alerts.Events;
using Alerts.Pipeline;
using Alerts.Storage;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Hosts.Tests.Delivery;

/// <summary>Mail through a real SMTP server, read back by another library than ours.</summary>
public sealed class SmtpTests(MailSink sink) : IClassFixture<MailSink>
{
    private Mailroom Room(int seconds = 20) => new(
        services => services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<SmtpMailTransport>()),
        settings:
        [
            ("Delivery:Smtp:Host", "127.0.0.1"),
            ("Delivery:Smtp:Port", $"{sink.Port}"),
            ("Delivery:Smtp:StartTls", "false"),
            ("Delivery:Smtp:Seconds", $"{seconds}"),
            ("Delivery:UnsubscribeMail", "stop@alerts.example"),
        ]);

    [Fact]
    public async Task A_digest_of_twelve_events_arrives_whole()
    {
        using var room = Room();
        var reader = await room.SubscribeAsync("digest@example.org", one => one with { Cadence = Cadence.Daily, Zone = "Asia/Seoul" });
        var slot = SlotCalendar.Next(reader.Cadence, reader.TimeZone, Mailroom.Start);
        foreach (var about in SampleEvents.Dozen(slot.AddHours(-1))) await room.KeepAsync(about);
        room.Clock.Set(slot.AddMinutes(1));

        await room.Get<SendDigest>().RunAsync(new(reader.Id, slot), default);
        var mail = await sink.NextAsync("digest@example.org");

        Assert.Equal("South Korea summoned Russia's ambassador, 21 June, and 11 more", mail.Subject);
        Assert.Equal("\"Alerts\" <alerts@alerts.example>", mail.From);
        Assert.Equal("<daily.alerts.alerts.example>", mail.Header("List-Id"));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        Assert.Matches(
            @"^<https://alerts\.example/unsubscribe\?t=[A-Za-z0-9._-]+>,\s*"
            + @"<mailto:stop@alerts\.example\?subject=unsubscribe%20[0-9a-f]{16}>$",
            mail.Header("List-Unsubscribe"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.StartsWith("multipart/alternative", mail.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(2, mail.Raw.Split("Content-Transfer-Encoding: quoted-printable").Length - 1);
        Assert.False(mail.EightBit);
        Assert.False(mail.Bare);
        Assert.True(mail.Longest <= 998);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(mail.Html!), 5_000, 80_000);
        foreach (var headline in new[]
        {
            "Poland summoned Russia's chargé d'affaires, 20 June",
            "The United States gave military aid to Ukraine, 20 June",
            "North Korea is said to have supplied arms to Russia, 18 June",
        })
        {
            Assert.Contains(headline, System.Net.WebUtility.HtmlDecode(mail.Html)!.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Contains(headline, mail.Text!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_alert_and_its_denial_are_one_thread()
    {
        using var room = Room();
        await room.SubscribeAsync("thread@example.org");
        var summons = SampleEvents.Summons();
        await room.AnnounceAsync(summons);
        await room.WorkAsync();
        var first = await sink.NextAsync("thread@example.org");

        await room.AnnounceAsync(summons.Told(AnnouncementKind.Denied, Mailroom.Start.AddHours(1), "the ministry denies it"));
        await room.WorkAsync();
        var second = await sink.NextAsync("thread@example.org");

        Assert.Equal(first.MessageId, second.InReplyTo);
        Assert.Equal(first.MessageId, second.Header("References"));
        Assert.Contains("denied", second.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("greylist", true, 0)]
    [InlineData("busy", false, 0)]
    [InlineData("reject", false, 1)]
    [InlineData("refuse-data", false, 1)]
    public async Task Refusals_are_told_from_delays(string name, bool arrives, int poisoned)
    {
        using var room = Room();
        await room.SubscribeAsync($"{name}@example.org");
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.LiveAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));

        if (arrives) await sink.NextAsync($"{name}@example.org");
        else Assert.DoesNotContain(sink.Rest(), mail => mail.To.Contains($"{name}@example.org"));
        Assert.Equal(poisoned, await room.Queue.CountAsync(StorageNames.Poison(StorageNames.NoticeQueue), default));
    }

    [Fact]
    public async Task A_line_that_dies_after_the_mail_was_taken_gives_the_same_mail_again_under_the_same_id()
    {
        using var room = Room(seconds: 5);
        await room.SubscribeAsync("drop@example.org");
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.LiveAsync(TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(1));

        var once = await sink.NextAsync("drop@example.org");
        var again = await sink.NextAsync("drop@example.org");
        Assert.Equal(once.MessageId, again.MessageId);
        Assert.DoesNotContain(sink.Rest(), mail => mail.To.Contains("drop@example.org"));
    }

    [Fact]
    public async Task A_slow_server_is_given_up_on_in_time_and_tried_again()
    {
        using var room = Room(seconds: 2);
        await room.SubscribeAsync("slow@example.org");
        var started = TimeProvider.System.GetTimestamp();

        await room.AnnounceAsync(SampleEvents.Summons());
        await room.WorkAsync();

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 1.5, 60);
        Assert.Equal(1, await room.Queue.CountAsync(StorageNames.NoticeQueue, default));
    }
}
