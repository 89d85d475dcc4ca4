using System.Globalization;

namespace Alerts.Events.Recognition.Reading;

/// <summary>A word or a mark of a sentence, folded. Scripts without spaces, and Korean, have one token per character.</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Folded">As patterns are folded.</param>
/// <param name="IsSmall">It begins with a small letter.</param>
internal readonly record struct Piece(int Start, int Length, string Folded, bool IsSmall = false)
{
    public int End => Start + Length;

    public bool IsWord => char.IsLetterOrDigit(Folded[0]);

    /// <summary>A comma of any script.</summary>
    public bool IsComma => Folded is "," or "、" or "，" or "،";
}

/// <summary>Cuts a sentence into tokens. Patterns of the data files are cut the same way, so both always meet.</summary>
internal static class Pieces
{
    public static Piece[] Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<Piece>(text.Length / 5 + 4);
        for (var i = 0; i < text.Length;)
        {
            if (Folding.Fold(text[i]) == ' ' || IsMark(text[i])) { i++; continue; }
            var length = WordLength(text, i);
            tokens.Add(new Piece(i, length, Folding.Fold(text.Slice(i, length)), char.IsLower(text[i])));
            i += length;
        }

        return [.. tokens];
    }

    /// <summary>"20 tys. żołnierzy": behind the full stop of an abbreviation the sentence goes on in small letters.</summary>
    public static bool GoesOn(Piece[] tokens, int stop) => stop + 1 < tokens.Length && tokens[stop + 1].IsSmall;

    /// <summary>Whether the text is one word, or one sign, and nothing else.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) =>
        text.Length > 0 && Folding.Fold(text[0]) != ' ' && !IsMark(text[0]) && WordLength(text, 0) == text.Length;

    private static int WordLength(ReadOnlySpan<char> text, int start)
    {
        if (!char.IsLetterOrDigit(text[start]) || IsSyllabic(text[start])) return 1;
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end])) && !IsSyllabic(text[end])) end++;
        return end - start;
    }

    /// <summary>Combining marks belong to the word before them.</summary>
    private static bool IsMark(char c) =>
        c is >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u0652' or '\u0670' or '\u0640'
        || c is >= '\u0900' and <= '\u0DFF'
            && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSyllabic(char c) =>
        c is >= '\u3040' and <= '\u30FF'
            or >= '\u3400' and <= '\u9FFF'
            or >= '\uAC00' and <= '\uD7AF'
            or >= '\uF900' and <= '\uFAFF';
}
