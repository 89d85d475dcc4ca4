namespace Alerts.Articles.Extraction;

/// <summary>Reads single lines of a page as bylines, whatever element holds them.</summary>
internal static class BylineText
{
    private const int LongestLine = 70;
    private const int LongestLabel = 16;
    private const int LongestPerson = 60;

    /// <summary>Whether a text begins with the word for author, which must not be a mere preposition.</summary>
    public static bool HasLabel(string? text) =>
        text is { Length: > 2 } && text.TrimStart() is var line
            && (Array.Exists(AuthorWords.Labels, label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            || line.Length < LongestLabel && IsLabel(line));

    /// <summary>Whether a text is that word alone, which announces the next.</summary>
    public static bool IsLabel(string text) =>
        text.Trim(' ', ':', '：', '\n', '\r', '\t', '\u00A0') is var word
            && Array.Exists(AuthorWords.Labels, label => label.TrimEnd(' ', ':', '：').Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text is a mere "by", between marks perhaps, which announces the next where that is a name.</summary>
    public static bool IsAnnouncement(string text) =>
        text.Length < LongestLabel && text.Trim(' ', ':', '|', '•', '·', '-', '–', '—', '\n', '\r', '\t', '\u00A0') is { Length: > 1 } word
            && Array.Exists(AuthorWords.Announcements, by => by.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The name in a line that begins as bylines do ("By", "Von", "Par" ...) and goes on with two to six words in capitals;
    /// after more than a preposition ("Posted by") one word will do. Else null.
    /// </summary>
    public static string? InLine(string line)
    {
        if (line.Length > LongestLine) return null;
        var rest = AuthorName.WithoutLead(line, out var lead);
        if (lead.Length == 0) return null;
        var place = rest.IndexOf(" in ", StringComparison.Ordinal);
        if (AuthorName.Clean(place > 0 ? rest[..place] : rest) is not { } name) return null;
        return AuthorName.IsPerson(name) || lead.Contains(' ', StringComparison.Ordinal) && name.Length > 2 && name.All(char.IsLetter)
            ? name
            : null;
    }

    /// <summary>The name that follows a date on one line: "11 December 2019 - Jane Doe"; else null.</summary>
    public static string? AfterDate(string line)
    {
        if (PageDate.AtStart(line, null) is null) return null;
        var at = Math.Max(
            line.LastIndexOf(" - ", StringComparison.Ordinal),
            Math.Max(line.LastIndexOf(" – ", StringComparison.Ordinal), line.LastIndexOf(" | ", StringComparison.Ordinal)));
        return at < 0 ? null : Person(line[(at + 3)..]);
    }

    /// <summary>The name on a line that holds nothing else but what its bearer is, in brackets; else null.</summary>
    public static string? Person(string line)
    {
        var bracket = line.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0 && line.EndsWith(')')) line = line[..bracket];
        return line.Length <= LongestPerson
            && !line.Any(char.IsAsciiDigit)
            && AuthorName.Clean(line) is { } name
            && AuthorName.IsPerson(name)
                ? name
                : null;
    }
}
