using Microsoft.Playwright;

namespace Alerts.Hosts.Tests.Web;

/// <summary>Draws the pages into the folder that ALERTS_SCREENSHOTS names, for the README and for looking at them; does nothing without it.</summary>
[Collection("site")]
public sealed class Screenshots(SiteFixture site)
{
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
        if (Environment.GetEnvironmentVariable("ALERTS_SCREENSHOTS") is not { Length: > 0 } folder) return;
        foreach (var width in new[] { 1280, 360 })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
                {
                    ViewportSize = new ViewportSize { Width = width, Height = width > 600 ? 1100 : 1400 },
                    ColorScheme = scheme,
                    TimezoneId = "Europe/Berlin",
                    Locale = "en-GB",
                });
                var page = await context.NewPageAsync();
                await page.GotoAsync(new Uri(site.Address, path).ToString());
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png".ToLowerInvariant()) });
            }
        }
    }
}
