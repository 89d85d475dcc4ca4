namespace Alerts.Articles.Extraction;

/// <summary>The short lines around a headline, where outlets print byline and date whatever they call the elements.</summary>
internal static class HeadlineLines
{
    private const int MostLines = 40;
    private const int LongestLine = 90;
    private const int ProseLength = 200;

    /// <summary>The lines after the first main heading until the text begins (its second long paragraph); empty without such a heading.</summary>
    public static List<string> Of(PageTree page)
    {
        var lines = new List<string>();
        var at = FirstHeading(page);
        if (at < 0) return lines;

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

        return lines;
    }

    private static int FirstHeading(PageTree page)
    {
        for (var at = 0; at < page.Count; at++)
            if (page[at].Tag == Tag.H1 && page.TextOf(at, 20).Length > 8) return at;
        return -1;
    }
}
