using System.CommandLine;
using System.Globalization;
using Alerts.Digests.Export;
using Alerts.Events;

namespace Alerts.Local.Commands;

/// <summary><c>alerts events show ID</c>: one event with its sources, what was told of it, and the pair's last twelve months.</summary>
internal static class EventsShowCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "The event's id, such as summons/KR-RU/2024-06-21" };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object" };

    public static Command Create()
    {
        var command = new Command("show", "Show one event with its sources and the pair's last twelve months") { Id, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var events = app.Get<EventStore>();
        var id = parsed.GetRequiredValue(Id);
        var known = await events.FindAsync(id, cancellation)
            ?? throw new CommandFault($"there is no event '{id}'; 'alerts events list' names those there are.");
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json)) await output.WriteLineAsync(EventJson.Line(ExportedEvent.Of(known)));
        else await WriteAsync(known, events, output, cancellation);
        return Exit.Ok;
    }

    private static async Task WriteAsync(Event known, EventStore events, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{known.Id}\n{known.Kind}: {EventsCommand.Parties(known.Initiator, known.Target, known.Parties)}, "
            + $"{Names.Of(known.Status)}, {EventsCommand.Date(known.Date)}\n"
            + $"rank {known.Rank ?? "not told"}; over {known.Reason ?? "nothing told"}; confidence {known.Confidence:0.00}; "
            + $"CAMEO {known.Cameo}, PLOVER {known.Kind.Plover}\n"
            + $"first seen {known.FirstSeen.UtcDateTime:yyyy-MM-dd HH:mm} UTC; "
            + $"{known.SourceCount} sources, {known.IndependentSources} independent\n"));
        var sources = new TextColumns("SEEN", "VERDICT", "REASON", "OUTLET", "TITLE", "EVIDENCE");
        foreach (var source in known.Sources)
            sources.Add(
                Moment(source.FirstSeen),
                Names.Of(source.Verdict),
                source.Code,
                source.Outlet ?? "",
                source.Title ?? "",
                source.Evidence);
        await sources.WriteAsync(output);
        foreach (var told in known.Announcements)
            await output.WriteLineAsync($"told {Moment(told.At)}: {told.Kind.ToString().ToLowerInvariant()}, {told.Why}");

        await output.WriteLineAsync("\nThe pair's last twelve months");
        var since = (known.Date ?? DateOnly.FromDateTime(known.FirstSeen.UtcDateTime)).AddYears(-1);
        var ladder = new TextColumns("DATE", "KIND", "WHO", "STATUS", "EVENT");
        foreach (var rung in await events.LadderAsync(known.Parties[0], known.Parties[1], since, cancellation))
            ladder.Add(
                EventsCommand.Date(rung.Date),
                rung.Kind.Name,
                EventsCommand.Parties(rung.Initiator, rung.Target, rung.Parties),
                Names.Of(rung.Status),
                rung.Id);
        await ladder.WriteAsync(output);
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
