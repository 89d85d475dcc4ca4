using System.CommandLine;
using System.Globalization;
using Alerts.Digests.Export;
using Alerts.Events;

namespace Alerts.Local.Commands;

/// <summary><c>alerts events list</c>: the known events, or with <c>--suppressed</c> everything that did not alert and why.</summary>
internal static class EventsListCommand
{
    private const int DefaultDays = 30;

    private static readonly EventFilter Filter = new();
    private static readonly Option<bool> Suppressed =
        new("--suppressed") { Description = "What did not alert, with the reason; of the last 30 days unless --since says more" };
    private static readonly Option<string?> Code =
        new("--code") { Description = "With --suppressed: only that reason code, such as wire-copy or act-too-old", HelpName = "CODE" };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line" };

    public static Command Create()
    {
        var command = new Command("list", "List known events, or what was held back") { Suppressed, Code, Json };
        Filter.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        if (parsed.GetValue(Suppressed)) await ListSuppressedAsync(parsed, app.Get<Journal>(), app.Get<TimeProvider>(), cancellation);
        else await ListAsync(parsed, app.Get<EventStore>(), cancellation);
        return Exit.Ok;
    }

    private static async Task ListAsync(ParseResult parsed, EventStore events, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var found = await Filter.FindAsync(parsed, events, cancellation);
        if (parsed.GetValue(Json))
        {
            foreach (var known in found) await output.WriteLineAsync(EventJson.Line(ExportedEvent.Of(known)));
            return;
        }

        var table = new TextColumns("DATE", "KIND", "WHO", "STATUS", "SOURCES", "TOLD", "EVENT", "WHAT");
        foreach (var known in found)
        {
            table.Add(
                EventsCommand.Date(known.Date),
                known.Kind.Name,
                EventsCommand.Parties(known.Initiator, known.Target, known.Parties),
                Names.Of(known.Status),
                known.SourceCount.ToString(CultureInfo.InvariantCulture),
                known.Announcements.Count == 0 ? "no" : "yes",
                known.Id,
                known.Reason ?? "");
        }

        await table.WriteAsync(output);
    }

    private static async Task ListSuppressedAsync(ParseResult parsed, Journal journal, TimeProvider time, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var table = new TextColumns("SEEN", "VERDICT", "REASON", "EVENT OR KIND", "OUTLET", "TITLE", "WHY");
        for (var day = Filter.Since(parsed) ?? today.AddDays(-DefaultDays); day <= today; day = day.AddDays(1))
        {
            await foreach (var article in journal.DayAsync(day, cancellation))
            {
                var held = article.Decisions.Where(decision => decision.Announcement is null && Wants(parsed, decision)).ToList();
                if (held.Count > 0 && parsed.GetValue(Json)) await output.WriteLineAsync(VerdictLine.Of(article.ArticleId, held).ToJson());
                foreach (var decision in held)
                {
                    table.Add(
                        article.FirstSeen.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                        Names.Of(decision.Verdict),
                        decision.Code,
                        decision.EventId ?? decision.Rejection?.Kind.ToString() ?? "",
                        article.Outlet ?? "",
                        article.Title ?? "",
                        decision.Why);
                }
            }
        }

        if (!parsed.GetValue(Json)) await table.WriteAsync(output);
    }

    private static bool Wants(ParseResult parsed, Decision decision)
    {
        if (parsed.GetValue(Code) is { } code && code != decision.Code) return false;
        return decision switch
        {
            { Report: { } report } => Filter.Wants(parsed, report.Kind.Family, report.Parties),
            { Rejection: { } rejected } => Filter.Wants(parsed, rejected.Kind.Family, rejected.Parties),
            _ => true,
        };
    }
}
