using System.Text;

namespace Alerts.Events.Search;

/// <summary>Text as the search compares it: lower case, Latin diacritics dropped, anything but letters and digits one blank.</summary>
public static class FoldedText
{
    private const string Marked = "àáâãäåāăąçćčďđèéêëēęěğìíîïīıłľñńňòóôõöøōőřśšşșťţțùúûüūůűýÿźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeegiiiiiillnnnoooooooorsssstttuuuuuuuyyzzz";

    /// <summary>
    /// The folded text with a blank before and after every word, so that a word's beginning is found as blank plus prefix.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length + 1).Append(' ');
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(Folded(char.ToLowerInvariant(letter)));
            else if (folded[^1] != ' ') folded.Append(' ');
        }

        if (folded[^1] != ' ') folded.Append(' ');
        return folded.ToString();
    }

    /// <summary>The distinct words of a query, at most twelve.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(12)];

    /// <summary>False for one or two Latin letters: they are searched as whole words, since they begin too many.</summary>
    public static bool IsBeginning(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length > 2 || word.Any(letter => letter > 'z');
    }

    /// <summary>Everything of a line that can be searched.</summary>
    public static string Of(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        IEnumerable<string?> parts =
        [
            line.Evidence,
            line.Reason,
            line.Rank,
            line.Kind.Name,
            .. line.Parties,
            .. line.Outlets,
            .. line.Titles,
        ];
        return Of(string.Join(' ', parts));
    }

    private static char Folded(char letter)
    {
        if (letter < 'à') return letter;
        var at = Marked.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? letter : Plain[at];
    }
}
