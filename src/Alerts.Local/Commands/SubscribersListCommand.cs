using System.CommandLine;
using System.Text.Json;
using Alerts.Subscriptions;

namespace Alerts.Local.Commands;

/// <summary>
/// <c>alerts subscribers list</c>: every subscriber, one line each. Webhook addresses are secrets and are cut to their host.
/// </summary>
internal static class SubscribersListCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON array" };

    public static Command Create()
    {
        var command = new Command("list", "Print the subscribers") { Json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var all = await app.Get<SubscriberStore>().AllAsync(cancellation).ToListAsync(cancellation);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(
                JsonSerializer.Serialize(all.Select(SubscriberLine.Of).ToArray(), SubscriberJson.Default.SubscriberLineArray));
            return Exit.Ok;
        }

        var table = new TextColumns("ID", "CHANNEL", "ADDRESS", "STATUS", "CADENCE", "ZONE", "WANTS");
        foreach (var one in all.Select(SubscriberLine.Of))
            table.Add(one.Id, one.Channel, one.Address, one.Status, one.Cadence, one.Zone, one.Wants);
        await table.WriteAsync(output);
        if (all.Count == 0)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                "There are no subscribers. Add one: alerts subscribers add you@example.org --want 'summons of RU'");
        return Exit.Ok;
    }
}
