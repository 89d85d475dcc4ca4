using System.Text;
using System.Text.Unicode;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// How bytes are to be read; <paramref name="Skip"/> bytes are the mark, <paramref name="Damaged"/> means that a label was wrong.
/// </summary>
internal readonly record struct DetectedEncoding(Encoding Encoding, string Name, int Skip, bool Damaged);

/// <summary>Finds out which encoding bytes are in. Names are the registry's preferred ones, lower case.</summary>
internal static class FeedEncoding
{
    private const int PrologBytes = 1024;

    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    static FeedEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, its name, how many bytes of byte order mark to skip, and whether a label was wrong.</summary>
    public static DetectedEncoding Detect(ReadOnlySpan<byte> bytes, FeedParseOptions options)
    {
        if (ByMark(bytes) is { } marked) return marked;
        if (ByWidth(bytes) is { } wide) return wide;
        var label = options.Charset ?? DeclaredIn(bytes);
        var told = Named(options.Charset) ?? Named(DeclaredIn(bytes));
        var unknown = label is not null && Named(label) is null;
        if (IsAsciiByDefault(bytes, options)) return new(Encoding.UTF8, "us-ascii", 0, unknown);
        if (Utf8.IsValid(bytes))
            return IsTruly(told, bytes) ? new(told!.Value.Encoding, told.Value.Name, 0, unknown) : new(Encoding.UTF8, "utf-8", 0, unknown);
        if (told is var (encoding, name) && encoding is not UTF8Encoding && !IsMultiByteLie(encoding, bytes))
            return new(encoding, name, 0, unknown);
        if (told is not null && MostlyUtf8(bytes)) return new(Encoding.UTF8, "utf-8", 0, Damaged: true);
        var guess = LegacyEncoding.Guess(bytes);
        return new(guess.Encoding, guess.Name, 0, Damaged: true);
    }

    /// <summary>Whether valid UTF-8 may still be what its label says: pure ASCII, or too little beyond it to be sure.</summary>
    private static bool IsTruly((Encoding Encoding, string Name)? told, ReadOnlySpan<byte> bytes) =>
        told is var (encoding, _) && !IsSurelyUtf8(bytes, encoding);

    /// <summary>text/xml without a charset is US-ASCII by RFC 3023; where the bytes agree it costs nothing to say so.</summary>
    private static bool IsAsciiByDefault(ReadOnlySpan<byte> bytes, FeedParseOptions options) =>
        options.MediaType is { } type && type.StartsWith("text/", StringComparison.Ordinal)
            && type.EndsWith("xml", StringComparison.Ordinal) | type.Contains("xml-", StringComparison.Ordinal)
        && Named(options.Charset) is null && Ascii.IsValid(bytes);

    /// <summary>A two-byte encoding that the bytes break is a label left over from a template.</summary>
    private static bool IsMultiByteLie(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding.IsSingleByte) return false;
        var text = encoding.GetString(bytes[..Math.Min(bytes.Length, 64 * 1024)]);
        return text.Count(c => c == '\uFFFD') > 2 + text.Length / 200;
    }

    /// <summary>A few broken sequences among many good ones are accidents; the text is UTF-8.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 256 * 1024)]);
        var broken = text.Count(c => c == '\uFFFD');
        return text.Count(c => c >= 0x80) - broken > 2 * broken;
    }

    private static DetectedEncoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8, "utf-8", 3, false),
        [0xFF, 0xFE, 0, 0, ..] => new(Encoding.UTF32, "utf-32le", 4, false),
        [0, 0, 0xFE, 0xFF, ..] => new(Utf32BigEndian, "utf-32be", 4, false),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, "utf-16le", 2, false),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, "utf-16be", 2, false),
        _ => null,
    };

    private static DetectedEncoding? ByWidth(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x3C, 0, 0, 0, ..] => new(Encoding.UTF32, "utf-32le", 0, false),
        [0, 0, 0, 0x3C, ..] => new(Utf32BigEndian, "utf-32be", 0, false),
        [0x3C, 0, not 0, 0, ..] => new(Encoding.Unicode, "utf-16le", 0, false),
        [0, 0x3C, 0, not 0, ..] => new(Encoding.BigEndianUnicode, "utf-16be", 0, false),
        [0x4C, 0x6F, 0xA7, 0x94, ..] => new(Encoding.GetEncoding(37), "ibm037", 0, false),
        _ => null,
    };

    /// <summary>What the XML declaration says, as far as single bytes can be read before the encoding is known.</summary>
    private static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrologBytes)]);
        var prolog = head.IndexOf("<?xml", StringComparison.OrdinalIgnoreCase);
        if (prolog < 0) return null;
        var end = head.IndexOf('>', prolog);
        var body = head.AsSpan(prolog + 5, (end < 0 ? head.Length : end) - prolog - 5).TrimEnd('?');
        return MarkupAttributes.Find(body, "encoding");
    }

    /// <summary>True when bytes outside ASCII form valid UTF-8 too often to be chance, whatever the label says.</summary>
    private static bool IsSurelyUtf8(ReadOnlySpan<byte> bytes, Encoding told)
    {
        if (told is UTF8Encoding or UnicodeEncoding or UTF32Encoding) return true;
        var sequences = 0;
        foreach (var b in bytes)
        {
            if (b >= 0xE0) return true;
            if (b >= 0xC2 && ++sequences >= 8) return true;
        }

        return false;
    }

    private static (Encoding Encoding, string Name)? Named(string? label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > 40) return null;
        var told = label.Trim(' ', '"', '\'').ToLowerInvariant();
        var name = told.Replace('_', '-');
        // Browsers read these labels as their windows supersets, and feeds mean the same.
        var page = name switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "cp1252" or "x-cp1252" => "windows-1252",
            "gb2312" or "gbk" or "gb-2312" or "x-gbk" or "euc-cn" or "gb2312-80" => "gb18030",
            "ks-c-5601-1987" or "ksc5601" or "ks-c-5601" or "korean" or "cp949" or "uhc" or "windows-949" => "ks_c_5601-1987",
            "shift-jis" or "sjis" or "x-sjis" or "cp932" or "ms932" or "windows-31j" => "shift_jis",
            "big5-hkscs" or "cn-big5" or "x-x-big5" or "cp950" => "big5",
            "tis-620" or "iso-8859-11" => "windows-874",
            _ when name.StartsWith("cp125", StringComparison.Ordinal) => "windows-" + name[2..],
            _ => told,
        };
        try
        {
            return (Encoding.GetEncoding(page), page is "utf-8" or "gb18030" or "shift_jis" ? page : told);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
