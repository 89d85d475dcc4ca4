namespace Alerts.Events.Matching;

/// <summary>Years written in a text with four digits: they survive when a page is stamped with a new date.</summary>
internal static class ToldYears
{
    private const int Earliest = 1990;

    /// <summary>The latest year named, none after <paramref name="most"/>; null when none is.</summary>
    public static int? Latest(string? title, string text, int most)
    {
        var latest = Math.Max(LatestIn(title ?? "", most), LatestIn(text, most));
        return latest == 0 ? null : latest;
    }

    private static int LatestIn(string text, int most)
    {
        var latest = 0;
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end - at == 4
                && int.Parse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture) is var year
                && year >= Earliest
                && year <= most)
            {
                latest = Math.Max(latest, year);
            }

            at = end;
        }

        return latest;
    }
}
