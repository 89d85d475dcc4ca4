using System.Globalization;
using Alerts.Articles;
using Alerts.Feeds;
using Alerts.Hosts.Tests.Feeds;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local;
using Alerts.Local.Commands;

namespace Alerts.Hosts.Tests.Local.Commands;

/// <summary>
/// <c>alerts run --once</c> over many feeds of which one in twenty fails, each in
/// another way. <c>ALERTS_FEEDS</c> raises the number of feeds.
/// </summary>
public sealed class RunOnceTests : IAsyncLifetime
{
    private const int EntriesPerFeed = 3;

    private static readonly IReadOnlyList<(string Path, FeedHealth Health, bool Failed)> Failing =
        [.. Faults.Paths.Where(fault => fault.Failed)];

    private readonly TemporaryDirectory directory = new();
    private readonly FaultServer server = new();

    private static int Feeds =>
        Math.Max(
            Failing.Count * 20,
            int.TryParse(Environment.GetEnvironmentVariable("ALERTS_FEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var feeds)
                ? feeds
                : 0);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await directory.DisposeAsync();
    }

    [Fact]
    public async Task Feeds_that_fail_in_every_way_are_named_one_a_line_and_every_good_entry_is_stored_once()
    {
        Faults.Serve(server);
        var failing = await ImportAsync();

        var (exit, lines) = await RunAsync("run", "--once");

        Assert.Equal(Exit.Partial, exit);
        foreach (var (url, _) in failing) Assert.Single(lines, line => line.Contains($"<{url}>: ", StringComparison.Ordinal));
        Assert.Equal(failing.Count, lines.Count(line => line.Contains(">: ", StringComparison.Ordinal)));
        Assert.Contains(lines, line =>
            line.StartsWith($"{Feeds} feeds polled, ", StringComparison.Ordinal)
            && line.Contains($" {failing.Count} failed,", StringComparison.Ordinal));

        await using var app = LocalApp.Open(new DirectoryInfo(directory.Path), null, TimeProvider.System, TextWriter.Null);
        var stored = await StoredAsync(app);
        Assert.Equal((Feeds - failing.Count) * EntriesPerFeed, stored.Count);
        Assert.All(stored.CountBy(outlet => outlet), outlet => Assert.Equal(EntriesPerFeed, outlet.Value));
        foreach (var (url, health) in failing)
            Assert.Equal(
                $"{url} {health}",
                $"{url} {(await app.Get<FeedStore>().FindAsync(FeedStore.IdOf(url), CancellationToken.None))!.Value.State.Health}");
    }

    private async Task<List<(Uri Url, FeedHealth Health)>> ImportAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(directory.Path, LocalConfiguration.FileName), """
            {
              "Net": {
                "AllowedPrivateHosts": "127.0.0.1",
                "RequestsPerHost": 64,
                "ConnectSeconds": 1,
                "HeadersSeconds": 2,
                "BodySeconds": 2,
                "TotalSeconds": 6,
                "BodyBytes": 2097152
              },
              "Feeds": { "Concurrency": 64 }
            }
            """);
        var failing = new List<(Uri Url, FeedHealth Health)>();
        var outlines = new List<Uri>();
        for (var n = 0; n < Feeds; n++)
        {
            if (n % 20 == 0)
            {
                var (path, health, _) = Failing[n / 20 % Failing.Count];
                outlines.Add(server.Url(n / 20 < Failing.Count ? path : $"{path}#{n}"));
                failing.Add((outlines[^1], health));
                continue;
            }

            server.OnFeed($"/feed{n}", Faults.Feed(EntriesPerFeed, $"Outlet{n}"));
            outlines.Add(server.Url($"/feed{n}"));
        }

        var list = Path.Combine(directory.Path, "list.opml");
        await File.WriteAllTextAsync(
            list,
            "<opml version=\"2.0\"><body>"
            + $"{string.Concat(outlines.Select(url => $"<outline type=\"rss\" xmlUrl=\"{url}\"/>"))}</body></opml>");
        var (exit, lines) = await RunAsync("feeds", "import", list);
        Assert.True(exit == Exit.Ok, string.Join('\n', lines));
        return failing;
    }

    private static async Task<List<string>> StoredAsync(LocalApp app)
    {
        var articles = app.Get<ArticleStore>();
        var outlets = new List<string>();
        foreach (var back in (int[])[0, 1])
        {
            var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-back);
            await foreach (var name in articles.ListAsync(day, CancellationToken.None))
            {
                if (await articles.LoadAsync(name, CancellationToken.None) is { Outlet: { } outlet }
                    && outlet.StartsWith("Outlet", StringComparison.Ordinal))
                {
                    outlets.Add(outlet);
                }
            }
        }

        return outlets;
    }

    private async Task<(int Exit, string[] Lines)> RunAsync(params string[] args)
    {
        var error = new StringWriter();
        var exit = await CommandLine.RunAsync([.. args, "--data", directory.Path], TextWriter.Null, error, CancellationToken.None);
        return (exit, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
