namespace Alerts.Articles.Extraction;

/// <summary>Takes from a byline what is no name: "By", dates, addresses, the photographer.</summary>
internal static class AuthorName
{
    private const int Longest = 120;
    private const int LongestPosting = 60;

    private static readonly string[] Between = [",", ";", " and ", " und ", " et ", " y ", " & "];

    private const string Edges = " ,;|-–—•·/:";

    /// <summary>Whether a name is an account's, an office's or an outlet's, so that a person named elsewhere goes before.</summary>
    public static bool IsWeak(string name) => IsOffice(name) || IsAccount(name);

    /// <summary>Whether a name is an agency's, an office's or a firm's.</summary>
    public static bool IsOffice(string name) =>
        AuthorWords.NoPersons.Contains(name) || IsAddress(name) || IsInitials(name)
        || name.Contains(' ', StringComparison.Ordinal)
            && name.Split(' ').Any(word =>
                Array.Exists(AuthorWords.Organisations, other => other.Equals(word, StringComparison.OrdinalIgnoreCase))
                || Array.Exists(AuthorWords.OrganisationEnds, end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether it is a site's: "gazette.example".</summary>
    public static bool IsAddress(string name) =>
        name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether it is the name of a person or a list of such: two to six words in capitals, or Chinese characters.</summary>
    public static bool IsPerson(string name)
    {
        var all = name.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.Length > 0 && IsOnePerson(all[0]) && Array.TrueForAll(all, one => char.IsUpper(one[0]) || IsChineseName(one));
    }

    /// <summary>The names on one line, or null when nothing of the kind remains.</summary>
    public static string? Clean(string? byline)
    {
        var text = WithoutAddress(HtmlText.Line(byline).Trim(Edges.AsSpan()).ToString());
        if (text.Length is 0 or > Longest || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        text = WithoutOtherCredits(WithoutLead(AfterPosting(text), out _));
        var dated = BeforeDate(text).Trim((Edges + "(").AsSpan()).ToString();
        // A name may end like a weekday's abbreviation: ends are taken off only where a date was.
        text = dated.Length < text.Length ? WithoutEnd(dated) : dated;
        if (text.StartsWith('@')) text = text[1..];
        if (PageDate.IsMonth(text)) return null;
        var isName = text.Length > 1
            && text.Any(char.IsLetter)
            && !text.Contains('?', StringComparison.Ordinal)
            && !AuthorWords.NoNames.Contains(text)
            && Array.IndexOf(AuthorWords.Ends, text.ToLowerInvariant()) < 0;
        return isName ? text : null;
    }

    /// <summary>
    /// A line without the "By" or "Written by" that it begins with, which is <paramref name="lead"/>, "" when it does not.
    /// </summary>
    public static string WithoutLead(string line, out string lead)
    {
        foreach (var start in AuthorWords.Leads)
        {
            if (!line.StartsWith(start, StringComparison.OrdinalIgnoreCase) || line.Length <= start.Length + 1) continue;
            var next = line[start.Length];
            if (next is not (':' or '：')
                && (next != ' ' || char.IsLower(line[start.Length + 1]) && !start.Contains(' ', StringComparison.Ordinal)
                    || !IsSafeLead(start, line)))
            {
                continue;
            }

            lead = start;
            return line[(start.Length + 1)..].Trim(' ', ':');
        }

        lead = "";
        return line;
    }

    // Particles ("de la", "van der") are part of a name and count for nothing.
    private static bool IsOnePerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => Array.IndexOf(AuthorWords.Particles, word) < 0)
            .ToList();
        return words.Count is >= 2 and <= 6 && words.TrueForAll(word => char.IsUpper(word[0])) || IsChineseName(name);
    }

    private static bool IsAccount(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsUpper) && name.Any(char.IsLower);

    private static bool IsInitials(string name) => name.Length < 6 && name.All(char.IsUpper);

    private static bool IsChineseName(string name) => name.Length is >= 2 and <= 4 && name.All(c => c is >= '\u3400' and <= '\u9fff');

    // "Jane Doe (https://jane.example/)" and "Jane Doe | jane@gazette.example".
    private static string WithoutAddress(string text)
    {
        var at = text.IndexOf("://", StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf('@', StringComparison.Ordinal);
        var space = at < 0 ? -1 : text.LastIndexOf(' ', at);
        return space < 0 ? text : text[..space].TrimEnd((Edges + "(").ToCharArray());
    }

    private static string WithoutOtherCredits(string text)
    {
        foreach (var credit in AuthorWords.OtherCredits)
            if (text.IndexOf(credit, StringComparison.OrdinalIgnoreCase) is > 0 and var at && IsOnePerson(text[..at])) return text[..at];
        return text;
    }

    // "Posted on 21 September 2020 by Jane Doe".
    private static string AfterPosting(string text)
    {
        if (!text.AsSpan(0, Math.Min(text.Length, LongestPosting)).ContainsAnyInRange('0', '9')) return text;
        foreach (var author in AuthorWords.Authors)
        {
            var at = text.IndexOf(author, StringComparison.OrdinalIgnoreCase);
            var after = at + author.Length;
            if (at > 0 && after < text.Length && char.IsUpper(text[after]) && text.AsSpan(0, at).ContainsAnyInRange('0', '9'))
                return text[after..];
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
            foreach (var end in AuthorWords.Ends)
            {
                if (!text.EndsWith(end, StringComparison.OrdinalIgnoreCase) || text.Length == end.Length
                    || char.IsLetter(text[^(end.Length + 1)]) && char.IsLetter(end[0]))
                {
                    continue;
                }

                text = text[..^end.Length].TrimEnd((Edges + "(").ToCharArray());
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
            if (!char.IsAsciiDigit(text[at]) || char.IsLetter(text[at - 1]) || at > 1 && char.IsAsciiDigit(text[at - 1])) continue;
            var cut = text[..at].TrimEnd();
            var space = cut.LastIndexOf(' ');
            if (space > 0 && PageDate.IsMonth(cut.AsSpan(space + 1))) cut = cut[..space];
            return cut;
        }

        return text;
    }
}
