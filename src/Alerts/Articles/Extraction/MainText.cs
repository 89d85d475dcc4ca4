namespace Alerts.Articles.Extraction;

/// <summary>Finds an article's text in a page.</summary>
internal static class MainText
{
    private const int EnoughText = 500;

    /// <summary>The paragraphs of the article, empty when the page holds no text at all; and the same with the lines that were taken out as no part of it.</summary>
    public static (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Paragraph> Written) Find(PageTree page, string? title)
    {
        (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Paragraph> Written) best = ([], []);
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
            var written = ParagraphWriter.Write(page, parts);
            var paragraphs = Boilerplate.Remove(written);
            var length = paragraphs.Sum(paragraph => paragraph.Text.Length);
            if (length >= EnoughText) return (paragraphs, written);
            if (length <= bestLength) continue;
            best = (paragraphs, written);
            bestLength = length;
        }

        return best;
    }
}
