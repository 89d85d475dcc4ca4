using System.Buffers;

namespace Alerts.Articles;

/// <summary>Takes the outlet's name off a title, where it is surely that.</summary>
internal static class ArticleTitle
{
    private static readonly string[] Separators =
    [
        " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " ‹ ", " ｜ ", "｜", " _ ", " : ", "_",
    ];
    private static readonly SearchValues<char> SeparatorMarks =
        SearchValues.Create([.. Separators.SelectMany(separator => separator).Where(mark => mark != ' ')]);

    /// <summary>
    /// The title without a leading or trailing part that equals one of <paramref name="names"/> or the site's own name in
    /// <paramref name="url"/>. Never leaves less than two words or six characters.
    /// </summary>
    public static string Clean(string title, IEnumerable<string?> names, Uri? url)
    {
        if (!title.AsSpan().ContainsAny(SeparatorMarks)) return title;
        var known = names.Where(name => !string.IsNullOrWhiteSpace(name)).SelectMany(Forms).ToHashSet(StringComparer.Ordinal);
        if (url is not null) known.UnionWith(HostNames(url));
        known.Remove("");
        if (known.Contains(Fold(title))) return title;

        for (var round = 0; round < 3; round++)
        {
            if (CutOnce(title, known) is not { } shorter) return title;
            title = shorter;
        }

        return title;
    }

    private static string? CutOnce(string title, HashSet<string> known)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && known.Contains(Fold(title[(last + separator.Length)..])) && IsEnough(title[..last]))
                return title[..last].Trim();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && known.Contains(Fold(title[..first]))
                && IsEnough(title[(first + separator.Length)..]))
            {
                return title[(first + separator.Length)..].Trim();
            }
        }

        return null;
    }

    private static bool IsEnough(string rest) => rest.Trim().Length >= 6;

    private static IEnumerable<string> Forms(string? name)
    {
        yield return Fold(name!);
        foreach (var separator in Separators)
        {
            var at = name!.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0) continue;
            yield return Fold(name[..at]);
            yield return Fold(name[(at + separator.Length)..]);
        }
    }

    // "www.the-herald.co.uk" is known as "theherald", "theheraldcouk" and, without the article, "herald".
    private static IEnumerable<string> HostNames(Uri url)
    {
        var host = url.Host.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        yield return Fold(host);
        foreach (var label in host.Split('.').Where(label => label.Length > 3)) yield return Fold(label);
    }

    private static string Fold(string text)
    {
        var folded = new string([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        return folded.StartsWith("the", StringComparison.Ordinal) && folded.Length > 6 ? folded[3..] : folded;
    }
}
