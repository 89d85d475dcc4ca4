using System.Text;
using System.Text.Unicode;

namespace Alerts.Feeds.Parsing;

/// <summary>Finds out which encoding bytes are in. Names are the registry's preferred ones, lower case.</summary>
internal static class FeedEncoding
{
    private const int PrologBytes = 1024;

    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    static FeedEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, its name, and how many bytes of byte order mark to skip.</summary>
    public static (Encoding Encoding, string Name, int Skip) Detect(ReadOnlySpan<byte> bytes, FeedParseOptions options)
    {
        if (ByMark(bytes) is { } marked) return marked;
        if (ByWidth(bytes) is { } wide) return (wide.Encoding, wide.Name, 0);
        var isUtf8 = Utf8.IsValid(bytes);
        var told = Named(options.Charset) ?? Named(DeclaredIn(bytes));
        if (told is var (encoding, name) && (encoding is not UTF8Encoding || isUtf8) && !(isUtf8 && IsSurelyUtf8(bytes, encoding))) return (encoding, name, 0);
        if (isUtf8) return (Encoding.UTF8, "utf-8", 0);
        var declared = Named(DeclaredIn(bytes));
        return declared is var (second, secondName) && second is not UTF8Encoding ? (second, secondName, 0) : (Encoding.GetEncoding(1252), "windows-1252", 0);
    }

    private static (Encoding, string, int)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, "utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, "utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32BigEndian, "utf-32be", 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, "utf-16le", 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "utf-16be", 2),
        _ => null,
    };

    private static (Encoding Encoding, string Name)? ByWidth(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x3C, 0, 0, 0, ..] => (Encoding.UTF32, "utf-32le"),
        [0, 0, 0, 0x3C, ..] => (Utf32BigEndian, "utf-32be"),
        [0x3C, 0, not 0, 0, ..] => (Encoding.Unicode, "utf-16le"),
        [0, 0x3C, 0, not 0, ..] => (Encoding.BigEndianUnicode, "utf-16be"),
        [0x4C, 0x6F, 0xA7, 0x94, ..] => (Encoding.GetEncoding(37), "ibm037"),
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
        var name = label.Trim(' ', '"', '\'').ToLowerInvariant().Replace('_', '-');
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
            _ => name,
        };
        try
        {
            return (Encoding.GetEncoding(page), name is "utf8" ? "utf-8" : name);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
