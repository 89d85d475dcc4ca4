using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Alerts.Language;

/// <summary>
/// The small marks that Arabic and Persian writers set over and under letters, or leave out ("وقّعت", "وقعت"), and the stroke that only
/// draws a word out. They tell a reader nothing that the letters do not, but for a few names.
/// </summary>
internal static class VowelMarks
{
    /// <summary>The stroke, the marks, and the small alef.</summary>
    private static readonly SearchValues<char> Marks =
        SearchValues.Create(['\u0640', .. Enumerable.Range('\u064B', 8).Select(c => (char)c), '\u0670']);

    /// <summary>Amman and Oman: told apart by their mark alone.</summary>
    private static readonly string[] Telling = ["عمّان", "عُمان"];

    /// <summary>The very text where it has none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Without(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(Marks)) return text;
        return string.Concat(text.Where((c, at) => !Marks.Contains(c) || IsTelling(text, at)));
    }

    private static bool IsTelling(string text, int at) =>
        Array.Exists(Telling, name => name.IndexOf(text[at], StringComparison.Ordinal) is var before and >= 0 && before <= at
            && text.AsSpan(at - before).StartsWith(name, StringComparison.Ordinal));
}
