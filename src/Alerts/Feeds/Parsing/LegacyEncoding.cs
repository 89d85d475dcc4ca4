using System.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Guesses the encoding of undeclared text that is not UTF-8: two-byte Asian encodings by their lead bytes, one-byte ones by how
/// many letters come out as the commonest of their language. Western text, whose letters beyond ASCII stand alone, is windows-1252.
/// </summary>
internal static class LegacyEncoding
{
    private const int Sample = 16 * 1024;
    private const double NonLatinRun = 0.55;
    private const double CommonLetters = 0.42;

    private static readonly (string Name, string Letters)[] OneByte =
    [
        ("windows-1251", "оеаинтсрвл"), ("koi8-r", "оеаинтсрвл"), ("iso-8859-5", "оеаинтсрвл"), ("ibm866", "оеаинтсрвл"),
        ("windows-1253", "αοιετσνηυρ"), ("windows-1255", "יוהלאתרמבש"), ("windows-1256", "اليمنوترب"), ("windows-874", "านรอกเงมย่"),
    ];

    public static (Encoding Encoding, string Name) Guess(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        var name = InRuns(bytes) < NonLatinRun ? null : TwoByte(bytes) ?? SingleByte(bytes);
        return name is null ? (Encoding.GetEncoding(1252), "windows-1252") : (Encoding.GetEncoding(name), name);
    }

    /// <summary>The share of bytes beyond ASCII that have another beside them.</summary>
    private static double InRuns(ReadOnlySpan<byte> bytes)
    {
        var (high, inRun) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] < 0x80) continue;
            high++;
            if ((at > 0 && bytes[at - 1] >= 0x80) || (at + 1 < bytes.Length && bytes[at + 1] >= 0x80)) inRun++;
        }

        return high == 0 ? 0 : (double)inRun / high;
    }

    private static string? TwoByte(ReadOnlySpan<byte> bytes)
    {
        var unix = new Pairs();
        var big5 = new Pairs();
        var japan = new Pairs();
        unix.Count(bytes, lead => lead >= 0xA1, trail => trail >= 0xA1);
        big5.Count(bytes, lead => lead is >= 0xA1 and <= 0xF9, trail => trail is >= 0x40 and <= 0x7E or >= 0xA1);
        japan.Count(
            bytes,
            lead => lead is >= 0x81 and <= 0x9F or >= 0xE0 and <= 0xFC,
            trail => trail is >= 0x40 and <= 0x7E or >= 0x80 and <= 0xFC);

        if (japan.Broken == 0 && japan.Share(0x82, 0x83) > 0.3) return "shift_jis";
        if (unix.Broken == 0)
        {
            if (unix.Share(0xA4, 0xA5) > 0.25) return "euc-jp";
            if (unix.Share(0xB0, 0xC8) > 0.85) return "euc-kr";
            if (unix.Share(0xB0, 0xD7) > 0.6) return "gb18030";
        }

        return big5.Broken == 0 && big5.Share(0xA1, 0xC6) > 0.75 ? "big5" : null;
    }

    private static string? SingleByte(ReadOnlySpan<byte> bytes)
    {
        string? best = null;
        var most = CommonLetters;
        foreach (var (name, letters) in OneByte)
        {
            var text = Encoding.GetEncoding(name).GetString(bytes);
            var beyond = text.Count(c => c >= 0x80);
            var share = beyond == 0 ? 0 : (double)text.Count(c => letters.Contains(c, StringComparison.Ordinal)) / beyond;
            if (share > most) (best, most) = (name, share);
        }

        return best;
    }

    /// <summary>Two-byte characters by lead byte, as one family of encodings would cut them.</summary>
    private struct Pairs
    {
        private int[] leads;
        private int all;

        public int Broken { get; private set; }

        public void Count(ReadOnlySpan<byte> bytes, Func<byte, bool> isLead, Func<byte, bool> isTrail)
        {
            leads = new int[256];
            for (var at = 0; at < bytes.Length; at++)
            {
                if (bytes[at] < 0x80) continue;
                if (at + 1 == bytes.Length) break;
                if (isLead(bytes[at]) && isTrail(bytes[at + 1]))
                {
                    leads[bytes[at]]++;
                    all++;
                    at++;
                }
                else Broken++;
            }
        }

        public readonly double Share(int from, int to) => all == 0 ? 0 : (double)leads.AsSpan(from, to - from + 1).ToArray().Sum() / all;
    }
}
