using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>One element or text of a page. <see cref="End"/> is the index after its last descendant.</summary>
internal struct PageNode
{
    public Tag Tag;
    public Traits Traits;
    public short Weight;
    public bool Dropped;
    public int Parent;
    public int End;
    public IElement? Element;
    public string? Text;
    public float Score;
}

/// <summary>
/// A page's body as one array in document order, which makes every question about it a loop: what a subtree holds, what
/// is above it. Scripts, styles and the like are not in it. Dropping is a mark, so that a second try starts from the same page.
/// </summary>
internal sealed class PageTree
{
    private readonly PageNode[] nodes;

    private PageTree(PageNode[] nodes, int count)
    {
        this.nodes = nodes;
        Count = count;
    }

    public int Count { get; }

    public ref PageNode this[int index] => ref nodes[index];

    public static PageTree Of(IHtmlDocument document)
    {
        var builder = new PageTreeBuilder();
        if (document.Body is { } body) builder.Add(body);
        else if (document.DocumentElement is { } root) builder.Add(root);
        return new PageTree(builder.Nodes, builder.Count);
    }

    /// <summary>Forgets all marks and scores.</summary>
    public void Reset()
    {
        for (var at = 0; at < Count; at++)
        {
            nodes[at].Dropped = false;
            nodes[at].Score = 0;
        }
    }

    /// <summary>Marks a subtree as dropped.</summary>
    public void Drop(int index)
    {
        for (var at = index; at < nodes[index].End; at++) nodes[at].Dropped = true;
    }

    public bool HasAncestor(int index, Tag tag, int levels)
    {
        for (var at = nodes[index].Parent; at >= 0 && levels-- > 0; at = nodes[at].Parent)
            if (nodes[at].Tag == tag) return true;
        return false;
    }

    public bool IsWithin(int index, int ancestor) => index >= ancestor && index < nodes[ancestor].End;

    /// <summary>
    /// Whether it is a link around a heading or more than a line of blocks, which
    /// leads to another article and may name its author and date.
    /// </summary>
    public bool IsTeaser(int index) => (nodes[index].Traits & Traits.Teaser) != 0;

    /// <summary>The innermost element around a node that is not part of a line.</summary>
    public int BlockOf(int index)
    {
        var block = nodes[index].Parent;
        while (nodes[block].Tag.IsInline() && nodes[block].Parent >= 0) block = nodes[block].Parent;
        return block;
    }

    /// <summary>The first child, or -1.</summary>
    public int FirstChild(int index) => nodes[index].End > index + 1 ? index + 1 : -1;

    /// <summary>The next sibling, or -1.</summary>
    public int Next(int index)
    {
        var parent = nodes[index].Parent;
        return parent >= 0 && nodes[index].End < nodes[parent].End ? nodes[index].End : -1;
    }

    /// <summary>
    /// The subtree's text on one line, dropped parts left out; cut off once it is longer than <paramref name="most"/> characters.
    /// </summary>
    public string TextOf(int index, int most = int.MaxValue)
    {
        var text = new System.Text.StringBuilder();
        var space = false;
        for (var at = index; at < nodes[index].End && text.Length <= most; at++)
        {
            if (nodes[at].Dropped) continue;
            if (nodes[at].Text is not { } piece)
            {
                space |= !nodes[at].Tag.IsInline() || nodes[at].Tag == Tag.Br;
                continue;
            }

            foreach (var c in piece)
            {
                if (c <= ' ' || (c >= '\u0085' && char.IsWhiteSpace(c)))
                {
                    space = true;
                    continue;
                }

                if (TextShape.IsUnwanted(c)) continue;
                if (space && text.Length > 0) text.Append(' ');
                space = false;
                text.Append(c);
                if (text.Length > most) break;
            }
        }

        return text.ToString();
    }
}
