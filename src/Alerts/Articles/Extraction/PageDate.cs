using Alerts.Feeds.Parsing;

namespace Alerts.Articles.Extraction;

/// <summary>A date that a page tells, in UTC. Without a time it is midnight UTC of that day.</summary>
internal sealed record PageDate(DateTimeOffset At, bool HasTime)
{
    private const int LongestLine = 120;
    private const int LongestDay = 28;
    private const int LongestWord = 12;
    private const int LongestAlone = 40;

    /// <summary>What stands between the first date of a line and a second one.</summary>
    private static readonly string[] SecondMarks =
    [
        "|", "•", "·", "—", "–", " / ", "Updated", "updated", "UPDATED", "Aktualisiert", "aktualisiert",
        "Actualizado", "Mis à jour", "mis à jour", "Modified", "Обновлено", "обновлено", "Aggiornato",
    ];

    /// <summary>A value that is meant to be a date. Null when it cannot be read, or lies before the web.</summary>
    public static PageDate? Parse(string? value)
    {
        var text = DayOf(value?.Trim());
        return FeedDate.Parse(text) is { At.Year: > 1990 and < 2100 } date ? new PageDate(date.At, date.HasTime) : null;
    }

    // Midnight of a zone is no time but a day without one; in UTC it would fall on the day before.
    private static string? DayOf(string? text) =>
        text is { Length: > 19 }
            && text[10] is 'T' or ' '
            && text.AsSpan(11).StartsWith("00:00:00")
            && text[4] == '-'
            && text.AsSpan(19).ContainsAny('+', '-')
            && !text.EndsWith("+00:00", StringComparison.Ordinal)
                ? text[..10]
                : text;

    /// <summary>
    /// A line of text that shows a date, such as "Published 12 March 2020, 10:05 GMT | Updated ...": the first date of it. Day and
    /// year must both be told. 3/4/2020 is read as the page's language writes it.
    /// </summary>
    public static PageDate? InLine(string line, string? language)
    {
        if (line.Length is < 6 or > LongestLine || !ShowsDay(line)) return null;
        var first = FromNumbers(BeforeSecond(line));
        return Parse(language is null or "en" or "en-US" ? first : first.Replace('/', '.'));
    }

    /// <summary>The full date that a text begins with, whatever follows it; null when it begins otherwise.</summary>
    public static PageDate? AtStart(string text, string? language)
    {
        var line = text.AsSpan().TrimStart(" \t\r\n\u00A0(,|·–-");
        if (line.Length < 8) return null;
        var word = line[..Math.Max(0, line[..Math.Min(line.Length, LongestWord)].IndexOf(' '))];
        // "Wed, 19 October 2022" and "Le 26 juin 2019" when they stand alone: with more behind it, it is a sentence that tells of that day.
        if (char.IsLetter(line[0]) && !IsMonth(word))
            return line.Length <= LongestAlone && word.Length > 1 && IsDayOrMonth(line[(word.Length + 1)..])
                ? AtStart(line[(word.Length + 1)..].ToString(), language)
                : null;
        if (!char.IsAsciiDigit(line[0]) && !IsMonth(word)) return null;
        var end = EndOfYear(line[..Math.Min(line.Length, LongestDay)]);
        return end == 4 ? InLine(line[..Math.Min(line.Length, 10)].ToString(), language)
            : end > 0 ? InLine(line[..end].ToString(), language)
            : null;
    }

    private static bool IsDayOrMonth(ReadOnlySpan<char> text) =>
        !text.IsEmpty && (char.IsAsciiDigit(text[0]) || text.IndexOf(' ') is > 0 and var end && IsMonth(text[..end]));

    private static int EndOfYear(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            var year = text.Slice(at, 4);
            if ((year.StartsWith("19") || year.StartsWith("20")) && char.IsAsciiDigit(year[2]) && char.IsAsciiDigit(year[3])
                && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])))
            {
                return at + 4;
            }
        }

        return -1;
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

        // A year and a month alone ("2020-03") tell no day.
        return year && numbers is >= 2 and <= 8 && (numbers > 2 || line.Any(char.IsLetter));
    }

    // "Stars (1 / 1) 06.11.2023 13:30": other numbers before a date in digits would be taken for parts of it.
    private static string FromNumbers(string line)
    {
        for (var at = 1; at < line.Length; at++)
            if (char.IsAsciiDigit(line[at]) && !char.IsLetterOrDigit(line[at - 1]) && IsNumericDate(line.AsSpan(at))) return line[at..];
        return line;
    }

    private static bool IsNumericDate(ReadOnlySpan<char> text)
    {
        var first = Digits(text);
        if (first is not (1 or 2 or 4) || first >= text.Length || text[first] is not ('.' or '/' or '-')) return false;
        var mark = text[first];
        var second = Digits(text[(first + 1)..]);
        var last = first + second + 2;
        if (second is not (1 or 2) || last >= text.Length || text[last - 1] != mark) return false;
        var third = Digits(text[last..]);
        return first == 4 ? third is 1 or 2 : third == 4 || third == 2 && mark == '.';
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static string BeforeSecond(string line)
    {
        foreach (var mark in SecondMarks)
        {
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at < 6) continue;
            var head = line[..at];
            return ShowsDay(head) ? head : line[(at + mark.Length)..];
        }

        return line;
    }
}
