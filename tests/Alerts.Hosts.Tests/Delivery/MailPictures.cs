using Alerts.Digests;
using Alerts.Events;
using Alerts.Hosts.Tests.Testing;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;
using Microsoft.Playwright;

namespace Alerts.Hosts.Tests.Delivery;

/// <summary>Mails as Chromium draws them. With ALERTS_SCREENSHOTS naming a folder, the pictures are kept for looking at.</summary>
public sealed class MailPictures(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, int, ColorScheme> Looks => new()
    {
        { "digest", 360, ColorScheme.Light }, { "digest", 360, ColorScheme.Dark },
        { "digest", 800, ColorScheme.Light }, { "digest", 800, ColorScheme.Dark },
        { "alert", 360, ColorScheme.Light }, { "alert", 360, ColorScheme.Dark }, { "alert", 800, ColorScheme.Light },
        { "alert", 800, ColorScheme.Dark }, { "quiet", 360, ColorScheme.Light }, { "quiet", 800, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_mail_fits_its_window_and_can_be_read(string name, int width, ColorScheme scheme)
    {
        var mail = await MailAsync(name);
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = true,
            Offline = true,
        });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(mail.Html);
        await chromium.KeepAsync(page, $"{name}-{width}-{scheme}");

        Assert.True(
            await page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= window.innerWidth"),
            "the mail is wider than its window");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.images.length"));
        Assert.Empty(await chromium.FaultsAsync(page));
    }

    private static async Task<RenderedMail> MailAsync(string name)
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync(change: one => one with
        {
            Cadence = Cadence.Daily,
            Zone = "Asia/Seoul",
            Filter = new() { Rules = [FilterRuleText.TryRead("summons of RU", out _)!, FilterRuleText.TryRead("RU-KP talks+", out _)!] },
        });
        var slot = SlotCalendar.Next(reader.Cadence, reader.TimeZone, Mailroom.Start);
        var events = name == "quiet" ? [] : SampleEvents.Dozen(slot.AddHours(-1));
        var composer = room.Get<MailComposer>();
        var ladders = events.GroupBy(MailComposer.PairKey)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Event>)[.. group, .. SampleEvents.Past(group.First())]);
        var view = name == "alert"
            ? composer.Alert(reader, events[0], 1, ladders[MailComposer.PairKey(events[0])], [])
            : composer.Digest(reader, Issue(reader, slot, events), events, ladders);
        return await room.Get<MailRenderer>().RenderAsync(view);
    }

    private static DigestIssue Issue(Subscriber reader, DateTimeOffset slot, IReadOnlyList<Event> events) => new()
    {
        SubscriberId = reader.Id,
        From = slot.AddDays(-1),
        To = slot,
        Items = [.. events.Select((about, at) => new DigestItem(about.Id, 1, at == 5))],
        Heartbeat = new Heartbeat
        {
            Feeds = 44,
            HealthyFeeds = 42,
            Suppressed = 31,
            Troubled = ["Taedong Wire fails for 9 h", "El Faro has nothing new for 4 days"],
            Precision = 0.94,
            Judgements = 33,
        },
    };
}
