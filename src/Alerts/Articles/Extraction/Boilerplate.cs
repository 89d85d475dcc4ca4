namespace Alerts.Articles.Extraction;

/// <summary>
/// Takes from the chosen paragraphs those that are not the article: pointers to others, requests to subscribe or donate, credits, stamps,
/// and all that follows a heading such as "Related articles". Only short lines are ever taken, and never the greater part of a text.
/// </summary>
internal static class Boilerplate
{
    private const int LongestLine = 260;
    private const int MostWords = 45;

    public static List<Paragraph> Remove(IReadOnlyList<Paragraph> paragraphs)
    {
        var kept = new List<Paragraph>(paragraphs.Count);
        var total = paragraphs.Sum(paragraph => paragraph.Text.Length);
        var before = 0;
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var paragraph = paragraphs[at];
            if (before > 0.5 * total && IsTail(paragraph)) at = SkipTail(paragraphs, at);
            else if (!IsNoise(paragraph)) kept.Add(paragraph);
            before += paragraph.Text.Length;
        }

        while (kept.Count > 1 && kept[^1].IsHeading) kept.RemoveAt(kept.Count - 1);
        return kept.Sum(paragraph => paragraph.Text.Length) >= total / 3 ? kept : [.. paragraphs];
    }

    private static bool IsNoise(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (text.Length > LongestLine) return false;
        if (BoilerplateWords.Labels.Contains(text.Trim(' ', ':', '.', '»', '>', '|'))) return true;
        var line = text.AsSpan().TrimStart(" *-–—•·>»|[(►▶→➡️🔴");
        if (line.IsEmpty) return true;
        var words = WordCount.Of(text);
        return IsPointer(paragraph, line, words)
            || IsRequest(paragraph, line, words)
            || IsStamp(line, words)
            || IsCredit(text, line, words);
    }

    // "Read also: Envoy leaves" points elsewhere; "See also chapter two of the report, which ..." may be the article's own sentence.
    private static bool IsPointer(Paragraph paragraph, ReadOnlySpan<char> line, int words)
    {
        var lead = BoilerplateWords.Pointers.Match(line);
        if (lead == 0 || words > MostWords) return false;
        var rest = line[lead..].TrimStart();
        return paragraph.Links > 0.3 || rest.IsEmpty || rest[0] is ':' or '：' or '|' or '>' or '»' or '–' or '—' or '-'
            || (lead > 0 && line[lead - 1] is ':' or '|' && words <= 25);
    }

    private static bool IsRequest(Paragraph paragraph, ReadOnlySpan<char> line, int words) =>
        words <= MostWords && BoilerplateWords.Requests.Match(line) > 0
            && (paragraph.Links > 0 || words <= 20 || line.Contains("newsletter", StringComparison.OrdinalIgnoreCase));

    private static bool IsStamp(ReadOnlySpan<char> line, int words) =>
        words <= 18
        && BoilerplateWords.Stamps.Match(line) > 0
        && (line.IndexOfAnyInRange('0', '9') >= 0 || line.Contains(':'))
        && !line.EndsWith(".");

    private static bool IsCredit(string text, ReadOnlySpan<char> line, int words) =>
        words <= 30
        && (BoilerplateWords.Credits.Match(line) > 0 || (words <= 40 && text.EndsWith(')') && NamesPhotographer(text)));

    private static bool NamesPhotographer(string text) =>
        text.Contains("(AP Photo", StringComparison.Ordinal)
        || text.Contains("(Photo by", StringComparison.Ordinal)
        || text.Contains("/AFP)", StringComparison.Ordinal)
        || text.Contains("/Getty", StringComparison.Ordinal);

    private static bool IsTail(Paragraph paragraph) =>
        paragraph.Text.Length <= 60
        && (paragraph.IsHeading || paragraph.Text.EndsWith(':') || paragraph.Text.Length <= 30)
        && BoilerplateWords.Tails.Match(paragraph.Text) is > 0 and var lead
        && paragraph.Text.Length - lead <= (paragraph.IsHeading ? 30 : 3);

    // Until the next heading of the article, or a paragraph of prose.
    private static int SkipTail(IReadOnlyList<Paragraph> paragraphs, int at)
    {
        while (at + 1 < paragraphs.Count && !IsProse(paragraphs[at + 1])) at++;
        return at;
    }

    private static bool IsProse(Paragraph paragraph) => paragraph.Links < 0.3 && WordCount.Of(paragraph.Text) > 40;
}
