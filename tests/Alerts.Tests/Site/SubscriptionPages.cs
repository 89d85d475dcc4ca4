using System.Text;
using System.Text.RegularExpressions;
using Alerts.Digests;
using Alerts.Pipeline;
using Alerts.Site;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;

namespace Alerts.Tests.Site;

/// <summary>The life of a subscription through its pages, as a person posts them.</summary>
public sealed partial class SubscriptionPages
{
    private static readonly string Known = Subscriber.IdOf(new(ChannelKind.Email, "known@example.org"), null);

    [Fact]
    public async Task A_request_that_nobody_confirms_is_forgotten_when_its_link_ends()
    {
        using var room = new Mailroom();
        await PostAsync(room, "/subscribe", Form("known@example.org"));
        var token = Token().Match(Assert.Single(room.Mail.Sent).Text).Groups[1].Value;
        await room.LiveAsync(TimeSpan.FromHours(71), TimeSpan.FromHours(1));
        Assert.NotNull(await room.Get<SubscriberStore>().FindAsync(Known, default));

        await room.LiveAsync(TimeSpan.FromHours(2), TimeSpan.FromHours(1));

        Assert.Null(await room.Get<SubscriberStore>().FindAsync(Known, default));
        var (status, page) = await PostAsync(room, "/subscribe/confirm", "t=" + token);
        Assert.Equal(410, status);
        Assert.Contains("This link is too old", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_reader_is_never_forgotten()
    {
        using var room = new Mailroom();
        await PostAsync(room, "/subscribe", Form("known@example.org"));
        await PostAsync(room, "/subscribe/confirm", "t=" + Token().Match(room.Mail.Sent[0].Text).Groups[1].Value);

        await room.LiveAsync(TimeSpan.FromDays(10), TimeSpan.FromHours(6));

        Assert.Equal(SubscriberStatus.Confirmed, (await room.Get<SubscriberStore>().FindAsync(Known, default))!.Status);
    }

    [Fact]
    public async Task The_page_says_the_same_of_known_unknown_and_suppressed_addresses_and_mails_each_at_most_three_times()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync("known@example.org");
        await room.Get<SuppressionList>().AddAsync("never@example.org", SuppressionReason.Asked, Mailroom.Start, default);
        var answers = new HashSet<(int, string)>();
        for (var again = 0; again < 6; again++)
        {
            foreach (var address in new[] { "known@example.org", "unknown@example.org", "never@example.org" })
                answers.Add(await PostAsync(room, "/subscribe", Form(address), caller: null));
            room.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Single(answers.Select(answer => (answer.Item1, Moments().Replace(answer.Item2, ""))).Distinct());
        Assert.Equal(["known@example.org", "unknown@example.org"], room.Mail.Sent.Select(mail => mail.To.Address).Distinct().Order());
        Assert.Equal(6, room.Mail.Sent.Count);
    }

    [Fact]
    public async Task A_reader_sees_what_is_kept_and_has_it_erased()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync("known@example.org");
        var token = room.Get<SiteLinks>().Preferences(Known).Query["?t=".Length..];

        var (exported, json) = await PostAsync(room, "/preferences/export", "t=" + token);
        var (forged, _) = await PostAsync(room, "/preferences/erase", "t=" + token[..^2]);
        Assert.Equal((200, 400), (exported, forged));
        using var kept = System.Text.Json.JsonDocument.Parse(json);
        Assert.Contains("known@example.org", json, StringComparison.Ordinal);
        Assert.NotNull(await room.Get<SubscriberStore>().FindAsync(Known, default));

        var (erased, page) = await PostAsync(room, "/preferences/erase", "t=" + token + "&never=yes");
        Assert.Equal(200, erased);
        Assert.Contains("Everything about you is erased", page, StringComparison.Ordinal);
        Assert.Null(await room.Get<SubscriberStore>().FindAsync(Known, default));
        Assert.True(await room.Get<SuppressionList>().HoldsAsync("known@example.org", default));
        Assert.Equal(410, (await PostAsync(room, "/preferences/export", "t=" + token)).Status);
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    [InlineData("KST+9 or so")]
    public async Task A_zone_that_there_is_not_is_named_and_nothing_is_kept(string zone)
    {
        using var room = new Mailroom();
        var (status, page) = await PostAsync(room, "/subscribe", Form("known@example.org", zone));

        Assert.Equal(422, status);
        Assert.Contains("is no time zone. Write it as Asia/Seoul, Europe/Berlin or UTC.", page, StringComparison.Ordinal);
        Assert.Null(await room.Get<SubscriberStore>().FindAsync(Known, default));
        Assert.Empty(room.Mail.Sent);
    }

    private static string Form(string address, string zone = "Asia/Seoul") =>
        $"address={Uri.EscapeDataString(address)}&cadence=daily&at=08%3A00&zone={Uri.EscapeDataString(zone)}&rules=summons+of+RU";

    private static async Task<(int Status, string Body)> PostAsync(Mailroom room, string path, string form, string? caller = "192.0.2.1")
    {
        var answer = await room.Get<SiteHandler>().HandleAsync(
            new SiteRequest
            {
                Method = "POST",
                Path = path,
                Base = new Uri("https://alerts.example/"),
                Body = Encoding.UTF8.GetBytes(form),
                Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                {
                    ["Content-Type"] = "application/x-www-form-urlencoded",
                },
                Caller = caller,
            },
            default);
        return (answer.Status, Encoding.UTF8.GetString(answer.Body.Span));
    }

    [GeneratedRegex(@"subscribe/confirm\?t=([A-Za-z0-9._-]+)")]
    private static partial Regex Token();

    [GeneratedRegex("<time.*?</time>", RegexOptions.Singleline)]
    private static partial Regex Moments();
}
