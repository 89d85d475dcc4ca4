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

    private readonly HashSet<string> forms;

    private DateWords(string language)
    {
        var rows = LanguageData.Rows($"dates.{language}", 3).ToLookup(row => row[0] == "form");
        forms = [.. rows[true].SelectMany(row => LanguageData.List(row[2]))];
        var phrases =
            from row in rows[false]
            from surface in LanguageData.List(row[2]).SelectMany(NamePattern.Spell)
            select new DatePhrase(Letters.Fold(surface), row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
        openings = phrases.GroupBy(phrase => phrase.Text.Split(' ')[0])
            .ToFrozenDictionary(group => group.Key, LongestFirst, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DateWords Of(string language) => Known.GetOrAdd(language, static tag => new DateWords(tag));

    /// <summary>"June 21".</summary>
    public bool MonthFirst => forms.Contains("month first");

    /// <summary>"6/7/2024" is the sixth of July or the seventh of June.</summary>
    public bool MonthOrDayFirst => forms.Contains("month or day first");

    /// <summary>"21.06".</summary>
    public bool DayPointMonth => forms.Contains("day.month");

    /// <summary>The months and years of the Iranian calendar are told as well.</summary>
    public bool Solar => forms.Contains("solar");

    /// <summary>The phrases whose first word this is, the longest first.</summary>
    public DatePhrase[] OpenedBy(ReadOnlySpan<char> word) => openings.TryGetValue(word, out var phrases) ? phrases : [];

    /// <summary>"afternoon", "noche": a part of a day.</summary>
    public bool IsPartOfDay(ReadOnlySpan<char> word)
    {
        foreach (var phrase in OpenedBy(word))
            if (phrase.Kind == "part") return true;
        return false;
    }

    private static DatePhrase[] LongestFirst(IEnumerable<DatePhrase> phrases) =>
        [.. phrases.OrderByDescending(phrase => phrase.Text.Length)];
}
