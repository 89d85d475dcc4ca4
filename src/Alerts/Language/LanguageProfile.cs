namespace Alerts.Language;

/// <summary>What gives a language away: its small words, its endings, its own letters (<c>Data/languages.tsv</c>).</summary>
internal sealed class LanguageProfile(string language, IEnumerable<string> words, IEnumerable<string> endings, string letters)
{
    private readonly HashSet<string> words = new(words, StringComparer.Ordinal);
    private readonly string[] endings = [.. endings];

    public string Language { get; } = language;

    public Script Script { get; } = LanguageDetector.ScriptOf(language);

    public static IReadOnlyList<LanguageProfile> ReadAll() =>
    [
        .. from row in LanguageData.Rows("languages", 4)
           select new LanguageProfile(row[0], row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), row[3]),
    ];

    public double Score(List<string> text, string raw)
    {
        var score = 0.0;
        foreach (var word in text)
        {
            if (words.Contains(word))
                score += 3;
            else if (word.Length > 4 && endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)))
                score += 1;
        }

        foreach (var c in raw)
        {
            if (letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
                score += 1;
        }

        return score;
    }
}
