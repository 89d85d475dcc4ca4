namespace Alerts.Feeds.Parsing;

/// <summary>
/// Takes the content of one element: text with references decoded, or, where it holds elements, its inner markup as written.
/// An element that is never closed ends at the first tag that cannot be inside it.
/// </summary>
internal readonly ref struct ValueCapture(int mostText, NamespaceScope namespaces)
{
    private const string XhtmlDeclaration = " xmlns=\"http://www.w3.org/1999/xhtml\"";

    /// <summary>The value of the element whose start tag was just read, trimmed; null when there is none.</summary>
    public string? Read(ref MarkupReader markup, Field field, ReadOnlySpan<char> attributes)
    {
        if (markup.SelfClosing) return null;
        var name = markup.Name;
        var contentStart = markup.Next;
        var parts = new ValueText(stackalloc char[256]);
        while (markup.Read())
        {
            if (markup.Token is Token.Text) MarkupText.Append(ref parts, Bounded(markup.Body, parts.Length));
            else if (markup.Token is Token.CData) parts.Append(Bounded(markup.Body, parts.Length));
            else if (Ends(ref markup, field, name)) return Finish(ref parts, markup.HasDocumentType, ref markup.Damaged);
            else if (markup.Token is Token.Start)
            {
                parts.Free();
                markup.Rewind(contentStart);
                return ReadMarkup(ref markup, field, name, attributes);
            }
            else markup.Damaged = true;
        }

        markup.Damaged = true;
        return Finish(ref parts, markup.HasDocumentType, ref markup.Damaged, cut: IsShort(field));
    }

    /// <summary>A person: the name in it, or else the address, or else the bare text.</summary>
    public string? ReadPerson(ref MarkupReader markup)
    {
        if (markup.SelfClosing) return null;
        var outer = markup.Name;
        string? name = null, email = null;
        var parts = new ValueText(stackalloc char[256]);
        while (markup.Read())
        {
            if (markup.Token is Token.Text) MarkupText.Append(ref parts, Bounded(markup.Body, parts.Length));
            else if (markup.Token is Token.CData) parts.Append(Bounded(markup.Body, parts.Length));
            else if (Ends(ref markup, Field.Author, outer)) break;
            else if (markup.Token is Token.Start)
            {
                var local = markup.Name[(markup.Name.IndexOf(':') + 1)..];
                if (local.Equals("name", StringComparison.OrdinalIgnoreCase)) name ??= Read(ref markup, Field.Name, markup.Body);
                else if (local.Equals("email", StringComparison.OrdinalIgnoreCase)) email ??= Read(ref markup, Field.Email, markup.Body);
                else Read(ref markup, Field.Other, markup.Body);
            }
        }

        var text = Finish(ref parts, markup.HasDocumentType, ref markup.Damaged);
        return name ?? (text is null ? email : People.NameIn(text));
    }

    private string? ReadMarkup(ref MarkupReader markup, Field field, ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        var parts = new ValueText(stackalloc char[256]);
        var depth = 0;
        var ended = false;
        while (!ended && markup.Read())
        {
            var same = markup.Token is Token.Start or Token.End && markup.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
            if (depth == 0 && Ends(ref markup, field, name)) ended = true;
            else
            {
                if (same && markup.Token is Token.End) depth--;
                else if (same && !markup.SelfClosing) depth++;
                AppendToken(
                    ref parts,
                    markup.Token,
                    markup.Token is Token.CData ? markup.Body : markup.Source[markup.Start..markup.Next],
                    markup.Name);
            }
        }

        if (!ended) markup.Damaged = true;
        return Finish(ref parts, markup.HasDocumentType, ref markup.Damaged, cut: !ended && IsShort(field)) is { } value
            && WithoutWrapper(value, attributes) is { Length: > 0 } inner ? inner : null;
    }

    private void AppendToken(scoped ref ValueText parts, Token token, scoped ReadOnlySpan<char> raw, scoped ReadOnlySpan<char> name)
    {
        raw = raw[..Math.Min(raw.Length, Math.Max(0, mostText - parts.Length))];
        var colon = token is Token.Start or Token.End ? name.IndexOf(':') : -1;
        if (colon > 0 && namespaces.Of(name[..colon]) is Space.Xhtml)
        {
            // HTML knows no prefixes.
            var lead = token is Token.End ? 2 : 1;
            parts.Append(raw[..Math.Min(lead, raw.Length)]);
            raw = raw[Math.Min(lead + colon + 1, raw.Length)..];
        }

        var declaration = token is Token.Start ? raw.IndexOf(XhtmlDeclaration) : -1;
        if (declaration > 0)
        {
            parts.Append(raw[..declaration]);
            raw = raw[(declaration + XhtmlDeclaration.Length)..];
        }

        parts.Append(raw);
    }

    /// <summary>
    /// Atom wraps XHTML content into one div that is not part of it. Where the type says
    /// HTML and the div holds mere text, that text is the HTML.
    /// </summary>
    private static string WithoutWrapper(string value, ReadOnlySpan<char> attributes)
    {
        if (attributes.IsEmpty || MarkupAttributes.Find(attributes, "type") is not { } type
            || !type.Contains("html", StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        if (IsEmptyWrapper(value)) return "";
        if (!value.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || !value.EndsWith("</div>", StringComparison.OrdinalIgnoreCase))
            return value;
        var (open, close) = (value.IndexOf('>', StringComparison.Ordinal) + 1, value.Length - "</div>".Length);
        if (open > close) return value;
        var inner = value[open..close].Trim();
        var isEscaped = !type.Contains("xhtml", StringComparison.OrdinalIgnoreCase) && !inner.Contains('<', StringComparison.Ordinal);
        return isEscaped ? MarkupText.Decode(inner) : inner;
    }

    private static bool IsEmptyWrapper(string value) =>
        value.StartsWith("<div", StringComparison.OrdinalIgnoreCase) && value.EndsWith("/>", StringComparison.Ordinal)
            && value.IndexOf('>', StringComparison.Ordinal) == value.Length - 1;

    /// <summary>True at the element's end tag; also, with the tag given back, at a tag that proves the end tag is missing.</summary>
    private bool Ends(ref MarkupReader markup, Field field, ReadOnlySpan<char> name)
    {
        if (markup.Token is not (Token.Start or Token.End)) return false;
        if (markup.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            // A short value cannot hold its own kind: the slash was forgotten.
            var forgotten = markup.Token is Token.Start && IsShort(field) && field is not Field.Other;
            markup.Damaged |= forgotten;
            return forgotten || markup.Token is Token.End;
        }

        var colon = markup.Name.IndexOf(':');
        var space = colon < 0 ? Space.Core : namespaces.Of(markup.Name[..colon]);
        if (space is not (Space.Core or Space.Atom)) return false;
        var inner = Vocabulary.FieldOf(space, markup.Name[(colon + 1)..]);
        var proof = inner is Field.Item || (inner is Field.Channel or Field.Feed && markup.Token is Token.End)
            || (inner is Field.Published or Field.Guid or Field.Updated && IsRssName(markup.Name) && inner != field)
            || (markup.Token is Token.End
                && inner is Field.Description or Field.Content
                && !markup.Name.Equals("body", StringComparison.OrdinalIgnoreCase))
            || (IsShort(field)
                && markup.Token is Token.Start
                && inner is Field.Link or Field.Description
                && inner != field
                && field is not Field.Other);
        if (!proof) return false;
        markup.Damaged = true;
        markup.Rewind(markup.Start);
        return true;
    }

    private static bool IsRssName(ReadOnlySpan<char> name) =>
        name.Equals("pubDate", StringComparison.OrdinalIgnoreCase) || name.Equals("guid", StringComparison.OrdinalIgnoreCase);

    private static bool IsShort(Field field) => field is not (Field.Description or Field.Summary or Field.Content);

    private ReadOnlySpan<char> Bounded(ReadOnlySpan<char> text, int used) => text[..Math.Min(text.Length, Math.Max(0, mostText - used))];

    private static string? Finish(scoped ref ValueText parts, bool namesDeclared, ref bool damaged, bool cut = false)
    {
        damaged |= parts.Flawed || (parts.UsedHtmlName && !namesDeclared);
        var text = parts.Text.Trim();
        var value = cut || text.IsEmpty ? null : text.ToString();
        parts.Free();
        return value;
    }
}
