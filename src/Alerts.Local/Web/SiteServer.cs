using Alerts.Site;

namespace Alerts.Local.Web;

/// <summary>The embedded host's web server: Kestrel with tight limits, serving the site alone.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteServer(WebApplication app) => this.app = app;

    /// <summary>The addresses it listens on; a port of 0 has become a real one.</summary>
    public IReadOnlyList<Uri> Addresses => [.. app.Urls.Select(url => new Uri(url))];

    /// <summary>Starts to listen on those addresses, such as <c>http://127.0.0.1:5080</c>.</summary>
    public static async Task<SiteServer> StartAsync(SiteHandler site, IReadOnlyCollection<string> urls, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SiteRequest.LongestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 500;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        var app = builder.Build();
        foreach (var url in urls) app.Urls.Add(url);
        app.MapSite(site);
        await app.StartAsync(cancellation);
        return new SiteServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
