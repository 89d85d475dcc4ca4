using System.Buffers;
using System.Text;

namespace Alerts.Storage;

/// <summary>What every engine refuses alike, so that a name or body that works on a laptop works on Azure too.</summary>
public static class StorageLimits
{
    public const int LongestName = 900;

    public const int LongestBody = 48 * 1024;

    public const int MostAtOnce = 32;

    private static readonly SearchValues<char> Refused =
        SearchValues.Create(['\\', .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    /// <summary>Throws <see cref="ArgumentException"/> for a name that not every engine can hold.</summary>
    public static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > LongestName)
            throw new ArgumentException($"A document name has at most {LongestName} characters; this one has {name.Length}.", nameof(name));
        if (name.AsSpan().ContainsAny(Refused))
            throw new ArgumentException($"A document name has neither control characters nor '\\': '{Shown(name)}'.", nameof(name));
        if (name[0] == '/'
            || name[^1] is '/' or '.'
            || name.Contains("//", StringComparison.Ordinal)
            || name.Contains("./", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"A document name has no empty part and no part that ends with '.': '{Shown(name)}'.",
                nameof(name));
        }
    }

    /// <summary>Throws <see cref="ArgumentException"/> for a message body above 48 KiB of UTF-8.</summary>
    public static void CheckBody(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (Encoding.UTF8.GetByteCount(body) > LongestBody)
            throw new ArgumentException($"A message has at most {LongestBody} bytes: send ids, not payloads.", nameof(body));
    }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> unless 1 to 32 messages are asked for.</summary>
    public static void CheckMost(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtOnce);
    }

    private static string Shown(string name) => string.Concat(name.Take(80).Select(c => char.IsControl(c) ? '?' : c));
}
