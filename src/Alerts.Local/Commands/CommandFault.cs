namespace Alerts.Local.Commands;

/// <summary>
/// The command cannot go on. The message is for a person: what was wrong, where, and what to do. Printed alone, without a trace.
/// </summary>
internal sealed class CommandFault(string message, int exit = Exit.Failure) : Exception(message)
{
    public int ExitCode { get; } = exit;
}
