using System.Text;

namespace Alerts.Events.Matching;

/// <summary>Likeness of wordings. Never decides identity, only breaks ties and recognises copies.</summary>
internal static class Wording
{
    /// <summary>Letters and digits in lower case, one blank between words: what is left of a sentence when layout is taken away.</summary>
    public static string Bare(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) bare.Append(char.ToLowerInvariant(c));
            else if (bare.Length > 0 && bare[^1] != ' ') bare.Append(' ');
        }

        return bare.ToString().TrimEnd();
    }

    /// <summary>Shared words over all words, 0 to 1; 0 when either has none.</summary>
    public static double Likeness(string? one, string? other)
    {
        var first = Words(one);
        var second = Words(other);
        if (first.Count == 0 || second.Count == 0) return 0;
        var shared = first.Count(second.Contains);
        return (double)shared / (first.Count + second.Count - shared);
    }

    /// <summary>
    /// True when two sentences have the same letters and digits in the same order, and enough of them for that to mean something.
    /// </summary>
    public static bool Same(string? one, string? other, int fewestLetters = 40)
    {
        if (one is null || other is null) return false;
        var (at, with, letters) = (0, 0, 0);
        while (true)
        {
            var left = Next(one, ref at);
            if (left != Next(other, ref with)) return false;
            if (left == '\0') return letters >= fewestLetters;
            letters++;
        }
    }

    /// <summary>FNV-1a of the bare text; 0 when it has fewer letters than <paramref name="fewestLetters"/>.</summary>
    public static ulong Digest(string? text, int fewestLetters = 40)
    {
        var bare = Bare(text);
        if (bare.Length < fewestLetters) return 0;
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in bare) hash = (hash ^ letter) * 0x100000001B3UL;
        return hash;
    }

    private static char Next(string text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        return at < text.Length ? char.ToLowerInvariant(text[at++]) : '\0';
    }

    private static HashSet<string> Words(string? text) =>
        [.. Bare(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
