using Alerts.Delivery;
using Alerts.Hosts.Tests.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alerts.Hosts.Tests.Web;

/// <summary>The real server of the embedded host, seen through Chromium.</summary>
[Collection("site")]
public sealed partial class SiteInChromium(SiteFixture site)
{
    private static readonly string[] Paths =
    [
        "/", "/?state=RU&role=target&family=summons", "/?q=zeppelin", "/?page=2", "/events/summons/KR-RU/2024-06-21",
        "/events/cooperation/KP-RU/2024-10-18/deployment", "/pairs/KP-RU", "/pairs/CN-PH", "/articles/summons-kr-ru-2024-06-21-0",
        "/feeds", "/suppressions", "/suppressions?q=nothing-such", "/digests", "/digests?week=2025-09-15",
        "/digests?t=forged", "/status", "/subscribe", "/unsubscribe?t=forged", "/operator", "/nothing-here",
    ];

    public static TheoryData<string> Pages => [.. Paths];

    [Fact]
    public async Task A_reader_gets_from_home_to_an_event_to_the_evidence_of_each_source()
    {
        await using var tab = await SitePage.OpenAsync(site, "/?q=mutual+zinoviev");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "South Korea summoned Russia's ambassador" }).First.ClickAsync();

        await Expect(
            tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("South Korea summoned Russia's ambassador");
        await Expect(tab.Page.Locator(".sources blockquote mark").First).ToHaveTextAsync("South Korea");
        await Expect(tab.Page.Locator(".badge.copy").First).ToContainTextAsync("copy of");

        await tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = HowRead() }).First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "How it was read" })).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".prose mark")).ToContainTextAsync("summoned Russian ambassador");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task The_filter_works_with_the_keyboard_alone_and_stands_in_the_address()
    {
        await using var tab = await SitePage.OpenAsync(site, "/");
        var words = tab.Page.GetByLabel("Words");
        await tab.Page.Keyboard.PressAsync("/");
        await Expect(words).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync("drones");
        await tab.Page.Keyboard.PressAsync("Tab");
        // One letter chooses in a list; a word would be lost when the machine is too slow to see it as one.
        await tab.Page.Keyboard.PressAsync("s");
        await Expect(tab.Page.GetByLabel("Family")).ToHaveValueAsync("summons");
        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(words).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/\?q=drones&family=summons"));
        await Expect(tab.Page.Locator(".row")).ToHaveCountAsync(3);
        await Expect(tab.Page.GetByLabel("Words")).ToHaveValueAsync("drones");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content()
    {
        await using var tab = await SitePage.OpenAsync(site, "/");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Page.Locator(":focus")).ToHaveTextAsync("Skip to content");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_ladder_of_a_pair_leads_into_its_events()
    {
        await using var tab = await SitePage.OpenAsync(site, "/pairs/KP-RU");
        await Expect(tab.Page.Locator(".ladder text.name").First).ToHaveTextAsync("Deployment");
        await tab.Page.Locator(".ladder a[aria-label*='2024'], .ladder a").First.ClickAsync();

        await Expect(tab.Page).ToHaveURLAsync(EventUrl());
    }

    [Fact]
    public async Task A_broken_feed_stands_first_with_its_trouble_in_words()
    {
        await using var tab = await SitePage.OpenAsync(site, "/feeds");
        var first = tab.Page.Locator("tbody tr").First;

        await Expect(first).ToContainTextAsync("Not a feed");
        await Expect(first).ToContainTextAsync("a web page came instead of a feed");
        await Expect(first).ToContainTextAsync("14 failed polls");
    }

    [Fact]
    public async Task A_reader_subscribes_confirms_changes_the_settings_and_unsubscribes()
    {
        await using var tab = await SitePage.OpenAsync(site, "/subscribe");
        await Expect(tab.Page.GetByLabel("Time zone")).ToHaveValueAsync("Asia/Seoul");
        await tab.Page.GetByLabel("Mail address").FillAsync("reader@example.org");
        await tab.Page.GetByLabel("What").FillAsync("summons of RU");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Subscribe" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Look into your mail");

        await tab.GoAsync(LinkOfMail());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, send them" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You will get these alerts");

        var settings = await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Change the settings" }).GetAttributeAsync("href");
        await tab.GoAsync(settings!);
        await tab.Page.GetByLabel("Once a week").CheckAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(tab.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByLabel("Once a week")).ToBeCheckedAsync();

        var token = site.Get<Alerts.Delivery.Desk.SubscriptionDesk>()
            .UnsubscribeTokenFor(settings![(settings!.IndexOf("t=", StringComparison.Ordinal) + 2)..]);
        await tab.GoAsync("/unsubscribe?t=" + token);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Stop them" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You get no more alerts");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task An_operator_with_the_token_adds_a_feed_and_sends_poison_back_to_work()
    {
        await using var tab = await SitePage.OpenAsync(site, "/operator");
        await tab.Page.GetByLabel("Token").FillAsync("not the token at all");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await Expect(tab.Page.GetByText("That is not the token")).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Token").FillAsync(SiteFixture.OperatorToken);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await tab.Page.GetByLabel("Address").FillAsync("https://feeds.example/added.xml");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("The feed is added")).ToBeVisibleAsync();
        await tab.Page.Locator("tr", new() { HasText = "added.xml" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(tab.Page.GetByText("The feed is removed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_everything_is_there_and_times_are_in_utc()
    {
        await using var tab = await SitePage.OpenAsync(site, "/?state=KR", script: false);
        await Expect(tab.Page.Locator(".row").First).ToBeVisibleAsync();
        await tab.Page.GetByLabel("Words").FillAsync("Zinoviev");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await tab.Page.Locator(".row a").First.ClickAsync();
        await Expect(tab.Page.Locator(".sources time").First).ToContainTextAsync("UTC");
    }

    [Fact]
    public async Task With_script_times_are_in_the_readers_zone()
    {
        await using var tab = await SitePage.OpenAsync(site, "/events/summons/KR-RU/2024-06-21");
        var time = tab.Page.Locator(".sources time").First;
        await Expect(time).Not.ToContainTextAsync("UTC");
        Assert.Contains("UTC", await time.GetAttributeAsync("title"), StringComparison.Ordinal);
        Assert.Contains("Asia/Seoul", await time.GetAttributeAsync("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dark_mode_is_dark()
    {
        await using var light = await SitePage.OpenAsync(site, "/");
        await using var dark = await SitePage.OpenAsync(site, "/", scheme: ColorScheme.Dark);
        const string Paper = "getComputedStyle(document.documentElement).backgroundColor";
        Assert.Equal("rgb(252, 252, 250)", await light.Page.EvaluateAsync<string>(Paper));
        Assert.Equal("rgb(20, 22, 26)", await dark.Page.EvaluateAsync<string>(Paper));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_wider_than_a_telephone(string path)
    {
        await using var tab = await SitePage.OpenAsync(site, path, width: 360);
        Assert.InRange(await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 360);
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_violation_on_any_page(string path)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "node_modules", "axe-core", "axe.min.js"));
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (360, ColorScheme.Light) })
        {
            await using var tab = await SitePage.OpenAsync(site, path, width, scheme, bypass: true);
            await tab.Page.EvaluateAsync(axe);
            var violations = await tab.Page.EvaluateAsync<string[]>(
                """
                async () => {
                  const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
                  const { violations } = await axe.run(document, { runOnly });
                  const why = node => (node.any[0] || node.all[0] || node.none[0] || {}).message || "";
                  return violations.flatMap(rule =>
                    rule.nodes.slice(0, 3).map(node => `${rule.id}: ${node.html.slice(0, 160)} ${why(node)}`));
                }
                """);
            Assert.Empty(violations);
        }
    }

    private string LinkOfMail()
    {
        var folder = site.Get<IOptions<DeliveryOptions>>().Value.Output;
        var mail = Directory.EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .First(text => text.Contains("confirm", StringComparison.Ordinal));
        return Confirmation().Match(mail.Replace("=\r\n", "", StringComparison.Ordinal)
            .Replace("=\n", "", StringComparison.Ordinal)
            .Replace("=3D", "=", StringComparison.Ordinal)).Value;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"/subscribe/confirm\?t=[A-Za-z0-9._-]+")]
    private static partial System.Text.RegularExpressions.Regex Confirmation();

    [System.Text.RegularExpressions.GeneratedRegex("How it was read")]
    private static partial System.Text.RegularExpressions.Regex HowRead();

    [System.Text.RegularExpressions.GeneratedRegex("/events/cooperation/KP-RU/")]
    private static partial System.Text.RegularExpressions.Regex EventUrl();
}
