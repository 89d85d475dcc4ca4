using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Alerts.Local.Demo;

/// <summary>Serves every outlet's feed and pages over HTTP on loopback, as they stood at the simulated moment, with ETags.</summary>
internal sealed class DemoServer(WebApplication app) : IAsyncDisposable
{
    /// <summary>Where it listens: <c>http://127.0.0.1:port</c>. Which outlet is meant is told by the Host header.</summary>
    public Uri Address => new(app.Urls.First());

    public static async Task<DemoServer> StartAsync(IReadOnlyList<DemoOutlet> outlets, TimeProvider time, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context => await (await AnswerAsync(context, outlets, time)).ExecuteAsync(context));
        await app.StartAsync(cancellation);
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<IResult> AnswerAsync(HttpContext context, IReadOnlyList<DemoOutlet> outlets, TimeProvider time)
    {
        if (outlets.FirstOrDefault(outlet => outlet.Site == context.Request.Host.Host) is not { } outlet) return Results.NotFound();
        return context.Request.Path == outlet.FeedUrl.AbsolutePath ? Feed(context, outlet, time) : await PageAsync(context, outlet, time);
    }

    private static IResult Feed(HttpContext context, DemoOutlet outlet, TimeProvider time)
    {
        var (contentType, body) = DemoFeed.Write(outlet, time.GetUtcNow());
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
        context.Response.Headers.ETag = etag;
        return context.Request.Headers.IfNoneMatch == etag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, contentType);
    }

    private static async Task<IResult> PageAsync(HttpContext context, DemoOutlet outlet, TimeProvider time) =>
        outlet.Articles.FirstOrDefault(article =>
            article.Link.AbsolutePath == context.Request.Path && article.Listed <= time.GetUtcNow()) is { } article
            ? Results.Content(await RenderAsync(context, outlet, article), "text/html; charset=utf-8")
            : Results.NotFound();

    private static async Task<string> RenderAsync(HttpContext context, DemoOutlet outlet, DemoArticle article)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(DemoPage.Outlet)] = outlet,
                [nameof(DemoPage.Article)] = article,
            });
            return "<!doctype html>" + (await renderer.RenderComponentAsync<DemoPage>(parameters)).ToHtmlString();
        });
    }
}
