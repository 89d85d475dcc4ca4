using System.Text;

namespace Alerts.Articles.Extraction;

/// <summary>A paragraph of text: how much of it is links (0 to 1), and whether it is a heading.</summary>
internal sealed record Paragraph(string Text, float Links, bool IsHeading);

/// <summary>Writes the chosen parts of a page as paragraphs, in order; a list item, a heading, a table row is one.</summary>
internal sealed class ParagraphWriter(PageTree page)
{
    private readonly List<Paragraph> paragraphs = [];
    private readonly StringBuilder text = new();
    private readonly Stack<int> blocks = new();
    private int linked;
    private int linkEnd;
    private int headingEnd;

    public static List<Paragraph> Write(PageTree page, IReadOnlyList<int> parts)
    {
        var writer = new ParagraphWriter(page);
        foreach (var part in parts) writer.Add(part);
        return writer.paragraphs;
    }

    private void Add(int part)
    {
        for (var at = part; at < page[part].End; at++)
        {
            while (blocks.Count > 0 && blocks.Peek() <= at)
            {
                blocks.Pop();
                Flush(at);
            }

            if (!page[at].Dropped) Add(ref page[at], at);
        }

        blocks.Clear();
        Flush(page[part].End);
    }

    private void Add(ref PageNode node, int at)
    {
        switch (node.Tag)
        {
            case Tag.Text:
                AddText(node.Text!, node.Parent >= 0 && page[node.Parent].Tag == Tag.Pre);
                if (at < linkEnd) linked += node.Text!.Length;
                break;
            case Tag.Br:
                text.Append('\n');
                break;
            case Tag.Cell or Tag.HeadCell:
                text.Append(' ');
                break;
            case Tag.A:
                linkEnd = node.End;
                break;
            case var tag when !tag.IsInline():
                Flush(at);
                blocks.Push(node.End);
                if (tag.IsHeading()) headingEnd = node.End;
                break;
        }
    }

    private void AddText(string piece, bool keepLines)
    {
        if (keepLines || !piece.Contains('\n', StringComparison.Ordinal)) text.Append(piece);
        else text.Append(piece.Replace('\n', ' '));
    }

    // Two line breaks in a row part paragraphs too.
    private void Flush(int at)
    {
        if (text.Length == 0) return;
        var links = Math.Min(1, (float)linked / text.Length);
        foreach (var shaped in TextShape.Breaks(text.ToString()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            paragraphs.Add(new Paragraph(shaped, links, at <= headingEnd));
        text.Clear();
        linked = 0;
    }
}
