using System.CommandLine;
using Alerts.Delivery.Feedback;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feedback export</c>: what readers judged, as labelled articles that <c>alerts evaluate</c> reads.</summary>
internal static class FeedbackCommand
{
    private static readonly Argument<FileInfo?> Into =
        new("FILE") { Description = "File to write; standard output otherwise", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var export = new Command("export", "Export judged articles as JSON lines, for 'alerts evaluate'") { Into };
        export.SetAction(ExportAsync);
        return new Command("feedback", "What readers judged right and wrong") { export };
    }

    private static async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var lines = app.Get<FeedbackExport>().LinesAsync(cancellation);
        var count = parsed.GetValue(Into) is { } file
            ? await WriteAsync(lines, file)
            : await WriteAsync(lines, parsed.InvocationConfiguration.Output);
        await parsed.InvocationConfiguration.Error.WriteLineAsync(count == 1 ? "1 judged article." : $"{count} judged articles.");
        return Exit.Ok;
    }

    private static async Task<int> WriteAsync(IAsyncEnumerable<string> lines, FileInfo file)
    {
        try
        {
            await using var writer = file.CreateText();
            return await WriteAsync(lines, writer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault($"{file.FullName} cannot be written: {fault.Message}");
        }
    }

    private static async Task<int> WriteAsync(IAsyncEnumerable<string> lines, TextWriter output)
    {
        var count = 0;
        await foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
            count++;
        }

        return count;
    }
}
