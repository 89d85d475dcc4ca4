using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Alerts.Language;

/// <summary>One date word or phrase, folded: what sort it is and its number.</summary>
internal sealed record DatePhrase(string Text, string Kind, int Value);

/// <summary>The words of dates in one language (<c>Data/dates.{language}.tsv</c>), looked up by the word that opens them.</summary>
internal sealed class DateWords
{
    private static readonly ConcurrentDictionary<string, DateWords> Known = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, DatePhrase[]>.AlternateLookup<ReadOnlySpan<char>> openings;

    private DateWords(string language)
    {
        var phrases =
            from row in LanguageData.Rows($"dates.{language}", 3)
            from surface in LanguageData.List(row[2]).SelectMany(NamePattern.Spell)
            select new DatePhrase(Letters.Fold(surface), row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
        openings = phrases.GroupBy(phrase => phrase.Text.Split(' ')[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Text.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DateWords Of(string language) => Known.GetOrAdd(language, static tag => new DateWords(tag));

    /// <summary>The phrases whose first word this is, the longest first.</summary>
    public DatePhrase[] OpenedBy(ReadOnlySpan<char> word) => openings.TryGetValue(word, out var phrases) ? phrases : [];
}
