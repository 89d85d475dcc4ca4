using System.Text;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition;

/// <summary>How a phrase begins, as it stands in a text.</summary>
/// <param name="Text">The letters, folded.</param>
/// <param name="OpenFront">Letters may stand before it.</param>
/// <param name="OpenBack">Letters may follow.</param>
internal readonly record struct Opening(string Text, bool OpenFront, bool OpenBack);

/// <summary>
/// Writes out how the phrases of patterns begin: the words in front of any gap, up to the first with an open end; of long phrases the
/// first words, so that most of what the alternatives make together is never written.
/// </summary>
/// <param name="enough">So many characters tell a phrase from ordinary words well enough.</param>
internal sealed class Openings(int enough)
{
    private const string Comma = ",";

    private readonly StringBuilder text = new();
    private readonly List<(Opening Opening, bool BehindGap)> found = [];
    private bool openFront;
    private bool apart;
    private int gapEnd;

    /// <summary>
    /// Of one pattern, until the next call, each with whether it holds words from behind the first gap. Korean writes compounds as one word
    /// or as several: a phrase with a blank may stand in a text with or without it.
    /// </summary>
    public List<(Opening Opening, bool BehindGap)> Of(PhrasePattern pattern)
    {
        found.Clear();
        apart = false;
        gapEnd = pattern.GapEnd;
        Walk(pattern.Words, 0);
        apart = found.Exists(known => known.Opening.Text.Any(Letters.IsHangul));
        if (apart) Walk(pattern.Words, 0);
        return found;
    }

    private void Walk(PhraseWord[][][] words, int word)
    {
        if (word == words.Length || text.Length >= enough)
        {
            Note(openBack: false, word);
            return;
        }

        foreach (var alternative in words[word])
        {
            var before = text.Length;
            if (Append(alternative) is { } openBack) Note(openBack, text.Length > before ? word + 1 : word);
            else Walk(words, word + 1);
            text.Length = before;
        }
    }

    /// <summary>Null where the phrase goes on, else whether letters may follow.</summary>
    private bool? Append(PhraseWord[] tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            if (token.IsFree || text.Length >= enough) return false;
            if (text.Length == 0) openFront = token.IsOpenFront;
            else if (token.IsOpenFront) return true;
            else if (at == 0 && char.IsPunctuation(token.Text[0]) && token.Text != Comma) return false;
            else if (NeedsBlank(token.Text[0], isNewWord: at == 0)) text.Append(' ');
            text.Append(token.Text);
            if (token.IsOpenBack) return true;
        }

        return null;
    }

    private bool NeedsBlank(char next, bool isNewWord) =>
        (IsSpaced(text[^1]) || text[^1] == Comma[0]) && IsSpaced(next) || apart && isNewWord && Letters.IsHangul(text[^1]);

    /// <param name="openBack">Letters may follow.</param>
    /// <param name="words">How many of the written words the text stands for.</param>
    private void Note(bool openBack, int words)
    {
        if (text.Length > 0) found.Add((new(text.ToString(), openFront, openBack), words > gapEnd));
    }

    /// <summary>Words are set apart by a space, marks ("co-produce", "d'affaires") and scripts without spaces are not.</summary>
    private static bool IsSpaced(char c) => char.IsLetterOrDigit(c) && c < '\u3040';
}
