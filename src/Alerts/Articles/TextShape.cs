using System.Buffers;
using System.Text;

namespace Alerts.Articles;

/// <summary>
/// The one shape of text in an article: trimmed paragraphs, one blank line between them,
/// single spaces, no control or bidi-override characters.
/// </summary>
internal static class TextShape
{
    private static readonly SearchValues<char> Printed =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>Text in which a blank line already parts paragraphs; single line breaks are kept.</summary>
    public static string Paragraphs(ReadOnlySpan<char> text) => Shape(text, markedParagraphs: false);

    /// <summary>Text in which '\f' parts paragraphs and '\n' parts lines; two '\n' in a row part paragraphs too.</summary>
    public static string Breaks(ReadOnlySpan<char> text) => Shape(text, markedParagraphs: true);

    /// <summary>All white space, line breaks too, as single spaces.</summary>
    public static string Line(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsSpace(c) || c is '\n' or '\f')
            {
                if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
            }
            else if (!IsUnwanted(c)) result.Append(c);
        }

        return result.ToString().TrimEnd();
    }

    private static string Shape(ReadOnlySpan<char> text, bool markedParagraphs)
    {
        // A mark of one character may become a blank line of two.
        var shaped = ArrayPool<char>.Shared.Rent(2 * text.Length);
        try
        {
            return new string(shaped, 0, Shape(text, markedParagraphs, shaped));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(shaped);
        }
    }

    private static int Shape(ReadOnlySpan<char> text, bool markedParagraphs, Span<char> shaped)
    {
        var (length, breaks, space) = (0, 0, false);
        for (var rest = text; !rest.IsEmpty;)
        {
            var run = rest[..PlainLength(rest)];
            var words = run.Trim(' ');
            space |= run.StartsWith(' ');
            if (!words.IsEmpty)
            {
                var gap = length == 0 ? "" : breaks > 1 ? "\n\n" : breaks > 0 ? "\n" : space ? " " : "";
                Append(gap, shaped, ref length);
                AppendSingleSpaced(words, shaped, ref length);
                breaks = 0;
                space = run.EndsWith(' ');
            }

            rest = rest[run.Length..];
            if (rest.IsEmpty) break;
            if (rest[0] == '\n') breaks++;
            else if (markedParagraphs && rest[0] == '\f') breaks += 2;
            else if (IsSpace(rest[0])) space = true;
            rest = rest[1..];
        }

        return length;
    }

    /// <summary>How far a text goes on with what stays as it is, plain spaces among it.</summary>
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var ascii = text[length..].IndexOfAnyExcept(Printed);
            if (ascii < 0) return text.Length;
            length += ascii;
            if (IsSpace(text[length]) || IsUnwanted(text[length])) return length;
            while (length < text.Length && text[length] > '~' && !IsSpace(text[length]) && !IsUnwanted(text[length])) length++;
        }

        return length;
    }

    private static void AppendSingleSpaced(ReadOnlySpan<char> words, Span<char> shaped, ref int length)
    {
        for (int gap; (gap = words.IndexOf("  ")) >= 0; words = words[gap..].TrimStart(' ')) Append(words[..(gap + 1)], shaped, ref length);
        Append(words, shaped, ref length);
    }

    private static void Append(ReadOnlySpan<char> piece, Span<char> shaped, ref int length)
    {
        piece.CopyTo(shaped[length..]);
        length += piece.Length;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\v' or '\f' || (c >= '\u0085' && char.IsWhiteSpace(c));

    // Controls, soft hyphens, zero-width marks at no joining script's need, and the direction overrides that can disguise text.
    internal static bool IsUnwanted(char c) =>
        c < ' '
        || c is >= '\u007f' and <= '\u009f' or '\u00ad' or '\u200b' or '\u2060'
            or '\ufeff' or '\ufffc' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
