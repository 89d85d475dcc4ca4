using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Alerts.Feeds.Parsing;

/// <summary>Text in a pooled buffer, with the name of the encoding it was read in.</summary>
internal readonly record struct DecodedText(char[] Buffer, int Length, string Encoding, bool Damaged)
{
    public ReadOnlySpan<char> Text => Buffer.AsSpan(0, Length);
}

/// <summary>
/// Bytes to text: by byte order mark, by what the bytes are, by what HTTP and the prolog say. Control characters are dropped.
/// </summary>
internal static class FeedText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, FeedParseOptions options)
    {
        var (encoding, name, skip, damaged) = FeedEncoding.Detect(bytes, options);
        bytes = bytes[skip..];
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        int length;
        if (encoding is UTF8Encoding)
            Utf8.ToUtf16(bytes, buffer, out _, out length, replaceInvalidSequences: true);
        else length = encoding.GetChars(bytes, buffer);

        FixWindows(buffer.AsSpan(0, length));
        return new DecodedText(buffer, WithoutControls(buffer.AsSpan(0, length), ref damaged), name, damaged);
    }

    /// <summary>Control characters of the second block are always windows-1252 that somebody took for Latin-1.</summary>
    private static void FixWindows(Span<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\u0080', '\u009F'); at >= 0; )
        {
            text[at] = MarkupText.FromWindows(text[at]);
            var step = text[(at + 1)..].IndexOfAnyInRange('\u0080', '\u009F');
            at = step < 0 ? -1 : at + 1 + step;
        }
    }

    private static int WithoutControls(Span<char> text, ref bool damaged)
    {
        var at = text.IndexOfAny(Controls);
        if (at < 0) return text.Length;
        damaged = true;
        var to = at;
        for (; at < text.Length; at++)
        {
            if (!Controls.Contains(text[at])) text[to++] = text[at];
        }

        return to;
    }
}
