using System.Text;
using System.Text.Unicode;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Turns a page's bytes into text. Order of belief: byte order mark; bytes that are valid UTF-8 beyond ASCII, whatever the labels say;
/// the HTTP charset; the page's own meta (looked for in the first 64 KiB, not only 1,024 bytes); windows-1252. Never throws on bad bytes.
/// </summary>
internal static class PageEncoding
{
    private const int MetaWindow = 64 * 1024;

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" \"'>;/?");

    static PageEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> bytes, string? httpCharset)
    {
        var (encoding, skip) = Choose(bytes, httpCharset);
        return encoding.GetString(bytes[skip..]);
    }

    private static (Encoding Encoding, int Skip) Choose(ReadOnlySpan<byte> bytes, string? httpCharset)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return (Encoding.UTF8, 3);
        if (bytes.Length > 3 && bytes is [0xFF, 0xFE, ..]) return (Encoding.Unicode, 2);
        if (bytes.Length > 3 && bytes is [0xFE, 0xFF, ..]) return (Encoding.BigEndianUnicode, 2);
        if (bytes is [(byte)'<', 0, _, 0, ..]) return (Encoding.Unicode, 0);
        if (bytes is [0, (byte)'<', 0, _, ..]) return (Encoding.BigEndianUnicode, 0);

        var ascii = Ascii.IsValid(bytes);
        if (!ascii && IsUtf8(bytes)) return (Encoding.UTF8, 0);
        var named = Find(httpCharset) ?? Find(MetaCharset(bytes[..Math.Min(bytes.Length, MetaWindow)]));
        // Some seven-bit encodings shift their alphabets in by escape sequences; other labels are of no consequence here.
        if (ascii) return (named is { CodePage: 50220 or 50221 or 50222 or 52936 } ? named : Encoding.UTF8, 0);
        if (named is null || named.CodePage is 65001 or 1200 or 1201) return (named is null ? Latin : Encoding.UTF8, 0);
        return (named.CodePage == 28591 ? Latin : named, 0);
    }

    private static Encoding Latin => Encoding.GetEncoding(1252);

    // A body cut off in the middle of a character is still UTF-8.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut < 4 && cut < bytes.Length; cut++)
            if (Utf8.IsValid(bytes[..^cut])) return true;
        return false;
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var trimmed = name.Trim(' ', '"', '\'', ';').ToLowerInvariant();
        var known = trimmed switch
        {
            "utf8" or "unicode" or "utf-8" => "utf-8",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "x-sjis" or "sjis" or "shift-jis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "x-euc-jp" => "euc-jp",
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "windows-949" => "ks_c_5601-1987",
            "big5-hkscs" or "x-x-big5" => "big5",
            "iso8859-1" or "latin1" or "latin-1" => "iso-8859-1",
            "cp1251" or "win-1251" or "x-cp1251" => "windows-1251",
            "iso-8859-9" or "latin5" => "windows-1254",
            "tis-620" or "iso-8859-11" => "windows-874",
            _ => trimmed,
        };
        try
        {
            return Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What follows <c>charset=</c> in a meta element, or <c>encoding=</c> in an XML prolog.</summary>
    private static string? MetaCharset(ReadOnlySpan<byte> window)
    {
        var text = Encoding.Latin1.GetString(window);
        for (var at = text.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf('>', at);
            var element = text.AsSpan(at, (end < 0 ? text.Length : end) - at);
            if (After(element, "charset=") is { } charset) return charset;
        }

        return text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf('>', StringComparison.Ordinal) is > 0 and var close
            ? After(text.AsSpan(0, close), "encoding=") : null;
    }

    private static string? After(ReadOnlySpan<char> element, string marker)
    {
        var at = element.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = element[(at + marker.Length)..].TrimStart(" \"'");
        var end = rest.IndexOfAny(NameEnds);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
