namespace Alerts.Articles;

/// <summary>Tells a whole article from a teaser, by length and by how it ends.</summary>
internal static class FullTextSign
{
    private const int FewestWords = 150;

    private static readonly string[] TeaserEnds =
    [
        "…", "...", "[…]", "[...]", "&hellip;", "read more", "continue reading", "read the full story", "weiterlesen",
        "lire la suite", "leer más", "leggi tutto", "ler mais", "читать далее", "more »", "阅读全文", "続きを読む",
    ];

    /// <summary>True for a text of at least 150 words (two wide characters count as one) that does not break off.</summary>
    public static bool IsWhole(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(" \n.»>→]");
        var tail = text.AsSpan().TrimEnd();
        foreach (var end in TeaserEnds)
            if (tail.EndsWith(end, StringComparison.OrdinalIgnoreCase) || trimmed.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return false;
        return WordCount.Of(text, enough: FewestWords) >= FewestWords;
    }
}
