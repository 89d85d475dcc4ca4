using Alerts.Hosts.Tests.Testing;
using Microsoft.Playwright;

namespace Alerts.Hosts.Tests.Delivery;

/// <summary>Debian's Chromium, and the accessibility rules of axe-core to judge what it draws.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public static string Module(params string[] path) => Path.Combine([Repository.Root, "tests", "node_modules", .. path]);

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        playwright?.Dispose();
    }

    /// <summary>What axe finds wrong, contrast below 4.5:1 among it: one line a fault.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Module("axe-core", "axe.min.js") });
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] });
              const summary = node => node.failureSummary.replace(/\s+/g, ' ').slice(0, 160);
              return violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 120) + ' ' + summary(node)));
            }
            """);
    }

    /// <summary>Keeps a picture of the whole page in the folder that ALERTS_SCREENSHOTS names; nothing without it.</summary>
    public async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ALERTS_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(folder, $"{name}.png".ToLowerInvariant()),
            FullPage = true,
        });
    }
}
