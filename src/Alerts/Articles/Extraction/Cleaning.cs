namespace Alerts.Articles.Extraction;

/// <summary>
/// Drops from the chosen parts what is not the article's text: asides, forms, share bars,
/// lists of links, boxes with little but pictures and links.
/// </summary>
internal sealed class Cleaning(PageTree page, Measures measures, Strictness strictness)
{
    private const int LongestShareBar = 500;

    private delegate bool Kind(in PageNode node);

    public void Run(IReadOnlyList<int> parts)
    {
        foreach (var part in parts)
        {
            MarkDataTables(part);
            if (strictness.CleanConditionally) Each(part, static (in node) => node.Tag is Tag.Form or Tag.Fieldset, IsFurniture);
            Each(part, static (in node) => node.Tag is Tag.Footer or Tag.Aside or Tag.Button or Tag.Input, _ => true);
            Each(
                part,
                static (in node) => node.Tag is Tag.Figcaption or Tag.Caption || (node.Traits & Traits.Furniture) != 0,
                at => IsSmall(part, at));
            Each(part, static (in node) => node.Tag is Tag.Div or Tag.Section or Tag.Ul
                && (node.Traits & Traits.HasBlock) != 0, at => IsSmall(part, at) && TeaserList.Is(page, measures, at));
            Each(part, static (in node) => (node.Traits & Traits.Share) != 0, at => at != part && measures[at].Length < LongestShareBar);
            if (strictness.WeighNames) Each(part, static (in node) => node.Tag is Tag.H1 or Tag.H2, at => page[at].Weight < 0);
            if (!strictness.CleanConditionally) continue;
            Each(part, static (in node) => node.Tag == Tag.Table, IsFurniture);
            Each(part, static (in node) => node.Tag is Tag.Ul or Tag.Ol, IsFurniture);
            Each(part, static (in node) => node.Tag is Tag.Div or Tag.Section && (node.Traits & Traits.HasBlock) != 0, IsFurniture);
        }
    }

    // From the last to the first, so that what is inside is judged before what holds it.
    private void Each(int part, Kind isKind, Func<int, bool> isUnwanted)
    {
        for (var at = page[part].End - 1; at > part; at--)
            if (!page[at].Dropped && page[at].Tag != Tag.Text && isKind(in page[at]) && isUnwanted(at)) measures.Drop(at);
    }

    private bool IsFurniture(int at)
    {
        ref var node = ref page[at];
        if ((node.Traits & Traits.DataTable) != 0 || IsInDataTable(at) || page.HasAncestor(at, Tag.Code, int.MaxValue)) return false;
        var weight = strictness.WeighNames ? node.Weight : 0;
        if (weight < 0) return true;

        var measure = measures[at];
        if (measure.Commas >= 10) return false;
        var isList = node.Tag is Tag.Ul or Tag.Ol || (measure.Length > 0 && measure.ListLength > 0.9 * measure.Length);
        var unwanted = LooksLikeFurniture(at, measure, weight, isList);
        return unwanted && !(isList && IsGallery(at, measure));
    }

    private bool LooksLikeFurniture(int at, in Measure measure, int weight, bool isList)
    {
        var inFigure = page.HasAncestor(at, Tag.Figure, int.MaxValue);
        if (!inFigure && measure.Images > 1 && measure.Paragraphs < 0.5 * measure.Images) return true;
        if (!isList && measure.Items - 100 > measure.Paragraphs) return true;
        if (measure.Inputs > measure.Paragraphs / 3) return true;
        if (!isList && !inFigure && measure.HeadingLength < 0.9 * measure.Length && measure.Length < 25 && measure.Images is 0 or > 2
            && measure.LinkDensity > 0)
        {
            return true;
        }

        if (!isList && weight < 25 && measure.LinkDensity > 0.2) return true;
        if (weight >= 25 && measure.LinkDensity > 0.5) return true;
        if ((measure.Embeds == 1 && measure.Length < 75) || measure.Embeds > 1) return true;
        return measure.Images == 0 && measure.Dense == 0;
    }

    // By its name it is furniture; what holds a good part of the text is the article whatever its name.
    private bool IsSmall(int part, int at) => at != part && measures[at].Length < 0.2 * measures[part].Length;

    // A plain list of pictures.
    private bool IsGallery(int at, in Measure measure) => measure.Items > 0 && measure.Items == measure.Images && HasSimpleItems(at);

    private bool HasSimpleItems(int at)
    {
        for (var child = page.FirstChild(at); child >= 0; child = page.Next(child))
        {
            var elements = 0;
            for (var inner = page.FirstChild(child); inner >= 0; inner = page.Next(inner))
                if (page[inner].Tag != Tag.Text) elements++;
            if (elements > 1) return false;
        }

        return true;
    }

    private bool IsInDataTable(int at)
    {
        for (var above = page[at].Parent; above >= 0; above = page[above].Parent)
            if ((page[above].Traits & Traits.DataTable) != 0) return true;
        return false;
    }

    private void MarkDataTables(int part)
    {
        for (var at = part; at < page[part].End; at++)
            if (page[at].Tag == Tag.Table && !page[at].Dropped && DataTable.Is(page, at)) page[at].Traits |= Traits.DataTable;
    }
}
