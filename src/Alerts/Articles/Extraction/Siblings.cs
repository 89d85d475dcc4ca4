namespace Alerts.Articles.Extraction;

/// <summary>
/// Joins to the chosen element those beside it that are part of the article too: the lead above it, text after an advertisement.
/// </summary>
internal static class Siblings
{
    /// <summary>The chosen element and what belongs to it, in document order.</summary>
    public static List<int> Of(PageTree page, Measures measures, Scoring scoring, int top)
    {
        if (top <= 0) return [top];
        var parts = new List<int>();
        var floor = Math.Max(10, page[top].Score * 0.2f);
        var name = page[top].Element?.ClassName;
        for (var child = page.FirstChild(page[top].Parent); child >= 0; child = page.Next(child))
        {
            if (page[child].Dropped) continue;
            if (child == top || Belongs(page, measures, scoring, child, floor, page[top].Score, name)) parts.Add(child);
        }

        return parts;
    }

    private static bool Belongs(PageTree page, Measures measures, Scoring scoring, int child, float floor, float topScore, string? name)
    {
        ref var node = ref page[child];
        if (node.Element is null) return false;
        var bonus = !string.IsNullOrEmpty(name) && node.Element.ClassName == name ? topScore * 0.2f : 0;
        if (scoring.IsScored(child) && node.Score + bonus >= floor) return !TeaserList.Is(page, measures, child);

        if (!IsParagraph(page, child)) return false;
        var measure = measures[child];
        if (measure.Length > 80) return measure.LinkDensity < 0.25;
        return measure is { Length: > 0, LinkLength: 0 } && EndsSentence(page.TextOf(child, 120));
    }

    // A paragraph, however many elements are wrapped around it alone.
    private static bool IsParagraph(PageTree page, int at)
    {
        while (page[at].Tag == Tag.Div && (page[at].Traits & Traits.HasBlock) != 0)
        {
            if (OnlyElement(page, at) is not { } inner) return false;
            at = inner;
        }

        return page[at].Tag is Tag.P or Tag.Div;
    }

    private static int? OnlyElement(PageTree page, int parent)
    {
        int? only = null;
        for (var child = page.FirstChild(parent); child >= 0; child = page.Next(child))
        {
            if (page[child].Dropped || page[child].Tag == Tag.Text && string.IsNullOrWhiteSpace(page[child].Text)) continue;
            if (only is not null || page[child].Tag == Tag.Text) return null;
            only = child;
        }

        return only;
    }

    private static bool EndsSentence(string text) =>
        text.Contains(". ", StringComparison.Ordinal) || text.EndsWith('.') || text.EndsWith('。');
}
