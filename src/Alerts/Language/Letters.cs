using System.Globalization;

namespace Alerts.Language;

/// <summary>
/// Folds text one character at a time, so that offsets stay: lower case, Latin without diacritics, one form of the Arabic
/// letters that writers mix, plain apostrophes, hyphens and blanks, ASCII for full-width forms.
/// </summary>
internal static class Letters
{
    private const string Marked =
        "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįı"
        + "ĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžёأإآٱةۀ";

    private const string Plain =
        "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiii"
        + "jklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzеااااهه";

    private static readonly char[] Folded = Build();

    public static char Fold(char c) => Folded[c];

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) => Fold(source, span));

    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = Folded[text[i]];
    }

    /// <summary>True for scripts written without blanks between words: Han, kana, Thai. (Hangul has blanks.)</summary>
    public static bool IsUnspaced(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\u0E00' and <= '\u0E7F') or '々' or '〇';

    public static bool IsHangul(char c) => c is (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF');

    /// <summary>A letter of katakana or its mark of length, not the dot between words.</summary>
    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or '\u30FC';

    public static bool IsWord(char c) => char.IsLetterOrDigit(c)
        || c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
            table[c] = Simplify((char)c);
        return table;
    }

    private static char Simplify(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        if (char.IsWhiteSpace(c))
            return ' ';
        switch (c)
        {
            case '’' or '‘' or 'ʼ' or 'ʻ' or '′' or '＇' or '`' or '´':
                return '\'';
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\u00AD':
                return '-';
            case 'ي' or 'ی' or 'ى':
                return 'ي';
            case 'ک' or 'ك':
                return 'ك';
            case 'İ':
                return 'i';
            case '\u200C' or '\u200B':
                return ' ';
        }

        if (c >= '\u4E00')
            return HanForms.Simplify(c);
        c = char.ToLowerInvariant(c);
        var at = Marked.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : Plain[at];
    }
}
