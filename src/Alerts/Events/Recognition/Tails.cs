using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>What must stand behind a gap.</summary>
/// <param name="Text">The letters, folded.</param>
/// <param name="OpenFront">Letters may stand before it.</param>
internal sealed record Tail(string Text, bool OpenFront);

/// <summary>What a text must hold behind the first gap or free word of a pattern.</summary>
internal static class Tails
{
    /// <summary>From here on lie scripts that write words together.</summary>
    private const char Unspaced = '\u1100';

    /// <summary>Of each way to go on a word, or two where both are written out; null where nothing must follow.</summary>
    public static HashSet<Tail>? Of(PhrasePattern pattern)
    {
        if (!pattern.HasGap) return null;
        var tails = new HashSet<Tail>();
        var behind = pattern.Words[pattern.GapEnd..];
        foreach (var first in behind.ElementAtOrDefault(0) ?? [[]])
        {
            foreach (var second in behind.ElementAtOrDefault(1) ?? [[]])
            {
                if (TailOf([.. first, .. second]) is not { } tail) return null;
                tails.Add(tail);
            }
        }

        return tails;
    }

    private static Tail? TailOf(PhraseWord[] words) => words switch
    {
        [] or [{ IsFree: true }, ..] => null,
        // "u-boot": its first letter alone opens too many words.
        [var word, { Text: [var mark] }, { IsOpenFront: false } next, ..] when IsWhole(word) && !char.IsLetterOrDigit(mark) =>
            new($"{word.Text}{mark}{next.Text}", OpenFront: false),
        [var word, var next, ..] when IsWhole(word) && IsWhole(next) => new($"{word.Text} {next.Text}", OpenFront: false),
        [var word, ..] => new(word.Text, word.IsOpenFront || !OpensWord(word.Text[0])),
    };

    private static bool OpensWord(char c) => char.IsLetterOrDigit(c) && c < Unspaced;

    /// <summary>A word written out, in letters of a script that sets its words apart by blanks.</summary>
    private static bool IsWhole(PhraseWord word) => word.Fit == Fit.Exact && word.Text.All(c => char.IsLetter(c) && c < Unspaced);
}
