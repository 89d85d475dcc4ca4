namespace Alerts.Articles.Extraction;

using Text = (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Paragraph> Written);

/// <summary>Finds an article's text in a page.</summary>
internal static class MainText
{
    private const int EnoughText = 500;
    private const int FewestShown = 100;
    private const int FewestUnveiled = 300;

    /// <summary>
    /// The paragraphs of the article, empty when the page holds no text at all; and the
    /// same with the lines that were taken out as no part of it.
    /// </summary>
    public static (IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Paragraph> Written) Find(PageTree page, string? title)
    {
        var (paragraphs, written) = FindBest(page, title);
        return (LeadLines.Without(paragraphs, title), written);
    }

    private static Text FindBest(PageTree page, string? title)
    {
        Text best = ([], []);
        var bestLength = -1;
        foreach (var strictness in Strictness.Tries)
        {
            var found = Try(page, title, strictness);
            var length = LengthOf(found);
            if (length >= EnoughText) return found;
            if (length <= bestLength) continue;
            best = found;
            bestLength = length;
        }

        if (bestLength >= FewestShown) return best;
        // A page that shows next to nothing is drawn by a script, which unveils what is there already.
        var unveiled = Try(page, title, Strictness.Unveiled);
        if (LengthOf(unveiled) >= FewestUnveiled) return unveiled;
        // What the page shows is looked at again when it is judged.
        Try(page, title, Strictness.Tries[^1]);
        return best;
    }

    private static Text Try(PageTree page, string? title, Strictness strictness)
    {
        page.Reset();
        Pruning.Run(page, strictness, title);
        var measures = new Measures(page);
        var scoring = new Scoring(page, measures, strictness);
        var parts = Siblings.Of(page, measures, scoring, scoring.Find());
        new Cleaning(page, measures, strictness).Run(parts);
        var written = ParagraphWriter.Write(page, parts);
        return (Boilerplate.Remove(written), written);
    }

    private static int LengthOf(Text text) => text.Paragraphs.Sum(paragraph => paragraph.Text.Length);
}
