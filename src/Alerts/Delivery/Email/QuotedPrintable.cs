using System.Text;

namespace Alerts.Delivery.Email;

/// <summary>Quoted-printable (RFC 2045) of UTF-8 text: lines of at most 76 characters ending in CR LF.</summary>
internal static class QuotedPrintable
{
    private const int MostInLine = 75;

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + (text.Length / 8));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            EncodeLine(line, encoded);
            encoded.Append("\r\n");
        }

        return encoded.ToString(0, encoded.Length - 2);
    }

    private static void EncodeLine(string line, StringBuilder encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var column = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var value = bytes[at];
            // A blank at a line's end would be lost on the way; a dot or "From " at its start is touched by some servers.
            var plain = value is > 32 and < 127 and not (byte)'=' || (value is 32 or 9 && at + 1 < bytes.Length);
            if (column == 0 && value is (byte)'.' or (byte)'F' && column == 0) plain = false;
            var width = plain ? 1 : 3;
            if (column + width > MostInLine)
            {
                encoded.Append("=\r\n");
                column = 0;
                if (value is (byte)'.' or (byte)'F') (plain, width) = (false, 3);
            }

            if (plain) encoded.Append((char)value);
            else encoded.Append('=').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            column += width;
        }
    }
}
