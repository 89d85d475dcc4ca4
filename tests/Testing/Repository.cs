namespace Alerts.Testing;

/// <summary>Finds files of the repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Alerts.sln.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find(DirectoryInfo? at)
    {
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Alerts.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests do not lie within the repository.");
    }
}
