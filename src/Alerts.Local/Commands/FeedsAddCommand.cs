using System.CommandLine;
using Alerts.Feeds;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feeds add URL</c>: the address of a feed, or of a site that names one.</summary>
internal static class FeedsAddCommand
{
    private static readonly Argument<string> Address = new("URL") { Description = "A feed, or a site whose feed is to be found" };
    private static readonly Option<string?> Outlet =
        new("--outlet") { Description = "The outlet's name as readers know it", HelpName = "NAME" };
    private static readonly Option<string?> Language =
        new("--language") { Description = "Language tag of the feed's texts, such as en or ko", HelpName = "TAG" };
    private static readonly Option<bool> Unchecked = new("--unchecked") { Description = "Add the address as it is, without asking it" };

    public static Command Create()
    {
        var command = new Command("add", "Add a feed") { Address, Outlet, Language, Unchecked };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var text = parsed.GetRequiredValue(Address);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new CommandFault($"{text} is no http address; write it like https://example.org/feed.xml.", Exit.Usage);

        await using var app = LocalApp.Open(parsed);
        var found = parsed.GetValue(Unchecked) ? new Feed { Id = FeedStore.IdOf(url), Url = url } : await FindAsync(app, url, cancellation);
        var feed = found with { Outlet = parsed.GetValue(Outlet), Language = parsed.GetValue(Language) ?? found.Language };
        var added = await app.Get<FeedStore>().AddAsync(feed, cancellation);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(added
            ? $"added {feed.Title ?? feed.Url.Host} <{feed.Url}>"
            : $"already there: <{feed.Url}>");
        return Exit.Ok;
    }

    private static async Task<Feed> FindAsync(LocalApp app, Uri url, CancellationToken cancellation) =>
        await app.Get<FeedFinder>().FindAsync(url, cancellation) switch
        {
            FeedFinding.Found found => found.Feed,
            FeedFinding.NotFound none => throw new CommandFault(
                $"{url} was not added: {none.Words}. Give the feed's own address, or add it as it is with --unchecked."),
            var finding => throw new InvalidOperationException($"unknown finding {finding}"),
        };
}
