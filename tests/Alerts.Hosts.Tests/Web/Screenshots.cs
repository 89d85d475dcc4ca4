using Alerts.Hosts.Tests.Testing;
using Microsoft.Playwright;

namespace Alerts.Hosts.Tests.Web;

/// <summary>Draws every page into artifacts/screenshots, for people to look at: wide and light, narrow and dark.</summary>
[Collection("site")]
public sealed class Screenshots(SiteFixture site)
{
    /// <summary>A picture of nothing but background is smaller.</summary>
    private const int LeastBytes = 8_000;

    [Theory]
    [InlineData("home", "/")]
    [InlineData("filtered", "/?state=RU&role=target&family=summons")]
    [InlineData("nothing", "/?q=zeppelin")]
    [InlineData("pair", "/pairs/KP-RU")]
    [InlineData("pair2", "/pairs/KR-RU")]
    [InlineData("article", "/articles/summons-kr-ru-2024-06-21-0")]
    [InlineData("feeds", "/feeds")]
    [InlineData("suppressions", "/suppressions")]
    [InlineData("digests", "/digests")]
    [InlineData("digest", "/digests?week=2025-09-15")]
    [InlineData("status", "/status")]
    [InlineData("subscribe", "/subscribe")]
    [InlineData("missing", "/nothing-here")]
    [InlineData("event", "/events/summons/KR-RU/2024-06-21")]
    public async Task Every_page_can_be_drawn(string name, string path)
    {
        foreach (var (width, height, scheme) in new[] { (1280, 1100, ColorScheme.Light), (360, 1400, ColorScheme.Dark) })
        {
            await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                TimezoneId = "Europe/Berlin",
                Locale = "en-GB",
            });
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            var picture = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}-{width}-{scheme}.png".ToLowerInvariant());
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });

            Assert.NotEqual("", (await page.InnerTextAsync("main")).Trim());
            Assert.True(new FileInfo(picture).Length > LeastBytes, $"{picture} is blank");
        }
    }
}
