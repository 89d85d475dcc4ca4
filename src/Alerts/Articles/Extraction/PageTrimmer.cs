using System.Buffers;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Takes out of a page, before it is parsed, what nobody reads and no later step asks for: comments, styles, scripts other than linked
/// data, what is meant for browsers without scripts, and drawings. That is most of a real page. One linear pass that walks tags and
/// attributes as parsers do; from where it cannot be sure, the page is left as it is.
/// </summary>
internal static class PageTrimmer
{
    private const string White = " \t\n\f\r";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(White + "/>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(White + "/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(White + ">");

    public static string Trim(string html)
    {
        var kept = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            var length = Trim(html, kept);
            return length == html.Length ? html : new string(kept, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(kept);
        }
    }

    private static int Trim(ReadOnlySpan<char> html, Span<char> kept)
    {
        var (from, at, length) = (0, 0, 0);
        var hasBase = false;
        while (html[at..].IndexOf('<') is >= 0 and var step)
        {
            var start = at + step;
            at = Walk(html, start, ref hasBase, out var drop);
            if (at < 0) break;
            if (!drop) continue;
            html[from..start].CopyTo(kept[length..]);
            length += start - from;
            from = at;
        }

        html[from..].CopyTo(kept[length..]);
        return length + html.Length - from;
    }

    /// <summary>Where what begins at a '&lt;' ends, with its content where that is no markup; -1 when the page ends first.</summary>
    private static int Walk(ReadOnlySpan<char> html, int start, ref bool hasBase, out bool drop)
    {
        drop = false;
        var rest = html[start..];
        if (rest.StartsWith("<!--"))
        {
            drop = true;
            return CommentEnd(html, start);
        }

        var closes = rest.Length > 1 && rest[1] == '/';
        var name = Name(rest[(closes ? 2 : 1)..]);
        if (name.IsEmpty) return start + 1;
        var end = TagEnd(html, start + (closes ? 2 : 1) + name.Length);
        return closes || end < 0 ? end : ContentEnd(html, name, start, end, ref hasBase, out drop);
    }

    private static int ContentEnd(ReadOnlySpan<char> html, ReadOnlySpan<char> name, int start, int end, ref bool hasBase, out bool drop)
    {
        drop = false;
        switch (name.Length)
        {
            case 3 when Is(name, "svg"):
                if (DrawingEnd(html, end) is not (> 0 and var drawn)) return end;
                drop = true;
                return drawn;
            case 4 when Is(name, "base"):
                // Only the first address counts, and each makes a parser look at the whole page again.
                drop = hasBase;
                hasBase |= html[start..end].Contains("href", StringComparison.OrdinalIgnoreCase);
                return end;
            case 6 when Is(name, "script"):
                var closed = RawEnd(html, "script", end);
                // A script in a comment may hold tags of scripts: telling its end is left to the parser.
                drop = closed > 0 && !IsLinkedData(html[start..end]) && html[end..closed].IndexOf("<!--") < 0;
                return closed;
            case 5 when Is(name, "style"):
            case 8 when Is(name, "noscript"):
                drop = true;
                return RawEnd(html, name, end);
            case 5 when Is(name, "title"):
            case 8 when Is(name, "textarea"):
            case 6 when Is(name, "iframe"):
            case 3 when Is(name, "xmp"):
            case 7 when Is(name, "noembed"):
            case 8 when Is(name, "noframes"):
                return RawEnd(html, name, end);
            case 9 when Is(name, "plaintext"):
                return -1;
            default:
                return end;
        }
    }

    // Some write the plus sign as a character reference.
    private static bool IsLinkedData(ReadOnlySpan<char> tag) =>
        tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase) || tag.Contains(";json", StringComparison.OrdinalIgnoreCase);

    private static int CommentEnd(ReadOnlySpan<char> html, int start)
    {
        var body = html[(start + 4)..];
        if (body.StartsWith(">") || body.StartsWith("->")) return start + 4 + body.IndexOf('>') + 1;
        var end = body.IndexOf("-->");
        var odd = body[..Math.Max(0, end)].IndexOf("--!>");
        return end < 0 ? -1 : odd >= 0 ? start + 4 + odd + 4 : start + 4 + end + 3;
    }

    private static int RawEnd(ReadOnlySpan<char> html, ReadOnlySpan<char> name, int at)
    {
        while (html[at..].IndexOf("</") is >= 0 and var step)
        {
            at += step + 2;
            if (!html[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var behind = at + name.Length;
            if (behind < html.Length && NameEnds.Contains(html[behind])) return TagEnd(html, behind);
        }

        return -1;
    }

    // A drawing that holds anything but shapes may be one that was never closed.
    private static int DrawingEnd(ReadOnlySpan<char> html, int at)
    {
        while (html[at..].IndexOf('<') is >= 0 and var step)
        {
            at += step;
            var closes = at + 1 < html.Length && html[at + 1] == '/';
            var name = Name(html[(at + (closes ? 2 : 1))..]);
            at = TagEnd(html, at + (closes ? 2 : 1) + name.Length);
            if (at < 0) return -1;
            if (closes && Is(name, "svg")) return at;
            if (!IsShape(name)) return -1;
        }

        return -1;
    }

    private static bool IsShape(ReadOnlySpan<char> name) =>
        Is(name, "path") || Is(name, "g") || Is(name, "use") || Is(name, "rect")
        || Is(name, "circle") || Is(name, "polygon") || Is(name, "polyline")
        || Is(name, "line") || Is(name, "ellipse") || Is(name, "defs") || Is(name, "clippath")
        || Is(name, "lineargradient") || Is(name, "stop");

    /// <summary>The index behind the '&gt;' of a tag whose name ends at <paramref name="at"/>; -1 when it is never closed.</summary>
    private static int TagEnd(ReadOnlySpan<char> html, int at)
    {
        while (true)
        {
            while (at < html.Length && (html[at] == '/' || IsWhite(html[at]))) at++;
            if (at >= html.Length) return -1;
            if (html[at] == '>') return at + 1;
            at = AttributeEnd(html, at);
            if (at < 0) return -1;
        }
    }

    private static int AttributeEnd(ReadOnlySpan<char> html, int at)
    {
        var name = html[(at + 1)..].IndexOfAny(AttributeNameEnds);
        if (name < 0) return -1;
        at = SkipWhite(html, at + 1 + name);
        if (at >= html.Length || html[at] != '=') return at;
        at = SkipWhite(html, at + 1);
        if (at >= html.Length) return -1;
        var quoted = html[at] is '"' or '\'';
        var end = quoted ? html[(at + 1)..].IndexOf(html[at]) : html[at..].IndexOfAny(ValueEnds);
        return end < 0 ? -1 : quoted ? at + end + 2 : at + end;
    }

    private static int SkipWhite(ReadOnlySpan<char> html, int at)
    {
        while (at < html.Length && IsWhite(html[at])) at++;
        return at;
    }

    private static bool IsWhite(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0])) return [];
        var end = text.IndexOfAny(NameEnds);
        return end < 0 ? text : text[..end];
    }

    private static bool Is(ReadOnlySpan<char> name, string tag) => name.Equals(tag, StringComparison.OrdinalIgnoreCase);
}
