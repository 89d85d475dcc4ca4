using Alerts.Language;

namespace Alerts.Site;

/// <summary>A piece of a text; <paramref name="IsMarked"/> when the reader's eye should go there.</summary>
public readonly record struct Piece(string Text, bool IsMarked);

/// <summary>Splits texts into pieces for highlighting. The pieces put together are the text.</summary>
public static class Marked
{
    private const int Longest = 4_000;

    /// <summary>The sentence with every word marked that names one of these states.</summary>
    public static IReadOnlyList<Piece> States(string sentence, IReadOnlyCollection<string> states, string? language, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.Length > Longest) return [new(sentence, false)];
        var mentions = MentionFinder.Find(sentence, language ?? "en", on).Where(mention => mention.States.Any(states.Contains));
        return Split(sentence, mentions.Select(mention => (mention.Start, mention.End)));
    }

    /// <summary>The paragraph with these sentences marked wherever they stand in it.</summary>
    public static IReadOnlyList<Piece> Sentences(string paragraph, IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        ArgumentNullException.ThrowIfNull(sentences);
        return Split(paragraph, sentences.Where(sentence => sentence.Length > 0)
            .Select(sentence => (Start: paragraph.IndexOf(sentence, StringComparison.Ordinal), sentence.Length))
            .Where(found => found.Start >= 0)
            .Select(found => (found.Start, found.Start + found.Length))
            .Distinct().Order());
    }

    private static List<Piece> Split(string text, IEnumerable<(int Start, int End)> marks)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var (start, end) in marks)
        {
            if (start < at || end > text.Length) continue;
            if (start > at) pieces.Add(new(text[at..start], false));
            pieces.Add(new(text[start..end], true));
            at = end;
        }

        if (at < text.Length) pieces.Add(new(text[at..], false));
        return pieces;
    }
}
