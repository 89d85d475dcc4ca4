using System.Collections.Concurrent;
using System.Globalization;

namespace Alerts.Language;

/// <summary>One date word or phrase: what sort it is and its number.</summary>
internal readonly record struct DateWord(string Kind, int Value);

/// <summary>The words of dates in one language (<c>Data/dates.{language}.tsv</c>), looked up by folded phrase.</summary>
internal sealed class DateWords
{
    private const int LongestPhrase = 4;

    private static readonly ConcurrentDictionary<string, DateWords> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<DateWord>> phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> openings = new(StringComparer.Ordinal);

    private DateWords(string language)
    {
        foreach (var row in LanguageData.Rows($"dates.{language}", 3))
        {
            var word = new DateWord(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
            foreach (var surface in LanguageData.List(row[2]).SelectMany(NamePattern.Spell))
            {
                var key = Letters.Fold(surface);
                openings.Add(key.Split(' ')[0]);
                if (!phrases.TryGetValue(key, out var list))
                    phrases.Add(key, list = []);
                list.Add(word);
            }
        }
    }

    public static DateWords Of(string language) => Known.GetOrAdd(language, static tag => new DateWords(tag));

    /// <summary>True when a date could start at the token: all others are passed over at once.</summary>
    public bool Opens(DateTokens tokens, int at) => tokens[at].Kind == TokenKind.Number || openings.Contains(tokens.Word(at));

    /// <summary>The longest phrase of a kind at a token; its length in tokens, or 0.</summary>
    public int Match(DateTokens tokens, int at, string kind, out int value)
    {
        value = 0;
        if (at < 0 || at >= tokens.Count || !openings.Contains(tokens.Word(at)))
            return 0;
        for (var length = Math.Min(LongestPhrase, tokens.Count - at); length > 0; length--)
        {
            if (!phrases.TryGetValue(tokens.Phrase(at, length), out var words))
                continue;
            foreach (var word in words)
            {
                if (word.Kind == kind)
                {
                    value = word.Value;
                    return length;
                }
            }
        }

        return 0;
    }

    public bool Is(DateTokens tokens, int at, string kind) => at >= 0 && at < tokens.Count && Match(tokens, at, kind, out _) > 0;
}
