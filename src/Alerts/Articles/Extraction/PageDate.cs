using System.Globalization;

namespace Alerts.Articles.Extraction;

/// <summary>A date that a page tells, in UTC. Without a time it is midnight UTC of that day.</summary>
internal sealed record PageDate(DateTimeOffset At, bool HasTime)
{
    public static PageDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100) return null;
        return DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && at.Year is > 1900 and < 2200
            ? new PageDate(at, text.Contains(':', StringComparison.Ordinal)) : null;
    }

    public static bool IsMonth(ReadOnlySpan<char> word) =>
        DateTime.TryParseExact(word.Trim('.'), ["MMMM", "MMM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
