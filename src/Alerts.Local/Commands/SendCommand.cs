using System.CommandLine;
using Alerts.Delivery;
using Alerts.Pipeline;
using Alerts.Subscriptions;

namespace Alerts.Local.Commands;

/// <summary>
/// <c>alerts send --to ADDRESS</c>: one test message over the real channel, so that mail and Teams settings can be tried.
/// </summary>
internal static class SendCommand
{
    private static readonly Option<string> To =
        new("--to") { Description = "Mail address, Teams Workflows URL, or file:NAME", HelpName = "ADDRESS", Required = true };

    public static Command Create()
    {
        var command = new Command("send", "Send a test message to one address") { To };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (ChannelAddress.TryRead(parsed.GetRequiredValue(To), out var fault) is not { } channel)
            throw new CommandFault(fault!, Exit.Usage);
        await using var app = LocalApp.Open(parsed);
        var subscriber = new Subscriber
        {
            Id = Subscriber.IdOf(channel, null),
            Channel = channel,
            Cadence = Cadence.Immediate,
            Status = SubscriberStatus.Confirmed,
            CreatedAt = app.Get<TimeProvider>().GetUtcNow(),
            Secret = channel.Kind == ChannelKind.Webhook ? Convert.ToBase64String(new byte[32]) : null,
        };
        switch (await app.Get<PreviewMail>().SendAsync(subscriber, cancellation))
        {
            case SendResult.TryLater later: throw new CommandFault($"The test message was not taken: {later.Why}");
            case SendResult.Refused refused: throw new CommandFault($"The test message was refused: {refused.Why}");
            default:
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"sent  {channel.Kind.ToString().ToLowerInvariant()}  {channel.Shown}");
                return Exit.Ok;
        }
    }
}
