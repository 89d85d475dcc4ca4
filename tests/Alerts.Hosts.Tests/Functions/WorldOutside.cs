using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>A newspaper with a feed and ETags, and a Teams channel that takes cards: on loopback.</summary>
internal sealed class WorldOutside : IAsyncDisposable
{
    private readonly WebApplication app;
    private volatile string feed = "";

    private WorldOutside(WebApplication app) => this.app = app;

    public ConcurrentQueue<string> Cards { get; } = new();

    public int Unchanged;

    public Uri Feed => new(new Uri(app.Urls.First()), "/feed.xml");

    public Uri Channel => new(new Uri(app.Urls.First()), "/channel");

    public static async Task<WorldOutside> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var world = new WorldOutside(app);
        app.MapGet("/feed.xml", world.Serve);
        app.MapPost("/channel", world.TakeAsync);
        await app.StartAsync();
        return world;
    }

    public void Publish(string rss) => feed = rss;

    private IResult Serve(HttpRequest request)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(feed));
        var etag = $"\"{Convert.ToHexStringLower(hash)[..16]}\"";
        if (request.Headers.IfNoneMatch == etag)
        {
            Interlocked.Increment(ref Unchanged);
            return Results.StatusCode(304);
        }

        request.HttpContext.Response.Headers.ETag = etag;
        return Results.Text(feed, "application/rss+xml");
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        Cards.Enqueue(await reader.ReadToEndAsync());
        return Results.StatusCode(202);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
