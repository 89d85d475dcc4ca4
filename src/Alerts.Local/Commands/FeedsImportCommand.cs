using System.CommandLine;
using Alerts.Feeds;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feeds import FILE.opml</c>: adds what is not there yet.</summary>
internal static class FeedsImportCommand
{
    private static readonly Argument<FileInfo> Source = new("FILE") { Description = "A list of feeds in OPML" };

    public static Command Create()
    {
        var command = new Command("import", "Add the feeds of an OPML list") { Source };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetRequiredValue(Source);
        var feeds = Opml.Read(await ReadAsync(file, cancellation)) switch
        {
            OpmlReading.Read read => read.Feeds,
            OpmlReading.NotOpml other => throw new CommandFault(
                $"{file} was not imported: {other.Words}. Export a list from your feed reader, or see feeds.opml for the form."),
            var reading => throw new InvalidOperationException($"unknown reading {reading}"),
        };

        await using var app = LocalApp.Open(parsed);
        var store = app.Get<FeedStore>();
        var added = 0;
        foreach (var feed in feeds)
        {
            if (await store.AddAsync(feed, cancellation)) added++;
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync($"added {added} feeds, {feeds.Count - added} were there already");
        return Exit.Ok;
    }

    private static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault($"{file} cannot be read: {fault.Message}");
        }
    }
}
