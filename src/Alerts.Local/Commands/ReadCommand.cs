using System.CommandLine;
using Alerts.Articles;
using Alerts.Articles.Pages;
using Alerts.Net;

namespace Alerts.Local.Commands;

/// <summary><c>alerts read FILE|URL...</c>: the article in each page, one line a page, in the order given. Needs no store.</summary>
internal static class ReadCommand
{
    private const int Batch = 64;

    private static readonly Argument<string[]> Pages =
        new("FILE|URL") { Description = "Pages as files or addresses; '-' is standard input", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<Uri?> BaseUrl = new("--base-url")
    {
        Description = "Where a file would have come from, to resolve its canonical address",
        HelpName = "URL",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) ? url : Fault(result),
    };

    private static readonly Option<string?> Charset =
        new("--charset") { Description = "The charset that HTTP would have named for a file", HelpName = "NAME" };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line" };

    public static Command Create()
    {
        var command = new Command("read", "Print the article in each page: title, author, date, language, text")
        {
            Pages, BaseUrl, Charset, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = Services(parsed);
        var json = parsed.GetValue(Json);
        var (read, failed) = (0, 0);
        foreach (var batch in parsed.GetRequiredValue(Pages).Chunk(Batch))
        {
            // Pages are read at the same time and printed in the order given.
            var readings = await Task.WhenAll(batch.Select(page => ReadAsync(page, parsed, services, cancellation)));
            foreach (var (page, reading) in batch.Zip(readings))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(json
                    ? ReadPageLine.Json(page, reading)
                    : ReadPageLine.Plain(page, reading));
                if (reading is ReadPage.Read { Reading: ArticleReading.Found }) read++;
                else failed++;
            }
        }

        return failed == 0 ? Exit.Ok : read > 0 ? Exit.Partial : Exit.Failure;
    }

    private static async Task<ReadPage> ReadAsync(string page, ParseResult parsed, ServiceProvider services, CancellationToken cancellation)
    {
        if (page.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || page.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return await FetchAsync(page, services, cancellation);
        }

        try
        {
            var bytes = page == "-" ? await ReadInputAsync(cancellation) : await File.ReadAllBytesAsync(page, cancellation);
            return new ReadPage.Read(
                await Task.Run(() => ArticleReader.Read(bytes, parsed.GetValue(Charset), parsed.GetValue(BaseUrl)), cancellation));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new ReadPage.Unread($"the file cannot be read: {fault.Message}");
        }
    }

    private static async Task<ReadPage> FetchAsync(string address, ServiceProvider services, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return new ReadPage.Unread("it is no address");
        return await services.GetRequiredService<PageFetcher>().FetchAsync(url, cancellation) switch
        {
            PageFetch.Fetched page =>
                new ReadPage.Read(await Task.Run(() => ArticleReader.Read(page.Body, page.Charset, page.Url), cancellation)),
            PageFetch.Refused refused => new ReadPage.Unread(refused.Why),
            PageFetch.Failed failed => new ReadPage.Unread(failed.Why),
            _ => throw new InvalidOperationException("a page fetch has an outcome"),
        };
    }

    private static async Task<byte[]> ReadInputAsync(CancellationToken cancellation)
    {
        await using var input = Console.OpenStandardInput();
        using var memory = new MemoryStream();
        await input.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    private static ServiceProvider Services(ParseResult parsed)
    {
        var configuration = LocalConfiguration.Read(parsed.GetRequiredValue(CommandLine.Data), null);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddNet(configuration)
            .AddArticles(configuration)
            .BuildServiceProvider();
    }

    private static Uri? Fault(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--base-url {result.Tokens[0].Value} is no absolute address; write it like https://example.org/story.");
        return null;
    }
}

/// <summary>What came of one argument of <c>alerts read</c>.</summary>
internal abstract record ReadPage
{
    private ReadPage() { }

    public sealed record Read(ArticleReading Reading) : ReadPage;

    /// <summary>There was no page to read.</summary>
    public sealed record Unread(string Why) : ReadPage;
}
