using System.Collections.Frozen;
using System.Text;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Takes tags nested deeper than any honest page out of the markup before it is parsed: a parser's work grows with the square of the
/// depth. One pass, linear; a page within the bound is returned as it is.
/// </summary>
internal static class NestingGuard
{
    private const int DeepestNesting = 500;

    /// <summary>
    /// Elements that never hold others, and those that their next of kin closes: however many there are, they do not nest.
    /// </summary>
    private static readonly FrozenSet<string> DoNotNest = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr", "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option",
        "optgroup", "rp", "rt", "html", "head", "body", "colgroup", "caption", "script", "style", "title",
        "textarea", "path", "circle", "rect", "use", "polygon", "polyline", "line", "ellipse", "stop", "image",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Flatten(string html)
    {
        if (html.AsSpan().Count('<') <= DeepestNesting) return html;

        var names = DoNotNest.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? kept = null;
        var from = 0;
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html, closes ? at + 2 : at + 1);
            if (!closes && IsRaw(name))
            {
                at = html.IndexOf("</" + name.ToString(), at, StringComparison.OrdinalIgnoreCase);
                if (at < 0) break;
                continue;
            }

            if (name.IsEmpty || names.Contains(name)) continue;
            if (closes && depth == 0) continue;

            var tooDeep = depth > DeepestNesting || (depth == DeepestNesting && !closes);
            depth += closes ? -1 : 1;
            if (!tooDeep) continue;

            var end = html.IndexOf('>', at);
            kept ??= new StringBuilder(html.Length);
            kept.Append(html, from, at - from).Append(' ');
            if (end < 0) return kept.ToString();
            from = at = end;
            from++;
        }

        return kept is null ? html : kept.Append(html, from, html.Length - from).ToString();
    }

    // What looks like tags in there is text.
    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)
            || name.Equals("textarea", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 20 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
        return end > at && char.IsAsciiLetter(html[at]) ? html.AsSpan(at, end - at) : default;
    }
}
