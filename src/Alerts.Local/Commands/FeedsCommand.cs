using System.CommandLine;

namespace Alerts.Local.Commands;

/// <summary><c>alerts feeds</c>: which feeds are read, and how they are doing.</summary>
internal static class FeedsCommand
{
    public static Command Create() => new("feeds", "The feeds that are read: list, add, remove, import, export, check, parse")
    {
        FeedsListCommand.Create(),
        FeedsAddCommand.Create(),
        FeedsRemoveCommand.Create(),
        FeedsImportCommand.Create(),
        FeedsExportCommand.Create(),
        FeedsCheckCommand.Create(),
        FeedsParseCommand.Create(),
    };
}
