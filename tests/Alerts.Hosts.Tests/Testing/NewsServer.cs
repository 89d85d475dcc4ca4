using System.Collections.Concurrent;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alerts.Hosts.Tests.Testing;

/// <summary>Outlets on loopback: RSS feeds with ETags that a test writes to while it runs, and an endpoint that takes cards.</summary>
internal sealed class NewsServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, List<string>> feeds = new();

    private NewsServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Status codes answered to feed requests, in order.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public ConcurrentQueue<string> Cards { get; } = new();

    public static async Task<NewsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new NewsServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public Uri FeedOf(string outlet) => new(Address, $"/{outlet}/feed.xml");

    /// <summary>Adds an entry with its full text to the outlet's feed.</summary>
    public void Publish(string outlet, string title, string text, DateTimeOffset published)
    {
        var entries = feeds.GetOrAdd(outlet, _ => []);
        lock (entries)
        {
            var link = new Uri(Address, $"/{outlet}/{entries.Count}");
            entries.Add($"<item><title>{SecurityElement.Escape(title)}</title><link>{link}</link><guid>{link}</guid>"
                + $"<pubDate>{published:r}</pubDate>"
                + $"<description>{SecurityElement.Escape(text)}</description></item>");
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var reader = new StreamReader(context.Request.Body);
            Cards.Enqueue(await reader.ReadToEndAsync());
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        var path = context.Request.Path.Value!.Split('/');
        if (path is ["", var outlet, "feed.xml"] && feeds.TryGetValue(outlet, out var entries))
            await WriteFeedAsync(context, outlet, entries);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task WriteFeedAsync(HttpContext context, string outlet, List<string> entries)
    {
        string items;
        lock (entries) items = string.Concat(Enumerable.Reverse(entries));
        var body = Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{outlet}</title><link>{Address}</link>"
            + $"<language>en</language>{items}</channel></rss>");
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
        var unchanged = context.Request.Headers.IfNoneMatch == etag;
        context.Response.Headers.ETag = etag;
        context.Response.ContentType = "application/rss+xml";
        context.Response.StatusCode = unchanged ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
        Answers.Enqueue(context.Response.StatusCode);
        if (!unchanged) await context.Response.Body.WriteAsync(body);
    }
}
