namespace Alerts.Articles.Extraction;

/// <summary>Tells a list of teasers: at least three headings that are links, with little text to each.</summary>
internal static class TeaserList
{
    private const int FewestTeasers = 3;
    private const int LongestTeaser = 350;

    public static bool Is(PageTree page, Measures measures, int index)
    {
        var linked = 0;
        for (var at = index + 1; at < page[index].End; at++)
        {
            if (page[at].Dropped || !page[at].Tag.IsHeading()) continue;
            if (measures[at].Length > 0 && (measures[at].LinkDensity > 0.7 || IsInLink(page, at, index))) linked++;
            at = page[at].End - 1;
        }

        return linked >= FewestTeasers && measures[index].Length / linked < LongestTeaser;
    }

    private static bool IsInLink(PageTree page, int at, int root)
    {
        for (var above = page[at].Parent; above > root; above = page[above].Parent)
            if (page[above].Tag == Tag.A) return true;
        return false;
    }
}
