using System.Globalization;
using System.Text;

namespace Alerts.Digests;

/// <summary>Cleans text that came from a feed before it is shown anywhere. Encoding for HTML, Markdown, JSON or CSV comes on top.</summary>
public static class SafeText
{
    /// <summary>
    /// The text on one line: white space and line ends become single blanks; control, direction (bidi), invisible and private-use
    /// characters and broken surrogates go; cut at <paramref name="most"/> characters, with an ellipsis, at a word's end where one is near.
    /// </summary>
    public static string OneLine(string? text, int most)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(Math.Min(text.Length, most + 1));
        var blank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) blank = clean.Length > 0;
            else if (IsShown(rune))
            {
                if (blank) clean.Append(' ');
                blank = false;
                clean.Append(rune.ToString());
                if (clean.Length > most) return Cut(clean.ToString(), most);
            }
        }

        return clean.ToString();
    }

    /// <summary>
    /// The address if it is an absolute http or https one without user name; null for any other, script and data addresses among them.
    /// </summary>
    public static Uri? Link(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.UserInfo.Length == 0
            && url.AbsoluteUri.Length <= 2000
            ? url
            : null;

    private static bool IsShown(Rune rune)
    {
        if (rune == Rune.ReplacementChar) return false;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => false,
            // Joiners are part of the spelling of Persian and of Indic scripts; all other format characters hide or turn text.
            UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            _ => true,
        };
    }

    private static string Cut(string text, int most)
    {
        var end = most - 1;
        if (char.IsLowSurrogate(text[end]) && end > 0) end--;
        var blank = text.LastIndexOf(' ', end - 1);
        if (blank > most * 3 / 4) end = blank;
        return text[..end].TrimEnd(' ', ',', ';', ':', '-', '–') + "…";
    }
}
