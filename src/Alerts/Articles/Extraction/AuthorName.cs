namespace Alerts.Articles.Extraction;

/// <summary>Takes from a byline what is no name: "By", dates, addresses, "for the ...".</summary>
internal static class AuthorName
{
    private const int Longest = 120;

    private static readonly string[] Leads =
        ["written by", "posted by", "published by", "reported by", "story by", "authored by", "edited by", "text by", "words by", "article by", "by", "author", "authors", "von", "par", "por", "di", "de", "da", "door", "av", "af", "przez", "autor", "autore", "auteur", "автор", "автор:", "текст", "redacción por", "escrito por", "publicado por", "publié par", "text", "yazan", "szerző", "作者", "记者", "文", "記者"];

    /// <summary>The names on one line, or null when nothing of the kind remains.</summary>
    public static string? Clean(string? byline)
    {
        var text = HtmlText.Line(byline).Trim(' ', ',', ';', '|', '-', '–', '—', '•', '·', '/', ':');
        if (text.Length is 0 or > Longest || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)) return null;
        text = WithoutLead(text);
        text = BeforeDate(text).Trim(' ', ',', ';', '|', '-', '–', '—', '•', '·', '/', ':', '(');
        if (text.StartsWith('@')) text = text[1..];
        return text.Length > 1 && text.Any(char.IsLetter) ? text : null;
    }

    private static string WithoutLead(string text)
    {
        foreach (var lead in Leads)
        {
            if (!text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) || text.Length <= lead.Length + 1) continue;
            var next = text[lead.Length];
            if (next is ':' or '：' || (next == ' ' && (char.IsUpper(text[lead.Length + 1]) || !char.IsLower(text[lead.Length + 1])) && IsSafeLead(lead, text)))
                return text[(lead.Length + 1)..].Trim(' ', ':');
        }

        return text;
    }

    // "De Gaulle" and "Di Maio" are names: a short particle is a lead only where it is written small, or two names follow.
    private static bool IsSafeLead(string lead, string text) =>
        lead is not ("de" or "di" or "da" or "von" or "af" or "av" or "文") || char.IsLower(text[0]) || text.Count(c => c == ' ') >= 2;

    // "Jane Doe, 12 March 2021" and "Jane Doe | Updated ..." end where the date begins.
    private static string BeforeDate(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || char.IsLetter(text[at - 1])) continue;
            var cut = text[..at].TrimEnd();
            var space = cut.LastIndexOf(' ');
            if (space > 0 && PageDate.IsMonth(cut.AsSpan(space + 1))) cut = cut[..space];
            return cut;
        }

        return text;
    }
}
