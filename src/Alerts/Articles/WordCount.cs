namespace Alerts.Articles;

/// <summary>Counts words in any script: runs of letters and digits, and two characters for a word where scripts have no spaces.</summary>
internal static class WordCount
{
    /// <summary>
    /// The words of a text; one who need not know how many there are beyond <paramref name="enough"/> is told that there are so many.
    /// </summary>
    public static int Of(ReadOnlySpan<char> text, int enough = int.MaxValue)
    {
        int words = 0, wide = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (words + (wide / 2) >= enough) return enough;
            if (char.IsAsciiLetter(c))
            {
                if (!inWord) words++;
                inWord = true;
            }
            else if (IsWide(c))
            {
                wide++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (!inWord) words++;
                inWord = true;
            }
            else inWord = inWord && c is '\'' or '\u2019' or '-';
        }

        return words + wide / 2;
    }

    /// <summary>Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana, Han.</summary>
    public static bool IsWide(char c) =>
        c >= '\u0e01' && c is <= '\u0e4e' or >= '\u0e81' and <= '\u0ecd' or >= '\u1000' and <= '\u109f' or >= '\u1780' and <= '\u17d3'
            or >= '\u3041' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\ud840' and <= '\ud888';
}
