namespace Alerts.Hosts.Tests.Testing;

/// <summary>The repository these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find(DirectoryInfo? at)
    {
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Alerts.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests do not lie within the repository.");
    }
}
