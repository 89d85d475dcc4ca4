using System.Globalization;

namespace Alerts.Hosts.Tests.Testing;

/// <summary>Names that no other test uses.</summary>
internal static class Fresh
{
    private static int last;

    public static string Name(string stem) =>
        string.Create(CultureInfo.InvariantCulture, $"{stem}-{Environment.ProcessId}-{Interlocked.Increment(ref last)}");
}
