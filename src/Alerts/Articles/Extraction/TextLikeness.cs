namespace Alerts.Articles.Extraction;

/// <summary>How much of one line is in another.</summary>
internal static class TextLikeness
{
    /// <summary>1 when every word of <paramref name="line"/> is in <paramref name="model"/>, 0 when none is; by characters.</summary>
    public static double Of(string model, string line)
    {
        var known = Words(model).ToHashSet(StringComparer.Ordinal);
        var words = Words(line);
        if (known.Count == 0 || words.Count == 0) return 0;
        var foreign = words.Where(word => !known.Contains(word)).Sum(word => word.Length + 1);
        return 1 - (double)foreign / words.Sum(word => word.Length + 1);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var from = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (inside && from < 0) from = at;
            if (inside || from < 0) continue;
            words.Add(text[from..at].ToLowerInvariant());
            from = -1;
        }

        return words;
    }
}
