using System.Collections.Concurrent;
using System.Globalization;

namespace Alerts.Language;

/// <summary>The names of one language, read once when first asked for: states, seats, office-holders, blocked phrases.</summary>
internal sealed class NameBook
{
    /// <summary>An office-holder's name still means the state this long after leaving office, for reports that come late.</summary>
    private const int DaysAfterOffice = 30;

    private static readonly ConcurrentDictionary<string, Lazy<NameBook>> Books = new(StringComparer.Ordinal);

    private NameBook(string language)
    {
        var latin = LanguageDetector.ScriptOf(language) == Script.Latin;
        Names = new NameTrie(
        [
            .. States(language),
            .. Seats(language),
            .. Leaders("leaders"),
            .. Leaders($"leaders.{language}"),
            .. Blocked(language),
            .. latin ? Compounds("compounds") : [.. Compounds($"compounds.{language}"), .. Acronyms()],
        ]);
        Signs = SignReader.Of(language);
        Ambiguous = LanguageData.Rows($"ambiguous.{language}", 3).ToDictionary(
            row => row[0], row => new Ambiguity(LanguageData.List(row[1]), LanguageData.List(row[2])), StringComparer.Ordinal);
    }

    public NameTrie Names { get; }

    /// <summary>One-sign names; null where the language has none.</summary>
    public SignReader? Signs { get; }

    public IReadOnlyDictionary<string, Ambiguity> Ambiguous { get; }

    public static NameBook Of(string language) => Books.GetOrAdd(language, tag => new Lazy<NameBook>(() => new NameBook(tag))).Value;

    private static IEnumerable<NameEntry> States(string language)
    {
        foreach (var row in LanguageData.Rows($"states.{language}", 5))
        {
            string[] states = [row[0]];
            var name = row[0] is "EU" or "NATO" or "UN" ? MentionForm.Organisation : MentionForm.Name;
            var columns = new[] { name, MentionForm.Adjective, MentionForm.Demonym, MentionForm.Capital };
            for (var i = 0; i < columns.Length; i++)
            {
                foreach (var pattern in LanguageData.List(row[i + 1]))
                {
                    foreach (var entry in NamePattern.Expand(pattern, states, columns[i]))
                        yield return entry;
                }
            }
        }
    }

    private static IEnumerable<NameEntry> Seats(string language) =>
        from row in LanguageData.Rows($"seats.{language}", 4)
        let states = row[0].Split(',')
        let form = Enum.Parse<MentionForm>(row[1])
        from pattern in LanguageData.List(row[3])
        from entry in NamePattern.Expand(pattern, states, form)
        select entry with { Office = row[2].Length > 0 ? row[2] : null };

    private static IEnumerable<NameEntry> Leaders(string table) =>
        from row in LanguageData.Rows(table, 5)
        from pattern in LanguageData.List(row[4])
        from entry in NamePattern.Expand(pattern, [row[0]], MentionForm.Leader)
        select entry with { Office = row[1], From = FirstDay(row[2]), To = LastDay(row[3]) };

    private static IEnumerable<NameEntry> Compounds(string table) =>
        from row in LanguageData.Rows(table, 2)
        from surface in LanguageData.List(row[1])
        select new NameEntry(surface, [row[0]], MentionForm.Adjective) { Compound = true };

    private static IEnumerable<NameEntry> Blocked(string language) =>
        from row in LanguageData.Rows($"blocked.{language}", 1)
        from entry in NamePattern.Expand(row[0], [], MentionForm.Name)
        select entry;

    /// <summary>Acronyms that other scripts print in Latin letters.</summary>
    private static IEnumerable<NameEntry> Acronyms() =>
    [
        new("EU", ["EU"], MentionForm.Organisation),
        new("NATO", ["NATO"], MentionForm.Organisation),
        new("UN", ["UN"], MentionForm.Organisation),
        new("USA", ["US"], MentionForm.Name),
        new("UAE", ["AE"], MentionForm.Name),
    ];

    /// <summary>A year or a month in the tables stands for all its days.</summary>
    private static DateOnly FirstDay(string field) => field.Length switch
    {
        0 => DateOnly.MinValue,
        4 => Exactly(field + "-01-01"),
        7 => Exactly(field + "-01"),
        _ => Exactly(field),
    };

    private static DateOnly LastDay(string field) => field.Length switch
    {
        0 => DateOnly.MaxValue,
        4 => FirstDay(field).AddYears(1).AddDays(DaysAfterOffice),
        7 => FirstDay(field).AddMonths(1).AddDays(DaysAfterOffice),
        _ => FirstDay(field).AddDays(DaysAfterOffice),
    };

    private static DateOnly Exactly(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Words of the same sentence that speak against, and for, reading an ambiguous name as the state.</summary>
internal sealed record Ambiguity(IReadOnlyList<string> Against, IReadOnlyList<string> For);
