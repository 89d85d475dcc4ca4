namespace Alerts.Articles.Extraction;

/// <summary>
/// The short lines around a headline, where outlets print byline and date whatever they call the elements: those after it until the
/// text begins (its second long paragraph), and the last few before it. <paramref name="Heading"/> is its index, or 0.
/// </summary>
internal sealed record HeadlineLines(int Heading, IReadOnlyList<string> After, IReadOnlyList<string> Before)
{
    private const int MostLines = 40;
    private const int LongestLine = 90;
    private const int ProseLength = 200;
    private const int MostBefore = 3;
    private const int NavigationDepth = 8;

    /// <summary>
    /// The lines around the main heading, which is the first of the highest rank, or any that says what the title says; none without one.
    /// </summary>
    public static HeadlineLines Of(PageTree page, string? title)
    {
        var heading = FirstHeading(page, title);
        return heading < 0 ? new(0, [], []) : new(heading, LinesAfter(page, heading), LinesBefore(page, heading));
    }

    private static List<string> LinesAfter(PageTree page, int heading)
    {
        var lines = new List<string>();
        var prose = 0;
        for (var at = page[heading].End; at < page.Count && lines.Count < MostLines && prose < 2; at++)
        {
            ref var node = ref page[at];
            if (node.Tag is Tag.Nav or Tag.Aside or Tag.Footer || (node.Traits & Traits.Hidden) != 0 || page.IsTeaser(at))
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

    private static List<string> LinesBefore(PageTree page, int heading)
    {
        var lines = new List<string>();
        var looked = 0;
        for (var at = heading - 1; at > 0 && looked < MostBefore; at--)
        {
            if (page[at].Tag is not Tag.Text || page[at].Text.AsSpan().IsWhiteSpace() || page.HasAncestor(at, Tag.Nav, NavigationDepth))
                continue;
            looked++;
            if (page.TextOf(at, LongestLine + 1) is { Length: > 2 and <= LongestLine } text) lines.Add(text);
        }

        return lines;
    }

    private static int FirstHeading(PageTree page, string? title)
    {
        var (main, said, site) = (-1, -1, -1);
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at].Tag is not (Tag.H1 or Tag.H2 or Tag.H3)) continue;
            var says = title is not null && page.TextOf(at, title.Length + 1).Equals(title, StringComparison.OrdinalIgnoreCase);
            if (says && page[at].Tag is Tag.H1) return at;
            if (main < 0 && page[at].Tag is Tag.H1 && page.TextOf(at, 20).Length > 8)
            {
                if (PageTitle.LinksHome(page[at].Element!)) site = site < 0 ? at : site;
                else main = at;
            }

            if (said < 0 && says) said = at;
        }

        return main >= 0 ? main : said >= 0 ? said : site;
    }
}
