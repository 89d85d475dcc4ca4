using System.CommandLine;

namespace Alerts.Local.Commands;

/// <summary><c>alerts subscribers</c>: who gets what.</summary>
internal static class SubscribersCommand
{
    public static Command Create() => new("subscribers", "Who gets alerts and digests: list, add, remove")
    {
        SubscribersListCommand.Create(),
        SubscribersAddCommand.Create(),
        SubscribersRemoveCommand.Create(),
    };
}
