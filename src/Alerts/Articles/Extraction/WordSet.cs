using System.Buffers;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Words to look for in any case. Those in ASCII are sought apart: that is far faster,
/// and all there is to seek in text that is ASCII itself.
/// </summary>
internal sealed class WordSet
{
    private readonly SearchValues<string> ascii;
    private readonly SearchValues<string> beyond;

    public WordSet(params string[] words)
    {
        ascii = SearchValues.Create([.. words.Where(IsAscii)], StringComparison.OrdinalIgnoreCase);
        beyond = SearchValues.Create([.. words.Where(word => !IsAscii(word))], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether any of the words is in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(ascii) || (!System.Text.Ascii.IsValid(text) && text.ContainsAny(beyond));

    /// <summary>How many times one of the words begins in the text.</summary>
    public int CountIn(ReadOnlySpan<char> text) => Count(text, ascii) + (System.Text.Ascii.IsValid(text) ? 0 : Count(text, beyond));

    private static int Count(ReadOnlySpan<char> text, SearchValues<string> words)
    {
        var count = 0;
        for (; text.IndexOfAny(words) is >= 0 and var at; text = text[(at + 1)..]) count++;
        return count;
    }

    private static bool IsAscii(string word) => System.Text.Ascii.IsValid(word);
}
