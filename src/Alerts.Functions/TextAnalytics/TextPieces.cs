using System.Globalization;

namespace Alerts.Functions.TextAnalytics;

/// <summary>Cuts texts to what the service takes: 5,120 text elements (what a reader sees as one character) a document.</summary>
internal static class TextPieces
{
    public const int MostElements = 5_120;

    /// <summary>
    /// The first <paramref name="most"/> elements in pieces of at most 5,120, cut after a paragraph or
    /// sentence where there is one in the last half of a piece.
    /// </summary>
    public static IReadOnlyList<string> Cut(string text, int most)
    {
        var pieces = new List<string>();
        for (var (at, left) = (0, most); at < text.Length && left > 0;)
        {
            var (end, elements) = End(text, at, Math.Min(left, MostElements));
            if (end < text.Length && left > elements) end = Nicer(text, at, end);
            var piece = text[at..end].Trim();
            if (piece.Length > 0) pieces.Add(piece);
            left -= new StringInfo(text[at..end]).LengthInTextElements;
            at = end;
        }

        return pieces;
    }

    private static (int End, int Elements) End(string text, int at, int most)
    {
        var elements = 0;
        while (at < text.Length && elements < most)
        {
            at += StringInfo.GetNextTextElementLength(text, at);
            elements++;
        }

        return (at, elements);
    }

    private static int Nicer(string text, int from, int to)
    {
        var half = from + ((to - from) / 2);
        foreach (var stop in new[] { "\n\n", ". ", "。", "! ", "? ", " " })
        {
            var found = text.LastIndexOf(stop, to - 1, to - half, StringComparison.Ordinal);
            if (found > half) return found + stop.Length;
        }

        return to;
    }
}
