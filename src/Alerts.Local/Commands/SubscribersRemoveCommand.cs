using System.CommandLine;
using Alerts.Delivery.Desk;
using Alerts.Subscriptions;

namespace Alerts.Local.Commands;

/// <summary><c>alerts subscribers remove WHO</c>: erases a subscriber and what is kept about it.</summary>
internal static class SubscribersRemoveCommand
{
    private static readonly Argument<string> Who = new("WHO") { Description = "Id or address, as 'subscribers list' prints them" };
    private static readonly Option<bool> Never = new("--never-again") { Description = "Also put the address on the suppression list" };
    private static readonly Option<bool> Lift = new("--lift") { Description = "Take the address off the suppression list instead" };

    public static Command Create()
    {
        var command = new Command("remove", "Remove a subscriber with all that is kept about it") { Who, Never, Lift };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var who = parsed.GetRequiredValue(Who);
        await using var app = LocalApp.Open(parsed);
        var suppressed = app.Get<SuppressionList>();
        if (parsed.GetValue(Lift))
        {
            if (!await suppressed.LiftAsync(who, cancellation)) throw new CommandFault($"{who} is not on the suppression list.");
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"lifted  {who}");
            return Exit.Ok;
        }

        var found = await app.Get<SubscriberStore>().AllAsync(cancellation)
            .Where(one =>
                one.Id == who
                || one.Channel.Address.Equals(who, StringComparison.OrdinalIgnoreCase)
                || $"file:{one.Channel.Address}" == who)
            .ToListAsync(cancellation);
        if (found.Count == 0) throw new CommandFault($"There is no subscriber '{who}'. 'alerts subscribers list' shows them.");
        foreach (var one in found)
        {
            if (parsed.GetValue(Never) && one.Channel.Kind == ChannelKind.Email)
                await suppressed.AddAsync(one.Channel.Address, SuppressionReason.Asked, app.Get<TimeProvider>().GetUtcNow(), cancellation);
            await app.Get<SubscriberData>().EraseAsync(one.Id, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"removed  {one.Id}  {one.Channel.Shown}");
        }

        return Exit.Ok;
    }
}
