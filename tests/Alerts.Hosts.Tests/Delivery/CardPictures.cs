using System.Text;
using System.Text.Json;
using Alerts.Delivery.Teams;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;
using Microsoft.Playwright;

namespace Alerts.Hosts.Tests.Delivery;

/// <summary>
/// Cards as the npm package <c>adaptivecards</c> reads and draws them. With ALERTS_SCREENSHOTS naming a folder, the pictures are kept.
/// </summary>
public sealed class CardPictures(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1, 360)]
    [InlineData(1, 800)]
    [InlineData(12, 800)]
    [InlineData(200, 800)]
    public async Task A_card_is_valid_small_and_fits(int events, int width)
    {
        var card = Card(events);
        Assert.InRange(card.Json.Length, 500, CardBuilder.MostBytes);

        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Offline = true,
        });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(
            "<!doctype html><html lang=en><title>card</title><body style='margin:12px;background:#f5f5f5'>"
            + "<main id=card style='background:#fff;border-radius:4px;box-shadow:0 1px 3px #0003'></main>");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions
        {
            Path = Chromium.Module("adaptivecards", "dist", "adaptivecards.min.js"),
        });
        await page.AddScriptTagAsync(new PageAddScriptTagOptions
        {
            Path = Chromium.Module("markdown-it", "dist", "browser", "markdown-it.umd.min.js"),
        });
        var faults = await page.EvaluateAsync<string[]>(
            """
            json => {
              const message = JSON.parse(json);
              const { AdaptiveCard, SerializationContext, Version, HostConfig } = AdaptiveCards;
              const markdown = markdownit({ html: false });
              AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdown.render(text); result.didProcess = true; };
              const card = new AdaptiveCard();
              card.hostConfig = new HostConfig({
                fontFamily: '"Segoe UI",Roboto,Arial,sans-serif',
                containerStyles: { emphasis: { backgroundColor: '#f3f2f1' } },
                factSet: { spacing: 12, title: { maxWidth: 110, weight: 'default', isSubtle: true } },
              });
              const context = new SerializationContext(new Version(1, 5));
              card.parse(message.attachments[0].content, context);
              document.getElementById('card').append(card.render());
              return [...Array(context.eventCount).keys()].map(at => context.getEventAt(at).message);
            }
            """,
            Encoding.UTF8.GetString(card.Json));
        await chromium.KeepAsync(page, $"card-{events}-{width}");

        Assert.Empty(faults);
        Assert.True(
            await page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= window.innerWidth"),
            "the card is wider than its window");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('script[src],img,iframe').length"));
    }

    [Fact]
    public void A_card_tells_its_news_where_only_text_is_shown()
    {
        using var message = JsonDocument.Parse(Card(1).Json);
        var content = message.RootElement.GetProperty("attachments")[0].GetProperty("content");

        Assert.Equal("New: South Korea summoned Russia's ambassador, 21 June", message.RootElement.GetProperty("summary").GetString());
        Assert.Equal("New: South Korea summoned Russia's ambassador, 21 June", content.GetProperty("fallbackText").GetString());
        Assert.Equal("1.5", content.GetProperty("version").GetString());
        Assert.Equal("message", message.RootElement.GetProperty("type").GetString());
    }

    private static BuiltCard Card(int events)
    {
        using var room = new Mailroom();
        var channel = new Channel(ChannelKind.Teams, "https://example.logic.azure.com/x");
        var team = new Subscriber
        {
            Id = Subscriber.IdOf(channel, null),
            Channel = channel,
            Cadence = Cadence.Immediate,
            CreatedAt = Mailroom.Start,
            Zone = "Europe/Berlin",
        };
        var dozen = SampleEvents.Dozen(Mailroom.Start);
        var told = Enumerable.Range(0, events)
            .Select(at => dozen[at % 12] with { Id = dozen[at % 12].Id + (at < 12 ? "" : $"-{at}") })
            .ToArray();
        var ladders = told.GroupBy(MailComposer.PairKey)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Event>)[.. group.Take(3), .. SampleEvents.Past(group.First())]);
        var composer = room.Get<MailComposer>();
        return CardBuilder.Build(events == 1
            ? composer.Alert(team, told[0], 1, ladders[MailComposer.PairKey(told[0])], [])
            : composer.Digest(
                team,
                new DigestIssue
                {
                    SubscriberId = team.Id,
                    From = Mailroom.Start.AddDays(-1),
                    To = Mailroom.Start,
                    Items = [.. told.Select(about => new DigestItem(about.Id, 1, false))],
                },
                told,
                ladders));
    }
}
