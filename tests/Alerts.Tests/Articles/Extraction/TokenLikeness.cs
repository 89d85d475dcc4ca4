namespace Alerts.Tests.Articles.Extraction;

/// <summary>F1 over the words of two texts, in any order; a character of Chinese, Japanese or Thai is a word.</summary>
internal static class TokenLikeness
{
    public static double F1(string found, string expected)
    {
        var (one, other) = (Tokens(found), Tokens(expected));
        if (one.Count == 0 && other.Count == 0) return 1;
        var counts = other.GroupBy(token => token, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var shared = 0;
        foreach (var token in one)
        {
            if (counts.GetValueOrDefault(token) == 0) continue;
            counts[token]--;
            shared++;
        }

        return shared == 0 ? 0 : 2.0 * shared / (one.Count + other.Count);
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var from = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var wide = at < text.Length
                && text[at] is >= '\u0e00' and <= '\u0e7f' or >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';
            var inside = at < text.Length && !wide && char.IsLetterOrDigit(text[at]);
            if (inside && from < 0) from = at;
            if (!inside && from >= 0)
            {
                tokens.Add(text[from..at].ToLowerInvariant());
                from = -1;
            }

            if (wide && at < text.Length) tokens.Add(text[at].ToString());
        }

        return tokens;
    }
}
