using System.CommandLine;
using Alerts.Feeds;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feeds remove URL|ID</c>. Articles that came through the feed stay.</summary>
internal static class FeedsRemoveCommand
{
    private static readonly Argument<string> Which = new("URL|ID") { Description = "The feed's address or id, as 'feeds list' shows them" };

    public static Command Create()
    {
        var command = new Command("remove", "Remove a feed; what came through it stays") { Which };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var which = parsed.GetRequiredValue(Which);
        await using var app = LocalApp.Open(parsed);
        var store = app.Get<FeedStore>();
        var feed = await FeedsNamed.FindAsync(store, which, cancellation)
            ?? throw new CommandFault($"there is no feed {which}; 'alerts feeds list' shows all.");
        await store.RemoveAsync(feed.Feed.Id, cancellation);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"removed {feed.Feed.Title ?? feed.Feed.Url.Host} <{feed.Feed.Url}>");
        return Exit.Ok;
    }
}

/// <summary>Feeds as people name them on the command line.</summary>
internal static class FeedsNamed
{
    /// <summary>The feed of that id or address (also a former one), or null.</summary>
    public static async Task<FeedRecord?> FindAsync(FeedStore store, string which, CancellationToken cancellation)
    {
        var id = Uri.TryCreate(which, UriKind.Absolute, out var url) ? FeedStore.IdOf(url) : which;
        if (await store.FindAsync(id, cancellation) is { } found) return found.Value;
        return url is null ? null : await store.ListAsync(cancellation).FirstOrDefaultAsync(record => record.Feed.Url == url, cancellation);
    }
}
