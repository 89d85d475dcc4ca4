using Alerts.Digests;

namespace Alerts.Delivery.Email;

/// <summary>What may stand in a mail header.</summary>
internal static class HeaderText
{
    /// <summary>The text on one line, without control and direction characters, at most <paramref name="most"/> characters.</summary>
    public static string OneLine(string text, int most) => SafeText.OneLine(text, most);

    public static bool IsClean(string text) => !text.Any(char.IsControl);

    /// <summary>A header's name.</summary>
    public static string Name(string name) =>
        name.Length is > 0 and < 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? name
            : throw new FormatException($"'{OneLine(name, 60)}' is no header name.");

    /// <summary>A header value of our own making: printable ASCII or nothing.</summary>
    public static string Ascii(string name, string value) =>
        value.Length is > 0 and <= 2000 && value.All(c => c is >= ' ' and <= '~')
            ? value
            : throw new FormatException($"The value of the header {name} is not printable ASCII of at most 2,000 characters.");

    /// <summary>A Message-ID with its angle brackets.</summary>
    public static string Id(string id) =>
        id.Length is > 4 and < 250
        && id[0] == '<'
        && id[^1] == '>'
        && id[1..^1].All(c => c is > ' ' and <= '~' and not ('<' or '>'))
        && id.Count(c => c == '@') == 1
            ? id
            : throw new FormatException($"'{OneLine(id, 80)}' is no Message-ID.");

    /// <summary>RFC 2047 encoded words where the text is not plain ASCII; each at most 75 characters, split between characters.</summary>
    public static string Encode(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal)) return text;
        var words = new List<string>();
        var bytes = new List<byte>();
        var rune = new byte[4];
        foreach (var next in text.EnumerateRunes())
        {
            var length = next.EncodeToUtf8(rune);
            if (bytes.Count + length > 45) Flush();
            bytes.AddRange(rune.AsSpan(0, length));
        }

        Flush();
        return string.Join(' ', words);

        void Flush()
        {
            if (bytes.Count > 0) words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }
}
