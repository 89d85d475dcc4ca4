using System.Globalization;
using Alerts.Events;
using Spectre.Console;

namespace Alerts.Local.Demo;

/// <summary>Tells what the demo came to: a table of events, and one line of figures counted in this run.</summary>
internal static class DemoReport
{
    public static void Write(TextWriter output, TextWriter error, DirectoryInfo folder, DemoResult result)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        if (Console.IsOutputRedirected) console.Profile.Width = 160;
        var table = new Table().Border(TableBorder.Simple).AddColumns("Date", "Who", "What", "Sources", "Verdicts");
        foreach (var known in result.Events) table.AddRow(Row(known, result.Decisions));
        console.Write(table);

        output.WriteLine(Summary(folder, result));
        error.WriteLine($"Mails, cards and events.json are in {folder.FullName}; the store is in {Path.Combine(folder.FullName, "data")}.");
    }

    private static Markup[] Row(Event known, IReadOnlyList<Decision> decisions) =>
    [
        Cell(known.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date"),
        Cell(known.Kind.Family == EventFamily.Summons ? $"{known.Initiator} > {known.Target}" : string.Join(" + ", known.Parties)),
        Cell($"{known.Kind}, {known.Status.ToString().ToLowerInvariant()}"),
        Cell($"{known.SourceCount} ({known.IndependentSources} independent)"),
        Cell(Verdicts(decisions.Where(decision => decision.EventId == known.Id))),
    ];

    private static Markup Cell(string text) => new(Markup.Escape(text));

    private static string Verdicts(IEnumerable<Decision> decisions) =>
        string.Join(
            ", ",
            decisions
                .GroupBy(decision => decision.Verdict)
                .OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} {Word(group.Key)}"));

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.New => "NEW",
        Verdict.FollowUp => "follow-up",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    private static string Summary(DirectoryInfo folder, DemoResult result)
    {
        var told = result.Events.Sum(known => known.Announcements.Count);
        var held = result.Decisions.Count(decision =>
            decision.Announcement is null && decision.Verdict is Verdict.Old or Verdict.Duplicate or Verdict.None);
        return string.Create(CultureInfo.InvariantCulture,
            $"{result.Articles} articles read, {result.Events.Count} events found, "
            + $"{told} alerts raised ({folder.EnumerateFiles("*.card.json").Count()} cards and "
            + $"{folder.EnumerateFiles("*.eml").Count()} mails sent), {held} suppressed with a reason");
    }
}
