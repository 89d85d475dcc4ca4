namespace Alerts.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Alerts.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Alerts.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Alerts.sln was not found above the tests.");
    }
}
