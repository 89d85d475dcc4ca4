using System.Net;
using System.Net.Sockets;
using System.Text;
using Alerts.Articles;
using Alerts.Articles.Pages;
using Alerts.Net;
using Alerts.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Articles.Pages;

/// <summary>A small server on loopback answers each path with what it was told to.</summary>
public sealed class PageFetcherTests : IAsyncLifetime
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly List<string> asked = [];
    private readonly CancellationTokenSource stop = new();
    private Task serving = Task.CompletedTask;

    private Uri Site => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public Task InitializeAsync()
    {
        listener.Start();
        serving = ServeAsync();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        stop.Dispose();
    }

    [Fact]
    public async Task A_page_is_fetched_after_its_robots_file_allowed_it_and_the_file_is_asked_once()
    {
        answers["/robots.txt"] = Ok("User-agent: *\nDisallow: /private", "text/plain");
        answers["/a"] = answers["/b"] = Ok("<p>page</p>", "text/html; charset=utf-8");
        using var http = Http();
        var fetcher = Fetcher(http);

        var page = Assert.IsType<PageFetch.Fetched>(await fetcher.FetchAsync(new Uri(Site, "a"), default));
        Assert.Equal("utf-8", page.Charset);
        Assert.IsType<PageFetch.Fetched>(await fetcher.FetchAsync(new Uri(Site, "b"), default));
        Assert.IsType<PageFetch.Refused>(await fetcher.FetchAsync(new Uri(Site, "private/c"), default));
        Assert.Equal(["/robots.txt", "/a", "/b"], asked);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_followed_only_where_that_hosts_robots_file_allows()
    {
        var other = new UriBuilder(Site) { Host = "localhost" }.Uri;
        answers["/robots.txt"] = Ok("User-agent: *\nDisallow: /private", "text/plain");
        answers["/to-open"] = Redirect(new Uri(other, "open"));
        answers["/to-private"] = Redirect(new Uri(other, "private/a"));
        answers["/open"] = answers["/private/a"] = Ok("<p>page</p>", "text/html");
        using var http = Http();
        var fetcher = Fetcher(http);

        Assert.IsType<PageFetch.Refused>(await fetcher.FetchAsync(new Uri(Site, "to-private"), default));
        Assert.Equal(["/robots.txt", "/to-private", "/robots.txt"], asked);
        Assert.IsType<PageFetch.Fetched>(await fetcher.FetchAsync(new Uri(Site, "to-open"), default));
        Assert.DoesNotContain("/private/a", asked);
    }

    [Fact]
    public async Task A_host_whose_robots_file_fails_is_left_alone()
    {
        answers["/robots.txt"] = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        using var http = Http();
        Assert.IsType<PageFetch.Refused>(await Fetcher(http).FetchAsync(new Uri(Site, "a"), default));
        Assert.DoesNotContain("/a", asked);
    }

    [Fact]
    public async Task What_is_no_page_or_gone_is_refused_and_what_may_come_back_has_failed()
    {
        answers["/picture"] = Ok("x", "image/png");
        answers["/busy"] = "HTTP/1.1 503 Busy\r\nRetry-After: 60\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        using var http = Http();
        var fetcher = Fetcher(http);
        Assert.IsType<PageFetch.Refused>(await fetcher.FetchAsync(new Uri(Site, "picture"), default));
        Assert.IsType<PageFetch.Refused>(await fetcher.FetchAsync(new Uri(Site, "missing"), default));
        Assert.Equal(
            TimeSpan.FromSeconds(60),
            Assert.IsType<PageFetch.Failed>(await fetcher.FetchAsync(new Uri(Site, "busy"), default)).RetryAfter);
        Assert.IsType<PageFetch.Refused>(await fetcher.FetchAsync(new Uri("ftp://outlet.example/a"), default));
    }

    [Fact]
    public async Task An_article_takes_its_text_from_its_page_once()
    {
        var prose = string.Concat(Enumerable.Repeat(
            "<p>The ministry called in the ambassador on Friday and handed over a note of protest, officials said.</p>",
            8));
        answers["/story"] = Ok($"<html lang=en><body><article>{prose}</article></body></html>", "text/html");
        using var http = Http();
        var pages = new ArticlePages(Fetcher(http), new PageStore(new MemoryDocumentStore()), new HandClock(DateTimeOffset.UnixEpoch));
        var article = new Article
        {
            Id = "a1",
            Url = new Uri(Site, "story"),
            FirstSeen = DateTimeOffset.UnixEpoch,
            Title = "T",
            Text = "A summary.",
        };

        var first = await pages.CompleteAsync(article, default);
        var second = await pages.CompleteAsync(article, default);

        Assert.True(first.FullText);
        Assert.StartsWith("The ministry called in", first.Text, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Single(asked, "/story");
    }

    private GuardedHttp Http()
    {
        var options = new GuardedHttpOptions();
        options.AllowedPrivateHosts.Add("127.0.0.1");
        options.AllowedPrivateHosts.Add("localhost");
        return new GuardedHttp(Options.Create(options));
    }

    private static PageFetcher Fetcher(GuardedHttp http) =>
        new(http, Options.Create(new ArticlesOptions()), new HandClock(DateTimeOffset.UnixEpoch), NullLogger<PageFetcher>.Instance);

    private static string Redirect(Uri to) => $"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static string Ok(string body, string type) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = client.GetStream();
                var buffer = new byte[8192];
                var length = await stream.ReadAsync(buffer, stop.Token);
                var path = Encoding.ASCII.GetString(buffer, 0, length).Split(' ')[1];
                asked.Add(path);
                var answer = answers.GetValueOrDefault(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stop.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }
}
