namespace Alerts.Articles.Extraction;

/// <summary>Takes from a byline what is no name: "By", dates, addresses, "for the ...".</summary>
internal static class AuthorName
{
    private const int Longest = 120;
    private const int LongestLabel = 16;
    private const int LongestPerson = 60;
    private const int LongestPosting = 60;

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "last", "by:", "autor", "autorin", "verfasser", "auteur", "autore", "veröffentlicht", "publié", "admin", "administrator", "wordpressadmin", "webmaster", "editor", "no author", "author", "unknown", "follow", "posted", "posted on", "posted by", "published by", "publiziert am", "veröffentlicht von", "published", "updated", "by", "von", "par", "datum", "date", "null", "undefined", "none", "n/a", "user", "guest", "root", "anonymous", "quelle", "source", "alle beiträge", "alle artikel", "all posts", "mehr", "share", "teilen",
    };

    /// <summary>Who stands for a person that a page may name elsewhere.</summary>
    private static readonly HashSet<string> NoPersons = new(StringComparer.OrdinalIgnoreCase)
    {
        "redaktion", "die redaktion", "editorial team", "editorial staff", "editors", "staff", "staff writer", "newsroom", "news desk", "agencies", "agenturen", "agencias", "redacción", "redação", "la rédaction", "rédaction", "redazione", "redactie", "редакция", "team", "afp", "dpa", "reuters", "ap", "apa", "epd", "kna", "efe", "ansa", "tass", "sda", "ats", "pti", "ani",
    };

    private static readonly string[] Authors = [" by ", " von ", " par ", " por ", " door ", " di "];

    /// <summary>What is left of "Posted on ...", "Stand: ..." and the like when the date is gone.</summary>
    private static readonly string[] Ends =
    [
        "posted on", "posted", "published on", "published", "updated", "last updated", "veröffentlicht am", "aktualisiert am", "aktualisiert", "stand", "datum", "publié le", "mis à jour le", "publicado el", "publicado em", "hace", "il y a", "am", "on", "le", "il", "el", "em", "vom", "at", "-", "|", ",",
        "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    ];

    private static readonly string[] Leads =
        ["written by", "posted by", "published by", "reported by", "story by", "authored by", "edited by", "veröffentlicht von", "geschrieben von", "verfasst von", "ein beitrag von", "ein artikel von", "gespeichert von", "eingestellt von", "scritto da", "a cura di", "propos recueillis par", "geschreven door", "text by", "words by", "article by", "by", "author", "authors", "von", "par", "por", "di", "de", "da", "door", "av", "af", "przez", "autor", "autore", "auteur", "автор", "автор:", "текст", "redacción por", "escrito por", "publicado por", "publié par", "text", "yazan", "szerző", "autoren", "autorin", "autor/in", "verfasser", "text und interview", "interview", "redaktion", "tekst", "redactie", "auteurs", "作者", "记者", "文", "記者"];

    private static readonly string[] Labels =
        ["author:", "authors:", "written by", "posted by", "text:", "autor:", "autoren", "autorin:", "autor/in", "verfasser:", "verfasst von", "ein beitrag von", "ein artikel von", "auteur :", "auteur:", "autore:", "auteurs", "redactie:", "tekst:", "автор:", "автор "];

    /// <summary>Whether a text begins with the word for author, which must not be a mere preposition.</summary>
    public static bool HasLabel(string? text) =>
        text is { Length: > 4 } && text.TrimStart() is var line && (Array.Exists(Labels, label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) || line.Length < LongestLabel && IsLabel(line));

    /// <summary>Whether a text is that word alone, which announces the next.</summary>
    public static bool IsLabel(string text) =>
        text.Trim(' ', ':', '\n', '\r', '\t', '\u00A0') is var word && Array.Exists(Labels, label => label.TrimEnd(' ', ':').Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name is an account's or an office's, so that a person named elsewhere goes before.</summary>
    public static bool IsWeak(string name) =>
        NoPersons.Contains(name) || !name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsUpper) && name.Any(char.IsLower);

    /// <summary>The name that follows a date on one line: "11 December 2019 - Jane Doe"; else null.</summary>
    public static string? AfterDate(string line)
    {
        if (PageDate.AtStart(line, null) is null) return null;
        var at = Math.Max(line.LastIndexOf(" - ", StringComparison.Ordinal), Math.Max(line.LastIndexOf(" – ", StringComparison.Ordinal), line.LastIndexOf(" | ", StringComparison.Ordinal)));
        return at < 0 ? null : Person(line[(at + 3)..]);
    }

    /// <summary>The names on a line that holds nothing else: two to six words, in capitals but one; else null.</summary>
    public static string? Person(string line)
    {
        if (line.Length > LongestPerson || line.Any(char.IsAsciiDigit) || Clean(line) is not { } name) return null;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && words.Count(word => char.IsUpper(word[0])) >= Math.Max(2, words.Length - 1) ? name : null;
    }

    /// <summary>The names on one line, or null when nothing of the kind remains.</summary>
    public static string? Clean(string? byline)
    {
        var text = HtmlText.Line(byline).Trim(' ', ',', ';', '|', '-', '–', '—', '•', '·', '/', ':');
        if (text.Length is 0 or > Longest || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)) return null;
        text = WithoutLead(AfterPosting(text));
        var dated = BeforeDate(text).Trim(' ', ',', ';', '|', '-', '–', '—', '•', '·', '/', ':', '(');
        // A name may end like a weekday's abbreviation: ends are taken off only where a date was.
        text = dated.Length < text.Length ? WithoutEnd(dated) : dated;
        if (text.StartsWith('@')) text = text[1..];
        return text.Length > 1 && text.Any(char.IsLetter) && !NoNames.Contains(text) && Array.IndexOf(Ends, text.ToLowerInvariant()) < 0 ? text : null;
    }

    /// <summary>The name in a line that begins as bylines do ("By", "Von", "Par" ...) and goes on with two to six words in capitals; else null.</summary>
    public static string? InLine(string line)
    {
        if (line.Length > 70 || WithoutLead(line).Length == line.Length || Clean(line) is not { } name) return null;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && words.Count(word => char.IsUpper(word[0])) >= Math.Max(2, words.Length - 1) ? name : null;
    }

    // "Posted on 21 September 2020 by Jane Doe".
    private static string AfterPosting(string text)
    {
        if (!text.AsSpan(0, Math.Min(text.Length, LongestPosting)).ContainsAnyInRange('0', '9')) return text;
        foreach (var author in Authors)
        {
            var at = text.IndexOf(author, StringComparison.OrdinalIgnoreCase);
            var after = at + author.Length;
            if (at > 0 && after < text.Length && char.IsUpper(text[after]) && text.AsSpan(0, at).ContainsAnyInRange('0', '9')) return text[after..];
        }

        return text;
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

    private static string WithoutEnd(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var end in Ends)
            {
                if (!text.EndsWith(end, StringComparison.OrdinalIgnoreCase) || text.Length == end.Length || char.IsLetter(text[^(end.Length + 1)]) && char.IsLetter(end[0])) continue;
                text = text[..^end.Length].TrimEnd(' ', ',', ';', '|', '-', '–', '—', '•', '·', '/', ':', '(');
                again = true;
            }
        }

        return text;
    }

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
