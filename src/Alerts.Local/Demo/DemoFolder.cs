using Alerts.Digests.Export;
using Alerts.Events;
using Alerts.Local.Commands;

namespace Alerts.Local.Demo;

/// <summary>The demo's output directory: emptied of an earlier demo's files, and of nothing else.</summary>
internal static class DemoFolder
{
    private static readonly string[] Ours = ["*.eml", "*.card.json", "events.json"];

    public static void Empty(DirectoryInfo folder)
    {
        try
        {
            folder.Create();
            foreach (var file in Ours.SelectMany(folder.EnumerateFiles)) file.Delete();
            var data = new DirectoryInfo(Path.Combine(folder.FullName, "data"));
            if (!data.Exists) return;
            foreach (var store in data.EnumerateFiles("alerts.db*")) store.Delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault($"The output directory {folder.FullName} cannot be written: {fault.Message} Name another with --out.");
        }
    }

    public static Task WriteEventsAsync(DirectoryInfo folder, IReadOnlyList<Event> events, CancellationToken cancellation) =>
        File.WriteAllBytesAsync(
            Path.Combine(folder.FullName, "events.json"),
            EventJson.Array([.. events.Select(ExportedEvent.Of)]),
            cancellation);
}
