using System.CommandLine;
using Alerts.Events;
using Alerts.Events.Export;

namespace Alerts.Local.Commands;

/// <summary><c>alerts events export</c>: the events for another tool, as JSON lines, CSV, Atom or JSON Feed.</summary>
internal static class EventsExportCommand
{
    private static readonly EventFilter Filter = new();
    private static readonly Option<string> Format = new("--format") { Description = "jsonl (default), csv, atom or jsonfeed", HelpName = "FORMAT", DefaultValueFactory = _ => "jsonl" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "File to write; standard output otherwise", HelpName = "FILE" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("jsonl", "csv", "atom", "jsonfeed");
        var command = new Command("export", "Export events as JSONL, CSV, Atom or JSON Feed") { Format, Out };
        Filter.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        List<ExportedEvent> events = [.. (await Filter.FindAsync(parsed, app.Get<EventStore>(), cancellation)).Select(ExportedEvent.Of)];
        if (parsed.GetValue(Out) is not { } file)
        {
            await WriteAsync(events, parsed.GetRequiredValue(Format), parsed.InvocationConfiguration.Output);
            return Exit.Ok;
        }

        try
        {
            await using var writer = file.CreateText();
            await WriteAsync(events, parsed.GetRequiredValue(Format), writer);
            return Exit.Ok;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault($"{file.FullName} cannot be written: {fault.Message}");
        }
    }

    private static Task WriteAsync(IReadOnlyList<ExportedEvent> events, string format, TextWriter output) => format switch
    {
        "csv" => EventCsv.WriteAsync(events, output),
        "atom" => EventFeeds.WriteAtomAsync(events, output),
        "jsonfeed" => EventFeeds.WriteJsonFeedAsync(events, output),
        _ => WriteLinesAsync(events, output),
    };

    private static async Task WriteLinesAsync(IReadOnlyList<ExportedEvent> events, TextWriter output)
    {
        foreach (var known in events) await output.WriteLineAsync(known.ToJson());
    }
}
