using AngleSharp.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>Lays a DOM out as an array, without recursion.</summary>
internal sealed class PageTreeBuilder
{
    private const int LongestLine = 100;
    private const int LongestCard = 700;

    private readonly Dictionary<string, (Traits Traits, short Weight)> seen = new(StringComparer.Ordinal);
    private readonly List<(INode Node, int Next, int Index)> open = [];
    private PageNode[] nodes = new PageNode[1024];

    public PageNode[] Nodes => nodes;

    public int Count { get; private set; }

    public void Add(IElement root)
    {
        Open(root, Tag.Body, -1);
        while (open.Count > 0)
        {
            var (node, next, index) = open[^1];
            if (next >= node.ChildNodes.Length)
            {
                Close(index);
                continue;
            }

            open[^1] = (node, next + 1, index);
            var child = node.ChildNodes[next];
            if (child is IElement element)
            {
                var tag = Tags.Of(element.LocalName);
                if (tag != Tag.Skip) Open(element, tag, index);
            }
            else if (child is IText { Data.Length: > 0 } text)
            {
                Place(new PageNode { Tag = Tag.Text, Text = text.Data, Parent = index, End = Count + 1 });
            }
        }
    }

    private void Open(IElement element, Tag tag, int parent)
    {
        var node = new PageNode { Tag = tag, Element = element, Parent = parent };
        ReadAttributes(element, ref node);
        open.Add((element, 0, Count));
        Place(node);
    }

    private void Close(int index)
    {
        open.RemoveAt(open.Count - 1);
        ref var node = ref nodes[index];
        node.End = Count;
        if (node.Tag is Tag.A && (node.Traits & Traits.HasBlock) != 0 && IsCard(index)) node.Traits |= Traits.Teaser;
        if (node.Parent < 0) return;
        var makesBlock = node.Tag is Tag.Blockquote or Tag.Dl or Tag.Div or Tag.Img or Tag.Ol or Tag.P or Tag.Pre or Tag.Table or Tag.Ul
            or Tag.Section or Tag.Article or Tag.Main or Tag.Aside or Tag.Footer
            or Tag.Header or Tag.Nav or Tag.Figure or Tag.Form or >= Tag.H1 and <= Tag.H6;
        if (makesBlock || (node.Traits & Traits.HasBlock) != 0) nodes[node.Parent].Traits |= Traits.HasBlock;
    }

    private void Place(PageNode node)
    {
        if (Count == nodes.Length) Array.Resize(ref nodes, Count * 2);
        nodes[Count++] = node;
    }

    private void ReadAttributes(IElement element, ref PageNode node)
    {
        if (element.Attributes.Length == 0) return;
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value;
            switch (attribute.LocalName)
            {
                case "class" or "id":
                    var (traits, weight) = Words(value);
                    node.Traits |= traits;
                    node.Weight += weight;
                    break;
                // What servers of React stream later stands so, under such a name, until a script moves it to its place.
                case "hidden" when element.Id?.StartsWith("S:", StringComparison.Ordinal) != true:
                    node.Traits |= Traits.Hidden;
                    break;
                case "style" when IsHidden(value):
                    node.Traits |= Traits.Hidden;
                    break;
                case "aria-hidden" when value == "true" && element.ClassName?.Contains("fallback-image", StringComparison.Ordinal) != true:
                    node.Traits |= Traits.Hidden;
                    break;
                case "rel" when value.Equals("author", StringComparison.OrdinalIgnoreCase):
                    node.Traits |= Traits.Byline;
                    break;
                case "itemprop" when value.Contains("author", StringComparison.OrdinalIgnoreCase):
                    node.Traits |= Traits.Byline;
                    break;
                case "itemprop" when value.Contains("articleBody", StringComparison.OrdinalIgnoreCase):
                    node.Traits |= Traits.BodyMark;
                    break;
                case "role" when value is "menu" or "menubar" or "complementary" or "navigation" or "alert" or "alertdialog" or "dialog":
                    node.Traits |= Traits.LayoutRole;
                    break;
            }
        }
    }

    // A heading or more than a line of text; a link around more than a card's text was left open.
    private bool IsCard(int link)
    {
        var (length, heading) = (0, false);
        for (var at = link + 1; at < Count && length <= LongestCard; at++)
        {
            heading |= nodes[at].Tag.IsHeading();
            foreach (var c in nodes[at].Text ?? "")
                if (c > ' ') length++;
        }

        return length <= LongestCard && (heading || length > LongestLine);
    }

    private (Traits Traits, short Weight) Words(string value)
    {
        if (value.Length == 0) return default;
        if (!seen.TryGetValue(value, out var read)) seen[value] = read = (ClassWords.Read(value), (short)ClassWords.Weight(value));
        return read;
    }

    private static bool IsHidden(string style) =>
        style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)
        || style.Contains("hidden", StringComparison.OrdinalIgnoreCase)
        && style.Replace(" ", "", StringComparison.Ordinal).Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
}
