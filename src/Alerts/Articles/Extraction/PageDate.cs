using Alerts.Feeds.Parsing;

namespace Alerts.Articles.Extraction;

/// <summary>A date that a page tells, in UTC. Without a time it is midnight UTC of that day.</summary>
internal sealed record PageDate(DateTimeOffset At, bool HasTime)
{
    private const int LongestLine = 120;

    /// <summary>A value that is meant to be a date. Null when it cannot be read, or lies before the web.</summary>
    public static PageDate? Parse(string? value) =>
        FeedDate.Parse(value?.Trim()) is { At.Year: > 1990 and < 2100 } date ? new PageDate(date.At, date.HasTime) : null;

    /// <summary>
    /// A line of text that shows a date, such as "Published 12 March 2020, 10:05 GMT | Updated ...": the first date of it. Day and
    /// year must both be told. 3/4/2020 is read as the page's language writes it.
    /// </summary>
    public static PageDate? InLine(string line, string? language)
    {
        if (line.Length is < 6 or > LongestLine || !ShowsDay(line)) return null;
        var first = BeforeSecond(line);
        return Parse(language is null or "en" or "en-US" ? first : first.Replace('/', '.'));
    }

    public static bool IsMonth(ReadOnlySpan<char> word) => DateWords.MonthOf(word.Trim('.')) > 0;

    // Two numbers, one of which can be a year: more than a clock or a count.
    private static bool ShowsDay(string line)
    {
        var numbers = 0;
        var year = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at])) continue;
            var from = at;
            while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
            var digits = line.AsSpan(from, at - from);
            if (at < line.Length && line[at] == ':') continue;
            numbers++;
            year |= digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20"));
            year |= digits.Length == 2 && from > 2 && line[from - 1] is '.' or '/' && numbers == 3;
        }

        return year && numbers is >= 2 and <= 8;
    }

    private static string BeforeSecond(string line)
    {
        foreach (var mark in new[] { "|", "•", "·", "—", "–", " / ", "Updated", "updated", "UPDATED", "Aktualisiert", "aktualisiert", "Actualizado", "Mis à jour", "mis à jour", "Modified", "Обновлено", "обновлено", "Aggiornato" })
        {
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at < 6) continue;
            var head = line[..at];
            return ShowsDay(head) ? head : line[(at + mark.Length)..];
        }

        return line;
    }
}
