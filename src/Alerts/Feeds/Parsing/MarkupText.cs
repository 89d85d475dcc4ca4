using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Decodes character references: the five of XML, the names of HTML, and numbers, also those
/// that mean windows-1252. An ampersand that is none stays.
/// </summary>
internal static class MarkupText
{
    private const int LongestName = 32;

    // What 128 to 159 mean in windows-1252, and so in every browser.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>The character that a byte of 128 to 159 stands for in windows-1252.</summary>
    public static char FromWindows(char c) => Windows1252[c - 0x80];

    public static string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('&') < 0) return text.ToString();
        var builder = new ValueText(stackalloc char[512]);
        Append(ref builder, text);
        return builder.ToStringAndFree();
    }

    /// <summary>Appends the decoded text.</summary>
    public static void Append(ref ValueText into, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOf('&');
            if (at < 0)
            {
                into.Append(text);
                return;
            }

            into.Append(text[..at]);
            text = text[at..];
            text = text[AppendReference(ref into, text)..];
        }
    }

    /// <summary>Appends what the reference at the start of the text stands for; returns how many characters it took.</summary>
    private static int AppendReference(ref ValueText into, ReadOnlySpan<char> text)
    {
        switch (text.Length > 3 ? text[1] : '\0')
        {
            case 'l' when text.StartsWith("&lt;"): into.Append('<'); return 4;
            case 'g' when text.StartsWith("&gt;"): into.Append('>'); return 4;
            case 'a' when text.StartsWith("&amp;"): into.Append('&'); return 5;
            case 'q' when text.StartsWith("&quot;"): into.Append('"'); return 6;
            case '#': return AppendNumber(ref into, text);
        }

        var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
        if (end > 1 && AppendName(ref into, text[..(end + 1)])) return end + 1;
        into.Flawed = true;
        into.Append('&');
        return 1;
    }

    private static bool AppendName(ref ValueText into, ReadOnlySpan<char> reference)
    {
        if (reference[1..^1].ContainsAnyExcept(NameCharacters)) return false;
        if (HtmlEntityProvider.Resolver.GetSymbol(reference[1..].ToString()) is not { } symbol) return false;
        into.Append(symbol);
        into.UsedHtmlName |= !reference.SequenceEqual("&apos;");
        return true;
    }

    private static int AppendNumber(ref ValueText into, ReadOnlySpan<char> text)
    {
        var hex = text[2] is 'x' or 'X';
        var digits = text[(hex ? 3 : 2)..Math.Min(text.Length, 12)];
        var length = 0;
        while (length < digits.Length && (hex ? char.IsAsciiHexDigit(digits[length]) : char.IsAsciiDigit(digits[length]))) length++;
        if (length == 0
            || !int.TryParse(
                digits[..length],
                hex ? NumberStyles.HexNumber : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code))
        {
            into.Flawed = true;
            into.Append('&');
            return 1;
        }

        AppendCode(ref into, code);
        var end = (hex ? 3 : 2) + length;
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static void AppendCode(ref ValueText into, int code)
    {
        if (code is >= 0x80 and <= 0x9F) into.Append(Windows1252[code - 0x80]);
        else if (code is < 0x20 and not (9 or 10 or 13) or 0xFFFE or 0xFFFF) return;
        else if (!Rune.IsValid(code)) into.Append('\uFFFD');
        else
        {
            Span<char> pair = stackalloc char[2];
            into.Append(pair[..new Rune(code).EncodeToUtf16(pair)]);
        }
    }
}
