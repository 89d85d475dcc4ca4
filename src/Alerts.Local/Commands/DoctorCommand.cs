using System.CommandLine;
using Alerts.Local.Doctor;

namespace Alerts.Local.Commands;

/// <summary><c>alerts doctor</c>: checks what a run needs and says what to fix. Exit 1 when something must be fixed.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Check configuration, store, mail, subscribers and feeds, and say what to fix");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var output = parsed.InvocationConfiguration.Output;
        var faults = 0;
        await foreach (var finding in new Checkup(app, parsed.GetRequiredValue(CommandLine.Data)).RunAsync(cancellation))
        {
            await output.WriteLineAsync($"{Mark(finding.Severity)} {finding.Subject}: {finding.Words}");
            if (finding.Severity == Severity.Fault) faults++;
        }

        return faults == 0 ? Exit.Ok : Exit.Failure;
    }

    private static string Mark(Severity severity) => severity switch
    {
        Severity.Ok => "ok  ",
        Severity.Warning => "warn",
        _ => "FIX ",
    };
}
