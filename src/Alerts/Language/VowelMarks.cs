using System.Diagnostics.CodeAnalysis;

namespace Alerts.Language;

/// <summary>
/// The small marks that Arabic and Persian writers set over and under letters, or leave out ("وقّعت", "وقعت"), and the stroke that only
/// draws a word out. They tell a reader nothing that the letters do not, but for a few names.
/// </summary>
internal static class VowelMarks
{
    private const char Stroke = '\u0640';
    private const char First = '\u064B';
    private const char Last = '\u0652';
    private const char SmallAlef = '\u0670';

    /// <summary>Amman and Oman: told apart by their mark alone.</summary>
    private static readonly string[] Telling = ["عمّان", "عُمان"];

    /// <summary>The very text where it has none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Without(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyInRange(Stroke, SmallAlef) || !text.Any(IsMark)) return text;
        return string.Concat(text.Where((c, at) => !IsMark(c) || IsTelling(text, at)));
    }

    private static bool IsMark(char c) => c is Stroke or SmallAlef or (>= First and <= Last);

    private static bool IsTelling(string text, int at) =>
        Array.Exists(Telling, name => name.IndexOf(text[at], StringComparison.Ordinal) is var before and >= 0 && before <= at
            && text.AsSpan(at - before).StartsWith(name, StringComparison.Ordinal));
}
