using Microsoft.Playwright;

namespace Alerts.Hosts.Tests.Web;

/// <summary>One tab of a fresh browser profile, which remembers what went wrong in it.</summary>
internal sealed class SitePage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri address;

    private SitePage(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        this.address = address;
        Page = page;
        page.Console += (_, message) =>
        {
            // A page that answers 404 on purpose is no fault of the page.
            if (message.Type is "error" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
                Faults.Add(message.Text);
        };
        page.PageError += (_, error) => Faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)) Faults.Add($"asked for {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors (violations of the security policy among them), script errors and requests to elsewhere.</summary>
    public List<string> Faults { get; } = [];

    public static async Task<SitePage> OpenAsync(
        SiteFixture site, string path, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true, bool bypass = false)
    {
        var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            BypassCSP = bypass,
            TimezoneId = "Asia/Seoul",
            Locale = "en-GB",
        });
        var page = new SitePage(context, await context.NewPageAsync(), site.Address);
        await page.GoAsync(path);
        return page;
    }

    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(new Uri(address, path).ToString());

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
