namespace Alerts.Articles.Extraction;

/// <summary>Finds an article's text in a page.</summary>
internal static class MainText
{
    private const int EnoughText = 500;

    /// <summary>The paragraphs of the article; empty when the page holds no text at all.</summary>
    public static IReadOnlyList<Paragraph> Find(PageTree page, string? title)
    {
        IReadOnlyList<Paragraph> best = [];
        var bestLength = -1;
        foreach (var strictness in Strictness.Tries)
        {
            page.Reset();
            Pruning.Run(page, strictness, title);
            var measures = new Measures(page);
            var scoring = new Scoring(page, measures, strictness);
            var top = scoring.Find();
            var parts = Siblings.Of(page, measures, scoring, top);
            new Cleaning(page, measures, strictness).Run(parts);
            var paragraphs = Boilerplate.Remove(ParagraphWriter.Write(page, parts));
            var length = paragraphs.Sum(paragraph => paragraph.Text.Length);
            if (length >= EnoughText) return paragraphs;
            if (length <= bestLength) continue;
            best = paragraphs;
            bestLength = length;
        }

        return best;
    }
}
