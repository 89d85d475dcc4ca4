using System.Buffers;
using System.Collections.Frozen;
using System.Numerics;

namespace Alerts.Language;

/// <summary>
/// The languages of one script and what gives each away: its small words, its endings, its own letters (<c>Data/languages.tsv</c>).
/// A set of them is a mask of bits, so that one look-up a word answers for all. Immutable.
/// </summary>
internal sealed class LanguageRivals
{
    private const int PointsOfWord = 3;
    private const int ShortestWithEnding = 5;
    private const int MostLanguages = 32;

    private readonly string[] languages;
    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly int longestEnding;
    private readonly uint[] letters;

    private LanguageRivals(List<string[]> rows)
    {
        if (rows.Count > MostLanguages) throw new FormatException($"languages.tsv: more than {MostLanguages} languages of one script");
        languages = [.. rows.Select(row => row[0])];
        var endingMasks = Masks(rows, row => row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        words = Frozen(Masks(rows, row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        endings = Frozen(endingMasks);
        longestEnding = endingMasks.Keys.Select(ending => ending.Length).DefaultIfEmpty().Max();
        var letterMasks = Masks(rows, row => row[3].Select(letter => letter.ToString()));
        letters = new uint[letterMasks.Keys.Select(letter => letter[0] + 1).DefaultIfEmpty().Max()];
        foreach (var (letter, mask) in letterMasks) letters[letter[0]] = mask;
    }

    public static FrozenDictionary<Script, LanguageRivals> ReadAll() =>
        LanguageData.Rows("languages", 4)
            .GroupBy(row => LanguageDetector.ScriptOf(row[0]))
            .ToFrozenDictionary(group => group.Key, group => new LanguageRivals([.. group]));

    /// <summary>The language that the text looks most like; ties go to the one listed first.</summary>
    public string Closest(string text)
    {
        Span<int> scores = stackalloc int[languages.Length];
        var lent = ArrayPool<char>.Shared.Rent(text.Length);
        var lower = lent.AsSpan(0, text.AsSpan().ToLowerInvariant(lent));
        Score(text, lower, scores);
        ArrayPool<char>.Shared.Return(lent);
        return languages[scores.IndexOf(Highest(scores))];
    }

    private void Score(string text, ReadOnlySpan<char> lower, Span<int> scores)
    {
        for (var at = 0; Tokenizer.TryNext(text, ref at, out var token);)
        {
            if (token.Kind == TokenKind.Word) ScoreWord(lower.Slice(token.Start, token.Length), scores);
        }

        foreach (var c in lower)
        {
            if (c < letters.Length && letters[c] != 0) Add(scores, letters[c], 1);
        }
    }

    /// <summary>A small word of a language, else a word with one of its endings.</summary>
    private void ScoreWord(ReadOnlySpan<char> word, Span<int> scores)
    {
        words.TryGetValue(word, out var known);
        Add(scores, known, PointsOfWord);
        if (word.Length < ShortestWithEnding) return;
        uint alike = 0;
        for (var length = Math.Min(longestEnding, word.Length); length > 0; length--)
        {
            if (endings.TryGetValue(word[^length..], out var mask)) alike |= mask;
        }

        Add(scores, alike & ~known, 1);
    }

    private static void Add(Span<int> scores, uint mask, int points)
    {
        for (; mask != 0; mask &= mask - 1) scores[BitOperations.TrailingZeroCount(mask)] += points;
    }

    private static int Highest(ReadOnlySpan<int> scores)
    {
        var highest = 0;
        foreach (var score in scores) highest = Math.Max(highest, score);
        return highest;
    }

    private static Dictionary<string, uint> Masks(List<string[]> rows, Func<string[], IEnumerable<string>> marks)
    {
        var masks = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var language = 0; language < rows.Count; language++)
        {
            foreach (var mark in marks(rows[language])) masks[mark] = masks.GetValueOrDefault(mark) | 1u << language;
        }

        return masks;
    }

    private static FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Frozen(Dictionary<string, uint> masks) =>
        masks.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
