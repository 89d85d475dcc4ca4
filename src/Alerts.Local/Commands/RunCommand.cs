using System.CommandLine;
using Alerts.Events.Recognition;
using Alerts.Local.Loops;
using Alerts.Local.Web;
using Alerts.Pipeline;
using Alerts.Site;

namespace Alerts.Local.Commands;

/// <summary><c>alerts run</c>: poll, recognise, notify, digest, serve the site.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> Once =
        new("--once") { Description = "Poll the feeds that are due, do all the work that follows, and end" };

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to serve the site",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    public static Command Create()
    {
        var command = new Command("run", "Poll, recognise, notify, send digests and serve the site, until Ctrl-C") { Once, Urls };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // Beside all else that has to start: the first articles wait for it.
        _ = Task.Run(EventRecognizer.Prepare, CancellationToken.None);
        await using var app = LocalApp.Open(parsed);
        return parsed.GetValue(Once) ? await OnceAsync(app, parsed, cancellation) : await ServeAsync(app, parsed, cancellation);
    }

    private static async Task<int> OnceAsync(LocalApp app, ParseResult parsed, CancellationToken cancellation)
    {
        var walk = app.Get<Walk>();
        // What an interrupted run left over comes first: it is older than anything a poll can bring.
        await walk.DrainAsync(cancellation);
        var polled = await walk.PollAndDrainAsync(cancellation);
        await walk.ScheduleAsync(cancellation);
        await walk.DrainAsync(cancellation);

        Say(polled, parsed.InvocationConfiguration.Error);
        return polled.Failures.Any() ? Exit.Partial : Exit.Ok;
    }

    private static async Task<int> ServeAsync(LocalApp app, ParseResult parsed, CancellationToken cancellation)
    {
        var error = parsed.InvocationConfiguration.Error;
        await using var server = await StartAsync(app, parsed, cancellation);
        await error.WriteLineAsync($"The site is at {server.Addresses[0]}. Ctrl-C ends the run.");
        await app.Get<Walk>().RunAsync(polled => Say(polled, error), cancellation);
        return Exit.Ok;
    }

    private static async Task<SiteServer> StartAsync(LocalApp app, ParseResult parsed, CancellationToken cancellation)
    {
        var url = parsed.GetRequiredValue(Urls);
        try
        {
            return await SiteServer.StartAsync(app.Get<SiteHandler>(), [url], cancellation);
        }
        catch (Exception fault) when (fault is IOException or FormatException or InvalidOperationException)
        {
            throw new CommandFault($"The site cannot listen on {url}: {fault.Message} Name another address with --urls.");
        }
    }

    /// <summary>One line for each feed that failed, then one for the poll.</summary>
    private static void Say(PollResult polled, TextWriter error)
    {
        if (polled.Outcomes.Count == 0) return;
        foreach (var failure in polled.Failures) error.WriteLine(failure.Line);
        error.WriteLine(polled.Words);
    }
}
