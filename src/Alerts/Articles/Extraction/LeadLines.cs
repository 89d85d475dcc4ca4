using Alerts.Feeds.Parsing;

namespace Alerts.Articles.Extraction;

/// <summary>
/// What stands between the headline and the first paragraph of prose and is none of the article: the headline once more, the line with
/// its date, and a menu (several lines of a few words each). A text without prose is left as it is.
/// </summary>
internal static class LeadLines
{
    private const int FewestProseWords = 20;
    private const int LongestDateLine = 90;
    private const int MostLettersBeside = 30;
    private const int MostItemWords = 3;
    private const int FewestItems = 5;
    private const double Alike = 0.95;

    /// <summary>The paragraphs without those lines.</summary>
    public static IReadOnlyList<Paragraph> Without(IReadOnlyList<Paragraph> paragraphs, string? title)
    {
        var prose = 0;
        while (prose < paragraphs.Count && WordCount.Of(paragraphs[prose].Text, FewestProseWords) < FewestProseWords) prose++;
        if (prose == 0 || prose == paragraphs.Count) return paragraphs;

        var kept = new List<Paragraph>(paragraphs.Count);
        for (var at = 0; at < prose; at++)
        {
            // A menu comes before all else; later it may be a list of the article's own.
            var items = kept.Count == 0 ? ItemsFrom(paragraphs, at, prose) : 0;
            if (items >= FewestItems) at += items - 1;
            else if (!IsDateLine(paragraphs[at]) && !Repeats(paragraphs[at].Text, title)) kept.Add(paragraphs[at]);
        }

        kept.AddRange(paragraphs.Skip(prose));
        return kept;
    }

    private static int ItemsFrom(IReadOnlyList<Paragraph> paragraphs, int from, int to)
    {
        var at = from;
        while (at < to && IsItem(paragraphs[at])) at++;
        return at - from;
    }

    private static bool IsItem(Paragraph paragraph) =>
        !paragraph.IsHeading
        && WordCount.Of(paragraph.Text, MostItemWords + 1) <= MostItemWords
        && paragraph.Text[^1] is not ('.' or '!' or '?' or ':' or '。');

    private static bool Repeats(string text, string? title) =>
        title is not null && TextLikeness.Of(title, text) > Alike && TextLikeness.Of(text, title) > Alike;

    // A day, a clock and little else. Where words have no spaces between them, a sentence is short too.
    private static bool IsDateLine(Paragraph paragraph) =>
        !paragraph.IsHeading && paragraph.Text.Length <= LongestDateLine && PageDate.InLine(paragraph.Text, null) is not null
            && LettersBeside(paragraph.Text) <= MostLettersBeside;

    private static int LettersBeside(ReadOnlySpan<char> line)
    {
        var letters = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var from = at;
            while (at < line.Length && char.IsLetter(line[at])) at++;
            var word = line[from..at];
            if (!word.IsEmpty && DateWords.MonthOf(word) == 0 && DateWords.ZoneOf(word) is null) letters += WordCount.IsWide(word[0])
                ? 4 * word.Length : word.Length;
        }

        return letters;
    }
}
