using System.Buffers;
using System.Collections.Frozen;

namespace Alerts.Feeds.Parsing;

/// <summary>Short texts for people: no markup, no line breaks, no invisible direction changes, at most 1,000 characters.</summary>
internal static class PlainText
{
    private const int Longest = 1000;

    // Directional embeddings and overrides can make a title lie about its surroundings; marks (200E, 200F) are harmless and needed.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u00AD");
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("<&\t\r\n\u00A0\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u00AD");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tags =
        ("a abbr acronym b bdi bdo big blink blockquote br center cite code dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd label li mark "
        + "nobr ol p pre q ruby rb rp rt s samp script section small span strike strong style sub sup svg table tbody td th thead tr tt u ul var wbr")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Title(string? value, TextKind kind)
    {
        if (value is null) return null;
        if (value.Length > Longest * 4) value = value[..(Longest * 4)];
        if (!value.AsSpan().ContainsAny(Suspicious) && !value.Contains("  ", StringComparison.Ordinal)) return Bounded(value);
        var text = kind is TextKind.Text ? value : MarkupText.Decode(WithoutTags(value));
        return Bounded(Collapse(text));
    }

    private static string? Bounded(string text)
    {
        if (text.Length <= Longest) return text.Length > 0 ? text : null;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end];
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) return text;
        var builder = new ValueText(stackalloc char[256]);
        var rest = text.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var at)
        {
            builder.Append(rest[..at]);
            rest = rest[at..];
            var length = TagLength(rest);
            if (length == 0) builder.Append('<');
            else if (IsBreak(rest[..length])) builder.Append(' ');
            rest = rest[Math.Max(length, 1)..];
        }

        builder.Append(rest);
        return builder.ToStringAndFree();
    }

    /// <summary>The length of the HTML tag or comment at the start, or 0 when it is none.</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--")) return text.IndexOf("-->") is > 0 and var comment ? comment + 3 : 0;
        var close = text.IndexOf('>');
        if (close < 2) return 0;
        var inside = text[1..close].TrimStart('/');
        var end = inside.IndexOfAny(" \t\r\n/");
        return Tags.Contains(end < 0 ? inside : inside[..end]) ? close + 1 : 0;
    }

    private static bool IsBreak(ReadOnlySpan<char> tag) =>
        tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("</p", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("</div", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("</li", StringComparison.OrdinalIgnoreCase);

    private static string Collapse(string text)
    {
        var builder = new ValueText(stackalloc char[256]);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) space = builder.Length > 0;
            else if (!char.IsControl(c) && !Unwanted.Contains(c))
            {
                if (space) builder.Append(' ');
                space = false;
                builder.Append(c);
            }
        }

        return builder.ToStringAndFree();
    }
}
