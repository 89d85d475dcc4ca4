using System.CommandLine;
using Alerts.Feeds;
using Alerts.Net;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feeds parse FILE...</c>: each file as the feed reader sees it, one line a file, in the order given.</summary>
internal static class FeedsParseCommand
{
    private const int Batch = 64;

    private static readonly Argument<string[]> Files =
        new("FILE") { Description = "Feed files; '-' is standard input", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> ContentType = new("--content-type")
    {
        Description = "What the HTTP header would have said, such as 'text/xml; charset=koi8-r'",
        HelpName = "TYPE",
    };
    private static readonly Option<string?> BaseUrl =
        new("--base-url") { Description = "Where the feed would have come from, to resolve relative links", HelpName = "URL" };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line" };

    public static Command Create()
    {
        var command = new Command("parse", "Print feed files normalised, one line a file") { Files, ContentType, BaseUrl, Json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = Options(parsed.GetValue(ContentType), parsed.GetValue(BaseUrl));
        var json = parsed.GetValue(Json);
        var exit = Exit.Ok;
        foreach (var batch in parsed.GetRequiredValue(Files).Chunk(Batch))
        {
            // Files are read at the same time and printed in the order given.
            var readings = await Task.WhenAll(batch.Select(file => ReadAsync(file, options, cancellation)));
            foreach (var (file, reading) in batch.Zip(readings))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(json
                    ? ParsedFeedLine.Json(file, reading)
                    : ParsedFeedLine.Text(file, reading));
                if (reading is not FeedReading.Read) exit = Exit.Partial;
            }
        }

        return exit;
    }

    private static async Task<FeedReading> ReadAsync(string file, FeedParseOptions options, CancellationToken cancellation)
    {
        try
        {
            var bytes = file == "-" ? await ReadInputAsync(cancellation) : await File.ReadAllBytesAsync(file, cancellation);
            return await Task.Run(() => FeedParser.Parse(bytes, options), cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new FeedReading.NotAFeed(NotAFeedKind.Unreadable, $"the file cannot be read: {fault.Message}");
        }
    }

    private static async Task<byte[]> ReadInputAsync(CancellationToken cancellation)
    {
        await using var input = Console.OpenStandardInput();
        using var memory = new MemoryStream();
        await input.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    private static FeedParseOptions Options(string? contentType, string? baseUrl)
    {
        if (baseUrl is not null && !Uri.TryCreate(baseUrl, UriKind.Absolute, out _))
            throw new CommandFault($"--base-url {baseUrl} is no absolute address; write it like https://example.org/feed.xml.", Exit.Usage);
        var (mediaType, charset) = ContentTypeText.Read(contentType);
        return new FeedParseOptions { MediaType = mediaType, Charset = charset, BaseUrl = baseUrl is null ? null : new Uri(baseUrl) };
    }
}
