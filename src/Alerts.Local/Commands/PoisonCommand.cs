using System.CommandLine;
using Alerts.Storage;

namespace Alerts.Local.Commands;

/// <summary><c>alerts poison list|replay</c>: messages that failed too often.</summary>
internal static class PoisonCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON, one message a line" };

    private static readonly Argument<string> Queue = new("QUEUE") { Description = "The poison queue, as 'alerts poison list' names it" };

    private static readonly Option<string?> Id = new("--id") { Description = "Only the message of that id", HelpName = "ID" };

    public static Command Create()
    {
        var list = new Command("list", "List the messages that failed too often") { Json };
        list.SetAction(ListAsync);
        var replay = new Command("replay", "Put the messages of a queue back to work") { Queue, Id };
        replay.SetAction(ReplayAsync);
        return new Command("poison", "Messages that failed too often: list, replay") { list, replay };
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var found = await app.Get<PoisonQueue>().ListAsync(cancellation);
        foreach (var message in found)
            await output.WriteLineAsync(parsed.GetValue(Json)
                ? PoisonLine.Write(message)
                : $"{message.Queue}  {message.Id}  {message.Body}");
        if (found.Count == 0) await error.WriteLineAsync("No message has failed too often.");
        return Exit.Ok;
    }

    private static async Task<int> ReplayAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var queue = parsed.GetRequiredValue(Queue);
        if (!PoisonQueue.Queues.Contains(queue))
            throw new CommandFault($"'{queue}' is no poison queue. There are: {string.Join(", ", PoisonQueue.Queues)}.", Exit.Usage);

        await using var app = LocalApp.Open(parsed);
        var count = await app.Get<PoisonQueue>().ReplayAsync(queue, parsed.GetValue(Id), cancellation);
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"{count} messages of {queue} were put back to work.");
        return Exit.Ok;
    }
}
