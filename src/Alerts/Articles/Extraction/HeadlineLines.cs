namespace Alerts.Articles.Extraction;

/// <summary>The short lines around a headline, where outlets print byline and date whatever they call the elements.</summary>
internal static class HeadlineLines
{
    private const int MostLines = 40;
    private const int LongestLine = 90;
    private const int ProseLength = 200;
    private const int MostBefore = 3;

    /// <summary>
    /// The lines after the main heading until the text begins (its second long paragraph), then the last few before it; empty without
    /// such a heading. It is the first of the highest rank, or any that says what the title says.
    /// </summary>
    public static List<string> Of(PageTree page, string? title)
    {
        var lines = new List<string>();
        var at = FirstHeading(page, title);
        if (at < 0) return lines;
        var heading = at;

        var prose = 0;
        for (at = page[at].End; at < page.Count && lines.Count < MostLines && prose < 2; at++)
        {
            ref var node = ref page[at];
            if (node.Tag is Tag.Nav or Tag.Aside or Tag.Footer || (node.Traits & Traits.Hidden) != 0)
            {
                at = node.End - 1;
                continue;
            }

            if (node.Tag is Tag.Text || (node.Traits & Traits.HasBlock) != 0) continue;
            var text = page.TextOf(at, ProseLength);
            if (text.Length >= ProseLength) prose++;
            else if (text.Length is > 2 and <= LongestLine) lines.Add(text);
            at = node.End - 1;
        }

        AddBefore(page, heading, lines);
        return lines;
    }

    private static void AddBefore(PageTree page, int heading, List<string> lines)
    {
        var added = 0;
        for (var at = heading - 1; at > 0 && added < MostBefore; at--)
        {
            if (page[at].Tag is not Tag.Text || page[at].Text.AsSpan().IsWhiteSpace()) continue;
            added++;
            if (page.TextOf(at, LongestLine + 1) is { Length: > 2 and <= LongestLine } text) lines.Add(text);
        }
    }

    private static int FirstHeading(PageTree page, string? title)
    {
        var said = -1;
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at].Tag is not (Tag.H1 or Tag.H2 or Tag.H3)) continue;
            if (page[at].Tag is Tag.H1 && page.TextOf(at, 20).Length > 8) return at;
            if (said < 0 && title is not null && page.TextOf(at, title.Length + 1).Equals(title, StringComparison.OrdinalIgnoreCase)) said = at;
        }

        return said;
    }
}
