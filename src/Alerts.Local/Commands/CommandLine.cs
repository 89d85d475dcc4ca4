using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Alerts.Storage;

namespace Alerts.Local.Commands;

/// <summary>The command line: data on <c>output</c>, talk and faults on <c>error</c>, exit codes of <see cref="Exit"/>.</summary>
internal static class CommandLine
{
    /// <summary>Which store a command works on.</summary>
    public static Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "Directory that holds the store and alerts.json",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    /// <summary>All commands, in the order of the manual.</summary>
    public static Command Create() => new(
        "alerts",
        "Tells you once, early and with proof, that a government summoned an envoy or that states cooperated militarily.")
    {
        new HelpOption(),
        new VersionOption(),
        Data,
        DemoCommand.Create(),
        RunCommand.Create(),
        FeedsCommand.Create(),
        PoisonCommand.Create(),
        ReadCommand.Create(),
        ReplayCommand.Create(),
        ExplainCommand.Create(),
        EvaluateCommand.Create(),
        EventsCommand.Create(),
        FeedbackCommand.Create(),
        SubscribersCommand.Create(),
        DigestCommand.Create(),
        SendCommand.Create(),
        DoctorCommand.Create(),
    };

    /// <summary>Runs one command line to its exit code. Nothing but a cancelled token escapes as an exception.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0) return await RefuseAsync(parsed, error);

        try
        {
            return await parsed.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (CommandFault fault)
        {
            return await SayAsync(error, fault.Message, fault.ExitCode);
        }
        catch (StorageException fault)
        {
            return await SayAsync(error, fault.Message, Exit.Failure);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Exit.Ok;
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable("ALERTS_TRACE") is null)
        {
            return await SayAsync(
                error,
                $"unexpected: {fault.Message} Set ALERTS_TRACE=1 to see where, and please report it.",
                Exit.Failure);
        }
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, TextWriter error)
    {
        var fault = parsed.UnmatchedTokens is [var stray, ..]
            ? $"'{stray}' is no command, option or argument that fits here."
            : parsed.Errors[0].Message;
        await error.WriteLineAsync($"alerts: {fault} See '{HelpFor(parsed)}'.");
        return Exit.Usage;
    }

    private static string HelpFor(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent)
            words.Push(command.Command.Name);
        return string.Join(' ', [.. words, "--help"]);
    }

    private static async Task<int> SayAsync(TextWriter error, string message, int exit)
    {
        await error.WriteLineAsync($"alerts: {message}");
        return exit;
    }
}
