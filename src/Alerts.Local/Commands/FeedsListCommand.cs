using System.CommandLine;
using System.Globalization;
using Alerts.Feeds;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feeds list</c>.</summary>
internal static class FeedsListCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a feed" };

    public static Command Create()
    {
        var command = new Command("list", "List the feeds and how they are doing") { Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var output = parsed.InvocationConfiguration.Output;
        var records = await app.Get<FeedStore>().ListAsync(cancellation).ToListAsync(cancellation);
        var sorted = records.OrderBy(
            record => record.Feed.Outlet ?? record.Feed.Title ?? record.Feed.Url.Host,
            StringComparer.OrdinalIgnoreCase);
        if (parsed.GetValue(Json))
        {
            foreach (var record in sorted) await output.WriteLineAsync(FeedLine.Json(record));
            return Exit.Ok;
        }

        var table = new TextColumns("FEED", "HEALTH", "ENTRIES", "LAST", "NEXT", "URL", "");
        foreach (var record in sorted) table.Add(FeedLine.Cells(record));
        if (table.Count > 0) await table.WriteAsync(output);
        else
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                "alerts: no feeds yet; add one with 'alerts feeds add URL' or many with 'alerts feeds import feeds.opml'.");
        return Exit.Ok;
    }
}

/// <summary>One feed of <c>feeds list</c> and <c>feeds check</c>.</summary>
internal sealed record FeedLine(
    string Id,
    string Url,
    string? Title,
    string? Language,
    string Health,
    string? Words,
    int Entries,
    int Failures,
    DateTimeOffset? FailingSince,
    DateTimeOffset? LastPolled,
    DateTimeOffset? LastNew,
    DateTimeOffset? NextPoll)
{
    public static string Json(FeedRecord record) => System.Text.Json.JsonSerializer.Serialize(Of(record), ParsedFeedJson.Readable.FeedLine);

    public static string[] Cells(FeedRecord record) =>
    [
        record.Feed.Outlet ?? record.Feed.Title ?? record.Feed.Url.Host,
        HealthOf(record.State),
        record.State.Entries.ToString(CultureInfo.InvariantCulture),
        Time(record.State.LastPolled),
        Time(record.State.NextPoll),
        record.Feed.Url.OriginalString,
        record.State.Words ?? "",
    ];

    private static FeedLine Of(FeedRecord record) => new(
        record.Feed.Id,
        record.Feed.Url.OriginalString,
        record.Feed.Outlet ?? record.Feed.Title,
        record.Feed.Language,
        HealthOf(record.State),
        record.State.Words,
        record.State.Entries,
        record.State.Failures,
        record.State.FailingSince,
        record.State.LastPolled,
        record.State.LastNew,
        record.State.NextPoll);

    private static string HealthOf(FeedState state) => state.Health switch
    {
        FeedHealth.NotAFeed => "not a feed",
        FeedHealth.Unknown => "new",
        var health => health.ToString().ToLowerInvariant(),
    };

    private static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-";
}
