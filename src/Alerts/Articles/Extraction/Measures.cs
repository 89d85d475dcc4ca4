namespace Alerts.Articles.Extraction;

/// <summary>What a subtree holds, dropped parts left out. Lengths are characters with white space collapsed.</summary>
internal struct Measure
{
    public int Length;
    public float LinkLength;
    public int Commas;
    public int Paragraphs;
    public int Images;
    public int Items;
    public int Inputs;
    public int Embeds;
    public int HeadingLength;
    public int ListLength;
    public int Dense;

    public readonly float LinkDensity => Length == 0 ? 0 : LinkLength / Length;

    public void Add(in Measure other)
    {
        Length += other.Length;
        LinkLength += other.LinkLength;
        Commas += other.Commas;
        Paragraphs += other.Paragraphs;
        Images += other.Images;
        Items += other.Items;
        Inputs += other.Inputs;
        Embeds += other.Embeds;
        HeadingLength += other.HeadingLength;
        ListLength += other.ListLength;
        Dense += other.Dense;
    }

    public void Subtract(in Measure other)
    {
        Length -= other.Length;
        LinkLength = Math.Max(0, LinkLength - other.LinkLength);
        Commas -= other.Commas;
        Paragraphs -= other.Paragraphs;
        Images -= other.Images;
        Items -= other.Items;
        Inputs -= other.Inputs;
        Embeds -= other.Embeds;
        HeadingLength -= other.HeadingLength;
        ListLength -= other.ListLength;
        Dense -= other.Dense;
    }
}

/// <summary>The measures of all nodes of a page, taken bottom-up in one loop and kept right while parts are dropped.</summary>
internal sealed class Measures
{
    private readonly PageTree page;
    private readonly Measure[] measures;

    public Measures(PageTree page)
    {
        this.page = page;
        measures = new Measure[page.Count];
        for (var at = page.Count - 1; at >= 0; at--)
        {
            ref var node = ref page[at];
            if (node.Dropped) continue;
            Own(ref node, ref measures[at]);
            if (node.Parent >= 0) measures[node.Parent].Add(measures[at]);
        }
    }

    public ref readonly Measure this[int index] => ref measures[index];

    /// <summary>Drops a subtree and takes it out of the measures of all above it.</summary>
    public void Drop(int index)
    {
        if (page[index].Dropped) return;
        var gone = measures[index];
        for (var at = page[index].Parent; at >= 0; at = page[at].Parent) measures[at].Subtract(gone);
        for (var at = index; at < page[index].End; at++) measures[at] = default;
        page.Drop(index);
    }

    // Called when the measures of the children are already added up.
    private static void Own(ref PageNode node, ref Measure measure)
    {
        switch (node.Tag)
        {
            case Tag.Text: Text(node.Text!, ref measure); break;
            case Tag.A: measure.LinkLength = LinkShare(node) * measure.Length; break;
            case Tag.Img: measure.Images++; break;
            case Tag.Input: measure.Inputs++; break;
            case Tag.Embed or Tag.Video: measure.Embeds++; break;
            case >= Tag.H1 and <= Tag.H6: measure.HeadingLength = measure.Length; break;
            case Tag.P: measure.Paragraphs++; break;
            case Tag.Li: measure.Items++; break;
            case Tag.Ul or Tag.Ol: measure.ListLength = measure.Length; break;
            case Tag.Div when (node.Traits & Traits.HasBlock) == 0: measure.Paragraphs++; break;
        }

        if (measure.Length > 0
            && node.Tag is Tag.Span or Tag.Li or Tag.Cell or Tag.Blockquote
                or Tag.Dl or Tag.Div or Tag.Ol or Tag.P or Tag.Pre or Tag.Table or Tag.Ul)
        {
            measure.Dense++;
        }
    }

    // A link within the page is hardly navigation.
    private static float LinkShare(in PageNode node)
    {
        var target = node.Element?.GetAttribute("href");
        return target is null ? 0 : target.StartsWith('#') ? 0.3f : 1;
    }

    private static void Text(string text, ref Measure measure)
    {
        var (length, commas, space) = (0, 0, true);
        foreach (var c in text)
        {
            // Nearly all characters are of these.
            if (c is > ' ' and < '\u0085')
            {
                space = false;
                length++;
                if (c == ',') commas++;
                continue;
            }

            if (c <= ' ' || (c >= '\u0085' && char.IsWhiteSpace(c)))
            {
                if (!space) length++;
                space = true;
                continue;
            }

            space = false;
            length++;
            if (c is '،' or '﹐' or '︐' or '︑' or '⁏' or '⸲' or '⸴' or '，' or '、') commas++;
        }

        measure.Length = space && length > 0 ? length - 1 : length;
        measure.Commas = commas;
    }
}
