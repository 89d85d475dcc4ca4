using System.Buffers;

namespace Alerts.Feeds.Parsing;

internal enum Token
{
    Text,
    CData,
    Start,
    End,
}

/// <summary>
/// Cuts markup into tags and text, one pass, no tree, no allocation. Never fails: what is not markup is text, and every
/// departure from well-formed XML sets <see cref="Damaged"/>. Comments, instructions and document types are skipped unread:
/// no entity is ever fetched, and plain ones that the document defines are put in before (<see cref="DocumentEntities"/>).
/// </summary>
internal ref struct MarkupReader(ReadOnlySpan<char> source)
{
    private static readonly SearchValues<char> TagEnds = SearchValues.Create("><\"'");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/><=\"'");

    private readonly ReadOnlySpan<char> source = source;
    private int next;

    /// <summary>The text is not well-formed.</summary>
    public bool Damaged;

    public Token Token { get; private set; }

    /// <summary>Offset of the current token in the source.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the current token.</summary>
    public readonly int Next => next;

    /// <summary>The qualified name of a tag.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The inside of a start tag behind its name; or the text, entities undecoded; or the CDATA section's content.</summary>
    public ReadOnlySpan<char> Body { get; private set; }

    public bool SelfClosing { get; private set; }

    /// <summary>A document type came by; it may have declared the names of HTML's characters.</summary>
    public bool HasDocumentType { get; private set; }

    public readonly ReadOnlySpan<char> Source => source;

    /// <summary>Reads again from an earlier token.</summary>
    public void Rewind(int start) => next = start;

    public bool Read()
    {
        while (next < source.Length)
        {
            Start = next;
            if (source[next] != '<') return ReadText(next);
            var after = next + 1 < source.Length ? source[next + 1] : '\0';
            if (IsNameStart(after)) return ReadStart();
            if (after == '/' && next + 2 < source.Length && IsNameStart(source[next + 2])) return ReadEnd();
            if (after == '!' ? ReadDeclaration() : after is '?' or '/' ? SkipInstruction() : ReadText(next + 1)) return true;
        }

        return false;
    }

    private bool ReadText(int from)
    {
        if (from > next) Damaged = true;
        var length = source[from..].IndexOf('<');
        var end = length < 0 ? source.Length : from + length;
        Set(Token.Text, source[next..end], end);
        return true;
    }

    private bool ReadStart()
    {
        var open = next + 1;
        var nameLength = source[open..].IndexOfAny(NameEnds);
        if (nameLength < 0) return Broken(source.Length);
        Name = source.Slice(open, nameLength);
        var body = open + nameLength;
        var end = FindTagEnd(body, out var closed);
        if (end >= source.Length) return Broken(end);

        var inside = source[body..end];
        SelfClosing = closed && inside.Length > 0 && inside[^1] == '/';
        Set(Token.Start, SelfClosing ? inside[..^1] : inside, closed ? end + 1 : end);
        return true;
    }

    /// <summary>A tag that the end of the input cuts off holds nothing to keep.</summary>
    private bool Broken(int end)
    {
        Damaged = true;
        next = end;
        return false;
    }

    private int FindTagEnd(int from, out bool closed)
    {
        var at = from;
        closed = true;
        while (true)
        {
            var step = source[at..].IndexOfAny(TagEnds);
            if (step < 0) return source.Length;
            at += step;
            if (source[at] == '>') return at;
            if (source[at] == '<')
            {
                Damaged = true;
                closed = false;
                return at;
            }

            var value = source[(at + 1)..];
            var quote = value.IndexOfAny(source[at], '<');
            if (quote < 0 || value[quote] == '<' && !QuoteEndsInTag(value, source[at]))
            {
                // A quote that never closes: the tag ends where it would without quotes.
                Damaged = true;
                var plain = source[from..].IndexOf('>');
                return plain < 0 ? source.Length : from + plain;
            }

            at += 1 + value.IndexOf(source[at]) + 1;
        }
    }

    /// <summary>
    /// Markup inside an attribute is wrong but common; it counts as inside while the quote closes within
    /// sight, before a line that looks like the next element.
    /// </summary>
    private static bool QuoteEndsInTag(ReadOnlySpan<char> value, char quote)
    {
        var near = value[..Math.Min(value.Length, 2048)];
        var close = near.IndexOf(quote);
        if (close < 0 || close + 1 >= near.Length) return false;
        return near[close + 1] is ' ' or '>' or '/' or '\n' or '\r' or '\t' or '?' && near[..close].IndexOf("</") < 0;
    }

    private bool ReadEnd()
    {
        var open = next + 2;
        var length = source[open..].IndexOfAny('>', '<');
        var end = length < 0 ? source.Length : open + length;
        var name = source[open..end];
        var nameEnd = name.IndexOfAny(NameEnds);
        Name = nameEnd < 0 ? name : name[..nameEnd];
        var closed = end < source.Length && source[end] == '>';
        if (!closed) Damaged = true;
        SelfClosing = false;
        Set(Token.End, [], closed ? end + 1 : end);
        return true;
    }

    private bool ReadDeclaration()
    {
        var rest = source[next..];
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase)) return ReadCData();
        if (rest.StartsWith("<!--")) return SkipComment();
        if (rest.Length > 2 && (char.IsAsciiLetter(rest[2]) || rest[2] == '[')) return SkipDocumentType();
        return ReadText(next + 1);
    }

    private bool ReadCData()
    {
        var open = next + "<![CDATA[".Length;
        var length = source[open..].IndexOf("]]>");
        if (length >= 0)
        {
            Set(Token.CData, source.Slice(open, length), open + length + 3);
            return true;
        }

        Damaged = true;
        var rest = source[open..];
        var item = rest.IndexOf("</item>", StringComparison.OrdinalIgnoreCase);
        var end = item >= 0 ? item : rest.Length;
        Set(Token.CData, rest[..end], open + end);
        return true;
    }

    private bool SkipComment()
    {
        var length = source[(next + 4)..].IndexOf("-->");
        if (length >= 0) return Skip(next + 4 + length + 3);
        Damaged = true;
        var end = source[next..].IndexOf('>');
        return Skip(end < 0 ? source.Length : next + end + 1);
    }

    private bool SkipDocumentType()
    {
        HasDocumentType = true;
        var depth = 0;
        for (var at = next; at < source.Length; at++)
        {
            if (source[at] == '[') depth++;
            else if (source[at] == ']') depth--;
            else if (source[at] == '>' && depth <= 0) return Skip(at + 1);
        }

        Damaged = true;
        var end = source[next..].IndexOf('>');
        return Skip(end < 0 ? source.Length : next + end + 1);
    }

    private bool SkipInstruction()
    {
        var end = source[next..].IndexOf('>');
        if (end < 0) Damaged = true;
        return Skip(end < 0 ? source.Length : next + end + 1);
    }

    private bool Skip(int to)
    {
        next = to;
        return false;
    }

    private void Set(Token token, ReadOnlySpan<char> body, int to)
    {
        Token = token;
        Body = body;
        next = to;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || (c > 127 && char.IsLetter(c));
}
