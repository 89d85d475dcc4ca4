using System.CommandLine;
using Alerts.Feeds;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feeds export [FILE]</c>: OPML on standard output or into a file.</summary>
internal static class FeedsExportCommand
{
    private static readonly Argument<FileInfo?> Target =
        new("FILE") { Description = "Where to write; standard output when not given", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("export", "Write the feeds as an OPML list") { Target };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var records = await app.Get<FeedStore>().ListAsync(cancellation).ToListAsync(cancellation);
        var text = Opml.Write(
            records.Select(record => record.Feed).OrderBy(feed => feed.Url.AbsoluteUri, StringComparer.Ordinal),
            "Feeds read by Alerts");
        if (parsed.GetValue(Target) is not { } file)
        {
            await parsed.InvocationConfiguration.Output.WriteAsync(text);
            return Exit.Ok;
        }

        try
        {
            await File.WriteAllTextAsync(file.FullName, text, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault($"{file} cannot be written: {fault.Message}");
        }

        await parsed.InvocationConfiguration.Error.WriteLineAsync($"wrote {records.Count} feeds to {file}");
        return Exit.Ok;
    }
}
