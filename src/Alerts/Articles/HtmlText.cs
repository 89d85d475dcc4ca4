using System.Buffers;
using System.Net;

namespace Alerts.Articles;

/// <summary>
/// Plain text of an HTML fragment as feeds carry it: paragraphs separated by a blank line, entities resolved, scripts and markup gone,
/// control and direction-override characters removed. One pass, linear in the input; ill-formed markup is read as far as it goes.
/// </summary>
public static class HtmlText
{
    /// <summary>Longest input looked at, in characters; the rest is dropped.</summary>
    public const int LongestInput = 8 * 1024 * 1024;

    /// <summary>The text of a fragment; empty for null. Markup that was escaped twice is read as markup.</summary>
    public static string Of(string? html)
    {
        if (string.IsNullOrEmpty(html)) return "";
        if (html.Length > LongestInput) html = html[..LongestInput];
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return TextShape.Paragraphs(html);

        var hadMarkup = HasMarkup(html);
        var text = Read(html, hadMarkup);
        return !hadMarkup && HasMarkup(text) ? Read(text, markup: true) : text;
    }

    /// <summary>The same on one line: for titles and names.</summary>
    public static string Line(string? html) => TextShape.Line(Of(html));

    private static bool HasMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (TagName(text, at + 1) is { IsEmpty: false } name && HtmlTags.Known.Contains(name) && text.IndexOf('>', at) > 0) return true;
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static string Read(string html, bool markup)
    {
        if (!markup) return TextShape.Paragraphs(WebUtility.HtmlDecode(html));

        // Neither a tag nor an entity is shorter than what it becomes.
        var lent = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            return TextShape.Breaks(lent.AsSpan(0, Read(html, lent)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(lent);
        }
    }

    private static int Read(string html, Span<char> text)
    {
        var (at, length) = (0, 0);
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            AppendText(html.AsSpan(at, open - at), text, ref length);
            at = open < html.Length ? ReadTag(html, open, text, ref length) : open;
        }

        return length;
    }

    // In markup a line break is a space; breaks come from tags, written as '\n' (line) and '\f' (paragraph).
    private static void AppendText(ReadOnlySpan<char> raw, Span<char> text, ref int length)
    {
        if (raw.Contains('&')) raw = WebUtility.HtmlDecode(raw.ToString());
        var added = text.Slice(length, raw.Length);
        raw.CopyTo(added);
        added.Replace('\n', ' ');
        added.Replace('\f', ' ');
        length += raw.Length;
    }

    private static int ReadTag(string html, int open, Span<char> text, ref int length)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal)) return After(html, "-->", open + 4);
        var closing = open + 1 < html.Length && html[open + 1] == '/';
        var name = TagName(html, closing ? open + 2 : open + 1);
        if (name.IsEmpty)
        {
            if (open + 1 < html.Length && html[open + 1] is '!' or '?') return After(html, ">", open);
            text[length++] = '<';
            return open + 1;
        }

        var end = TagEnd(html, open);
        if (!closing && HtmlTags.Skipped.Contains(name))
            return After(html, $"</{name}", end) is var past && past < html.Length ? TagEnd(html, past) : past;
        if (HtmlTags.Line.Contains(name)) text[length++] = '\n';
        else if (HtmlTags.Block.Contains(name)) text[length++] = '\f';
        else if (HtmlTags.Cell.Contains(name)) text[length++] = ' ';
        return end;
    }

    // A '>' inside a quoted attribute does not end the tag; an unclosed quote does not eat the document.
    private static int TagEnd(string html, int open)
    {
        var quote = '\0';
        var first = html.IndexOf('>', open);
        if (first < 0) return html.Length;
        for (var at = open; at < html.Length && at < open + 16 * 1024; at++)
        {
            var c = html[at];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && at > open && html[at - 1] is '=' or ' ') quote = c;
            else if (c == '>') return at + 1;
        }

        return first + 1;
    }

    private static int After(string html, string end, int from)
    {
        var at = from >= html.Length ? -1 : html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + end.Length;
    }

    private static ReadOnlySpan<char> TagName(string html, int at)
    {
        if (at < html.Length && html[at] == '/') at++;
        var end = at;
        while (end < html.Length && end - at < 24 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':')) end++;
        return end == at || !char.IsAsciiLetter(html[at]) ? [] : html.AsSpan(at, end - at);
    }
}
