using System.CommandLine;
using Alerts.Feeds;
using Alerts.Pipeline;

namespace Alerts.Local.Commands;

/// <summary>
/// <c>alerts feeds check [URL|ID...]</c>: polls once, due or not, and says how each feed is doing. Exit 3 when any failed.
/// </summary>
internal static class FeedsCheckCommand
{
    private static readonly Argument<string[]> Which =
        new("URL|ID") { Description = "Only these feeds; all when none is given", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a feed" };

    public static Command Create()
    {
        var command = new Command("check", "Poll once and report each feed's health") { Which, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var store = app.Get<FeedStore>();
        var ids = await IdsAsync(store, parsed.GetValue(Which) ?? [], cancellation);
        if (ids.Count == 0)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                "alerts: there are no feeds to check; add one with 'alerts feeds add URL'.");

        var result = await app.Get<PollFeeds>().RunAsync(ids, onlyDue: false, cancellation);
        await WriteAsync(parsed, store, result, cancellation);
        foreach (var failure in result.Failures) await parsed.InvocationConfiguration.Error.WriteLineAsync(failure.Line);
        return result.Failures.Any() ? Exit.Partial : Exit.Ok;
    }

    private static async Task<IReadOnlyCollection<string>> IdsAsync(FeedStore store, string[] which, CancellationToken cancellation)
    {
        if (which.Length == 0) return await store.ListIdsAsync(cancellation).ToListAsync(cancellation);
        var ids = new List<string>();
        foreach (var one in which)
            ids.Add((await FeedsNamed.FindAsync(store, one, cancellation)
                ?? throw new CommandFault($"there is no feed {one}; 'alerts feeds list' shows all.")).Feed.Id);
        return ids;
    }

    private static async Task WriteAsync(ParseResult parsed, FeedStore store, PollResult result, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var table = new TextColumns("FEED", "HEALTH", "ENTRIES", "LAST", "NEXT", "URL", "");
        foreach (var outcome in result.Outcomes)
        {
            if (await store.FindAsync(outcome.Feed.Id, cancellation) is not { Value: var record }) continue;
            if (parsed.GetValue(Json)) await output.WriteLineAsync(FeedLine.Json(record));
            else table.Add(FeedLine.Cells(record));
        }

        if (table.Count > 0) await table.WriteAsync(output);
    }
}
