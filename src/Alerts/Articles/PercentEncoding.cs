using System.Text;

namespace Alerts.Articles;

/// <summary>Writes percent escapes one way (RFC 3986, 6.2.2): unreserved characters plain, the rest in upper-case hex.</summary>
internal static class PercentEncoding
{
    public static string Normalize(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '%' || at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                result.Append(text[at]);
                continue;
            }

            var plain = (char)Convert.ToByte(text.Substring(at + 1, 2), 16);
            if (char.IsAsciiLetterOrDigit(plain) || plain is '-' or '.' or '_' or '~') result.Append(plain);
            else result.Append('%').Append(char.ToUpperInvariant(text[at + 1])).Append(char.ToUpperInvariant(text[at + 2]));
            at += 2;
        }

        return result.ToString();
    }
}
