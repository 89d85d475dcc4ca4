using System.Text;

namespace Alerts.Articles.Extraction;

/// <summary>Writes the chosen parts of a page as paragraphs.</summary>
internal static class ParagraphWriter
{
    /// <summary>The paragraphs in order; a list item, a heading, a table row is one.</summary>
    public static List<Paragraph> Write(PageTree page, IReadOnlyList<int> parts)
    {
        var paragraphs = new List<Paragraph>();
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            WritePart(page, part, text, paragraphs);
            Flush(text, paragraphs, part);
        }

        return paragraphs;
    }

    private static void WritePart(PageTree page, int part, StringBuilder text, List<Paragraph> paragraphs)
    {
        var ends = new Stack<int>();
        for (var at = part; at < page[part].End; at++)
        {
            while (ends.Count > 0 && ends.Peek() <= at)
            {
                ends.Pop();
                Flush(text, paragraphs, at);
            }

            ref var node = ref page[at];
            if (node.Dropped) continue;
            if (node.Text is { } piece) text.Append(node.Parent >= 0 && page[node.Parent].Tag == Tag.Pre ? piece : piece.Replace('\n', ' '));
            else if (node.Tag == Tag.Br) text.Append('\n');
            else if (node.Tag is Tag.Cell or Tag.HeadCell) text.Append(' ');
            else if (!node.Tag.IsInline())
            {
                Flush(text, paragraphs, at);
                ends.Push(node.End);
            }
        }
    }

    private static void Flush(StringBuilder text, List<Paragraph> paragraphs, int at)
    {
        if (text.Length == 0) return;
        var shaped = TextShape.Breaks(text.ToString());
        text.Clear();
        if (shaped.Length > 0) paragraphs.Add(new Paragraph(shaped, at));
    }
}

/// <summary>A paragraph of text and where in the page it ended.</summary>
internal sealed record Paragraph(string Text, int At);
