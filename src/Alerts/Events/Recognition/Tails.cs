using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>What a text must hold behind the first gap or free word of a pattern, folded.</summary>
internal static class Tails
{
    /// <summary>Of each way to go on a word, or two where both are written out; null where nothing must follow.</summary>
    public static IEnumerable<string?> Of(PhrasePattern pattern)
    {
        var gap = Array.FindIndex(pattern.Words, PhrasePattern.IsFree);
        if (gap < 0) return [null];
        var behind = pattern.Words[gap..].SkipWhile(PhrasePattern.IsFree).ToList();
        IEnumerable<string?> skipped = Array.TrueForAll(pattern.Words[gap], tokens => tokens is [{ IsFree: true }]) ? [] : [null];
        return skipped.Concat(
            from first in behind.FirstOrDefault([[]])
            from second in behind.ElementAtOrDefault(1) ?? [[]]
            select TailOf([.. first, .. second])).Distinct();
    }

    private static string? TailOf(PhraseWord[] words) => words switch
    {
        [] => null,
        [var word, var next, ..] when IsWhole(word) && IsWhole(next) => $"{word.Text} {next.Text}",
        [var word, ..] => word.Text,
    };

    /// <summary>A word written out, in letters of a script that sets its words apart by blanks.</summary>
    private static bool IsWhole(PhraseWord word) => word.Fit == Fit.Exact && word.Text.All(c => char.IsLetter(c) && c < '\u1100');
}
