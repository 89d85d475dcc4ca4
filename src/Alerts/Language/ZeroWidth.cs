using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Alerts.Language;

/// <summary>Signs without width that some outlets' editors leave beside blanks: no reader sees them.</summary>
internal static class ZeroWidth
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\u200B\u2060\uFEFF");

    /// <summary>The very text where it has none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Without(string? text) =>
        text is null || !text.AsSpan().ContainsAny(Signs) ? text : string.Concat(text.Where(c => !Signs.Contains(c)));
}
