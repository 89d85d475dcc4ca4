using System.CommandLine;
using System.Text;
using Alerts.Delivery;
using Alerts.Digests.Export;
using Alerts.Events;
using Alerts.Site;
using Microsoft.Extensions.Options;

namespace Alerts.Local.Commands;

/// <summary><c>alerts events export</c>: the events for another tool, as JSON lines, CSV, Atom, RSS or JSON Feed.</summary>
internal static class EventsExportCommand
{
    private static readonly EventFilter Filter = new();
    private static readonly Option<string> Format =
        new("--format") { Description = "jsonl, csv, atom, rss or jsonfeed", HelpName = "FORMAT", DefaultValueFactory = _ => "jsonl" };
    private static readonly Option<FileInfo?> Out =
        new("--out") { Description = "File to write; standard output otherwise", HelpName = "FILE" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("jsonl", "csv", "atom", "rss", "jsonfeed");
        var command = new Command("export", "Export events as JSONL, CSV, Atom, RSS or JSON Feed") { Format, Out };
        Filter.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var events = await Filter.FindAsync(parsed, app.Get<EventStore>(), cancellation);
        var bytes = Write([.. events.Select(ExportedEvent.Of)], parsed.GetRequiredValue(Format), app);
        if (parsed.GetValue(Out) is not { } file)
        {
            // A byte order mark is for spreadsheets that open a file; in a pipe it would be part of the first name.
            var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            await parsed.InvocationConfiguration.Output.WriteAsync(text.Length == 0 || text[^1] == '\n' ? text : text + "\n");
            return Exit.Ok;
        }

        try
        {
            await File.WriteAllBytesAsync(file.FullName, bytes, cancellation);
            return Exit.Ok;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault($"{file.FullName} cannot be written: {fault.Message}");
        }
    }

    private static byte[] Write(IReadOnlyList<ExportedEvent> events, string format, LocalApp app)
    {
        var site = app.Get<IOptions<DeliveryOptions>>().Value.PublicUrl;
        return format switch
        {
            "csv" => EventCsv.Write(events),
            "atom" => EventAtom.Write(Frame("/events.atom"), events),
            "rss" => EventRss.Write(Frame("/events.rss"), events),
            "jsonfeed" => EventJsonFeed.Write(Frame("/events.json"), events),
            _ => EventJson.Lines(events),
        };

        ExportFrame Frame(string path) => new(app.Get<IOptions<SiteOptions>>().Value.Title, new Uri(site, path), site, site);
    }
}
