using System.CommandLine;
using Alerts.Events;
using Alerts.Local.Demo;
using Alerts.Local.Web;
using Alerts.Site;
using Spectre.Console;

namespace Alerts.Local.Commands;

/// <summary><c>alerts demo</c>: the whole job on bundled sample feeds under a simulated clock.</summary>
internal static class DemoCommand
{
    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Directory for the mails, cards, events.json and the store",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("out"),
    };

    private static readonly Option<bool> ExitAtEnd = new("--exit") { Description = "End instead of serving the site" };

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to serve the site",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    public static Command Create()
    {
        var command = new Command(
            "demo",
            "Run the whole job on bundled sample feeds; mails, cards and events.json go to --out, then the site is served")
        {
            Out,
            ExitAtEnd,
            Urls,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Out);
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        DemoFolder.Empty(folder);

        var outlets = DemoOutlet.All();
        var time = new SimulatedTime(outlets.SelectMany(outlet => outlet.Articles).Min(article => article.Listed).AddDays(-1));
        await using var server = await DemoServer.StartAsync(outlets, time, cancellation);
        await using var app = LocalApp.Open(
            new DirectoryInfo(Path.Combine(folder.FullName, "data")),
            Settings(folder, outlets, server),
            time,
            error);

        var result = await PlayAsync(new DemoRun(app, outlets, time), error, cancellation);
        await DemoFolder.WriteEventsAsync(folder, result.Events, cancellation);
        DemoReport.Write(output, error, folder, result);

        if (!parsed.GetValue(ExitAtEnd) && !Console.IsOutputRedirected && !Console.IsInputRedirected)
            await ServeAsync(app.Get<SiteHandler>(), parsed.GetRequiredValue(Urls), error, cancellation);
        return Exit.Ok;
    }

    // The sample sites have names of their own; the server that plays them all stands in as the proxy.
    private static Dictionary<string, string?> Settings(DirectoryInfo folder, IReadOnlyList<DemoOutlet> outlets, DemoServer server) => new(
        outlets.Select((outlet, at) => KeyValuePair.Create<string, string?>($"Net:AllowedPrivateHosts:{at}", outlet.Site)))
    {
        ["Net:Proxy"] = server.Address.AbsoluteUri,
        ["Delivery:Output"] = folder.FullName,
        ["Delivery:PublicUrl"] = "http://127.0.0.1:5080",
        ["Delivery:From"] = "Alerts <alerts@example.org>",
        ["Queues:IdleInterval"] = "00:00:00.010",
        ["Feeds:LongestMinutes"] = "4",
        // The sample outlets publish a few times a year; nobody would call a real feed well that did.
        ["Feeds:FrozenDays"] = "365",
    };

    private static async Task<DemoResult> PlayAsync(DemoRun run, TextWriter error, CancellationToken cancellation)
    {
        if (Console.IsErrorRedirected)
        {
            await error.WriteLineAsync("Playing two years of sample feeds…");
            return await run.RunAsync((_, _) => { }, cancellation);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask("Playing sample feeds", maxValue: 1);
            return await run.RunAsync((moment, share) =>
            {
                task.Value = share;
                task.Description = $"{moment:yyyy-MM-dd}";
            }, cancellation);
        });
    }

    private static async Task ServeAsync(SiteHandler site, string url, TextWriter error, CancellationToken cancellation)
    {
        await using var server = await SiteServer.StartAsync(site, [url], cancellation);
        await error.WriteLineAsync($"The site is at {server.Addresses[0]}. Ctrl-C ends it.");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
    }
}
