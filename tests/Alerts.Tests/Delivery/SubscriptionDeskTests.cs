using System.Text.RegularExpressions;
using Alerts.Delivery;
using Alerts.Delivery.Desk;
using Alerts.Delivery.Feedback;
using Alerts.Digests;
using Alerts.Subscriptions;

namespace Alerts.Tests.Delivery;

public sealed partial class SubscriptionDeskTests
{
    [Fact]
    public async Task Only_who_confirms_gets_alerts()
    {
        using var room = new Mailroom();
        var desk = room.Get<SubscriptionDesk>();
        Assert.IsType<DeskAnswer.CheckYourMail>(
            await desk.SubscribeAsync("new@example.org", new() { Rules = "summons of RU", Cadence = "immediate" }, "1.2.3.4", default));
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.WorkAsync();
        var token = Token().Match(Assert.Single(room.Mail.Sent).Text).Groups[1].Value;

        Assert.IsType<DeskAnswer.Shown>(await desk.LookAtConfirmationAsync(token, default));
        await room.AnnounceAsync(SampleEvents.Summons("PL"));
        await room.WorkAsync();
        Assert.Single(room.Mail.Sent);

        Assert.IsType<DeskAnswer.Confirmed>(await desk.ConfirmAsync(token, default));
        await room.AnnounceAsync(SampleEvents.Summons("DE"));
        await room.WorkAsync();
        Assert.Equal("Germany summoned Russia's ambassador, 21 June", room.Mail.Sent[1].Subject);
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_is_known_and_nobody_is_flooded()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync("known@example.org");
        var desk = room.Get<SubscriptionDesk>();
        for (var again = 0; again < 10; again++)
        {
            foreach (var address in new[] { "known@example.org", "unknown@example.org" })
                Assert.IsType<DeskAnswer.CheckYourMail>(
                    await desk.SubscribeAsync(address, new() { Rules = "summons of CN" }, null, default));
            room.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Equal(3, room.Mail.Sent.Count(mail => mail.To.Address == "known@example.org"));
        Assert.Equal(3, room.Mail.Sent.Count(mail => mail.To.Address == "unknown@example.org"));
        Assert.Empty((await room.Get<SubscriberStore>()
            .FindAsync(Subscriber.IdOf(new(ChannelKind.Email, "known@example.org"), null), default))!.Filter.Rules);
    }

    [Fact]
    public async Task A_request_that_could_not_be_mailed_is_mailed_at_the_next_try()
    {
        using var room = new Mailroom();
        var desk = room.Get<SubscriptionDesk>();
        room.Mail.Answer = _ => new SendResult.TryLater("greylisted");
        for (var at = 0; at < 4; at++)
            Assert.IsType<DeskAnswer.MailFailed>(await desk.SubscribeAsync("new@example.org", new(), null, default));

        room.Mail.Answer = _ => SendResult.Ok;
        Assert.IsType<DeskAnswer.CheckYourMail>(await desk.SubscribeAsync("new@example.org", new(), null, default));
        Assert.Equal("new@example.org", Assert.Single(room.Mail.Sent).To.Address);
    }

    [Fact]
    public async Task One_place_cannot_ask_for_ever()
    {
        using var room = new Mailroom();
        var desk = room.Get<SubscriptionDesk>();
        for (var at = 0; at < 20; at++) await desk.SubscribeAsync($"a{at}@example.org", new(), "9.9.9.9", default);

        Assert.IsType<DeskAnswer.TooMany>(await desk.SubscribeAsync("b@example.org", new(), "9.9.9.9", default));
        Assert.IsType<DeskAnswer.CheckYourMail>(await desk.SubscribeAsync("b@example.org", new(), "8.8.8.8", default));
    }

    [Fact]
    public async Task One_click_unsubscribes_a_look_does_not_and_it_can_be_undone()
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync();
        var desk = room.Get<SubscriptionDesk>();
        var token = TokenOf(room.Get<SiteLinks>().Unsubscribe(reader.Id));
        Assert.IsType<DeskAnswer.Shown>(await desk.LookAtUnsubscribeAsync(token, default));
        Assert.Equal(SubscriberStatus.Confirmed, (await room.Get<SubscriberStore>().FindAsync(reader.Id, default))!.Status);

        var gone = Assert.IsType<DeskAnswer.Unsubscribed>(await desk.UnsubscribeAsync(token, default));
        Assert.IsType<DeskAnswer.Unsubscribed>(await desk.UnsubscribeAsync(token, default));
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.WorkAsync();
        Assert.Empty(room.Mail.Sent);

        Assert.IsType<DeskAnswer.Confirmed>(await desk.UndoAsync(gone.Undo, default));
        Assert.True((await room.Get<SubscriberStore>().FindAsync(reader.Id, default))!.IsActive(Mailroom.Start));
    }

    [Fact]
    public async Task Links_are_good_for_one_purpose_one_reader_and_their_time()
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync();
        var desk = room.Get<SubscriptionDesk>();
        var links = room.Get<SiteLinks>();
        var preferences = TokenOf(links.Preferences(reader.Id));

        Assert.IsType<DeskAnswer.BadLink>(await desk.UnsubscribeAsync(preferences, default));
        Assert.IsType<DeskAnswer.BadLink>(await desk.UnsubscribeAsync(preferences[..^1] + (preferences[^1] == 'A' ? 'B' : 'A'), default));
        Assert.IsType<DeskAnswer.BadLink>(await desk.UnsubscribeAsync(null, default));
        Assert.IsType<DeskAnswer.BadLink>(await desk.PreferencesAsync("k1..", default));
        var confirm = TokenOf(links.Confirm(reader.Id));
        room.Clock.Advance(TimeSpan.FromDays(4));
        Assert.IsType<DeskAnswer.OldLink>(await desk.ConfirmAsync(confirm, default));
        Assert.IsType<DeskAnswer.Shown>(await desk.PreferencesAsync(preferences, default));
    }

    [Fact]
    public void A_rotated_key_still_reads_old_links_until_it_is_taken_away()
    {
        var clock = new HandClock(Mailroom.Start);
        string[] keys =
        [
            "old:" + Convert.ToBase64String(new byte[32]),
            "new:" + Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray()),
        ];
        var link = new LinkSigner(new SigningKeys([keys[0]]), clock).Sign(new(LinkPurpose.Unsubscribe, "abc", ""));

        Assert.IsType<LinkCheck.Good>(new LinkSigner(new SigningKeys([keys[1], keys[0]]), clock).Read(link, LinkPurpose.Unsubscribe));
        Assert.IsType<LinkCheck.Forged>(new LinkSigner(new SigningKeys([keys[1]]), clock).Read(link, LinkPurpose.Unsubscribe));
        Assert.StartsWith(
            "new.",
            new LinkSigner(new SigningKeys([keys[1], keys[0]]), clock).Sign(new(LinkPurpose.Undo, "abc", "")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasure_leaves_no_trace_but_the_hash_that_keeps_us_silent()
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync("gone@example.org");
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.WorkAsync();
        var desk = room.Get<SubscriptionDesk>();
        var token = TokenOf(room.Get<SiteLinks>().Preferences(reader.Id));
        var export = Assert.IsType<DeskAnswer.Exported>(await desk.ExportAsync(token, default));
        Assert.Contains("gone@example.org", System.Text.Encoding.UTF8.GetString(export.Json.Span), StringComparison.Ordinal);

        Assert.IsType<DeskAnswer.Erased>(await desk.EraseAsync(token, neverAgain: true, default));
        Assert.IsType<DeskAnswer.CheckYourMail>(await desk.SubscribeAsync("Gone@example.org", new(), null, default));

        Assert.Single(room.Mail.Sent);
        Assert.Empty(await room.Get<SubscriberStore>().AllAsync(default).ToListAsync());
        foreach (var container in Alerts.Storage.StorageNames.Containers)
        {
            await foreach (var name in room.Documents.ListAsync(container, "", default))
            {
                var content = System.Text.Encoding.UTF8.GetString((await room.Documents.ReadAsync(container, name, default))!.Content.Span);
                Assert.DoesNotContain("gone@example.org", name + content, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task Three_lasting_refusals_end_a_subscription()
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync("dead@example.org");
        room.Mail.Answer = _ => new SendResult.Refused("550 no such user");
        foreach (var target in new[] { "RU", "CN", "IR" }) await room.AnnounceAsync(SampleEvents.Summons(target: target));
        await room.WorkAsync();

        Assert.Equal(SubscriberStatus.Unsubscribed, (await room.Get<SubscriberStore>().FindAsync(reader.Id, default))!.Status);
        Assert.True(await room.Get<SuppressionList>().HoldsAsync("dead@example.org", default));
    }

    [Fact]
    public async Task A_verdict_is_kept_once_a_reader_and_counts()
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync();
        var summons = SampleEvents.Summons();
        await room.KeepAsync(summons);
        var desk = room.Get<FeedbackDesk>();
        var token = TokenOf(room.Get<SiteLinks>().Feedback(reader.Id, summons.Id));

        Assert.IsType<FeedbackAnswer.Asked>(await desk.LookAsync(token, default));
        await desk.JudgeAsync(token, JudgementKind.Wrong, "<b>no</b>\r\nreally", default);
        Assert.IsType<FeedbackAnswer.Thanks>(await desk.JudgeAsync(token, JudgementKind.Right, null, default));
        Assert.IsType<FeedbackAnswer.BadLink>(await desk.JudgeAsync("k1.x.y", JudgementKind.Right, null, default));

        Assert.Equal(new Precision(1, 1), await room.Get<FeedbackStore>().PrecisionAsync(Mailroom.Start.AddDays(-28), default));
    }

    private static string TokenOf(Uri link) => link.Query["?t=".Length..];

    [GeneratedRegex(@"subscribe/confirm\?t=([A-Za-z0-9._-]+)")]
    private static partial Regex Token();
}
