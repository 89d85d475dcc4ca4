using System.CommandLine;
using System.Globalization;
using Alerts.Events;
using Alerts.Storage;

namespace Alerts.Local.Commands;

/// <summary><c>alerts events</c>: what is known, one event, everything for another tool, and what was held back.</summary>
internal static class EventsCommand
{
    public static Command Create() => new("events", "The events that are known: list, show, export")
    {
        EventsListCommand.Create(),
        EventsShowCommand.Create(),
        EventsExportCommand.Create(),
    };

    /// <summary>Who did it to whom: <c>KR &gt; RU</c>, or <c>KP + RU</c>.</summary>
    public static string Parties(string? initiator, string? target, IReadOnlyList<string> parties) =>
        initiator is not null ? $"{initiator} > {target}" : string.Join(" + ", parties);

    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Which events a command is about.</summary>
internal sealed class EventFilter
{
    private readonly Option<string?> family = new("--family") { Description = "summons or cooperation", HelpName = "FAMILY" };
    private readonly Option<string[]> states =
        new("--state") { Description = "Code of a state that takes part; give two for a pair", HelpName = "CODE" };
    private readonly Option<DateOnly?> since =
        new("--since") { Description = "Only what happened, or was first seen, on that day or later", HelpName = "YYYY-MM-DD" };

    public EventFilter() => family.AcceptOnlyFromAmong("summons", "cooperation");

    public void AddTo(Command command)
    {
        command.Options.Add(family);
        command.Options.Add(states);
        command.Options.Add(since);
    }

    public DateOnly? Since(ParseResult parsed) => parsed.GetValue(since);

    public bool Wants(ParseResult parsed, EventFamily of, IReadOnlyList<string> parties) =>
        (parsed.GetValue(family) is not { } wanted || wanted == Names.Of(of))
        && (parsed.GetValue(states) ?? []).All(state => parties.Contains(state, StringComparer.OrdinalIgnoreCase));

    /// <summary>The wanted events of the store, oldest first.</summary>
    public async Task<List<Event>> FindAsync(ParseResult parsed, EventStore events, CancellationToken cancellation)
    {
        var from = Since(parsed) ?? DateOnly.MinValue;
        var found = new List<Event>();
        await foreach (var known in events.AllAsync(cancellation))
        {
            if (Wants(parsed, known.Kind.Family, known.Parties) && DayOf(known) >= from) found.Add(known);
        }

        return [.. found.OrderBy(DayOf).ThenBy(known => known.Id, StringComparer.Ordinal)];
    }

    private static DateOnly DayOf(Event known) => known.Date ?? DateOnly.FromDateTime(known.FirstSeen.UtcDateTime);
}
