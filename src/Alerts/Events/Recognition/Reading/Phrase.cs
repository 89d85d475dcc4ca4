namespace Alerts.Events.Recognition.Reading;

/// <summary>One pattern of a data file: words, of which some may be open at an end or leave a gap (see <c>Data/README.md</c>).</summary>
internal sealed class Phrase(Sense sense, string? tag, PhraseWord[] words)
{
    /// <summary>Tokens that a gap may span.</summary>
    private const int LongestGap = 30;

    public Sense Sense => sense;

    public string? Tag => tag;

    public PhraseWord First => words[0];

    /// <summary>A single word, closed at both ends.</summary>
    public bool IsWord => words is [{ Fit: Fit.Exact }];

    /// <summary>
    /// What a text holds behind the first gap or free word, folded: a word, or two where both are written out; null without one.
    /// </summary>
    public string? BehindGap
    {
        get
        {
            var gap = Array.FindIndex(words, word => word.IsFree);
            var at = gap < 0 ? -1 : Array.FindIndex(words, gap, word => !word.IsFree);
            if (at < 0) return null;
            var tail = words[at];
            return tail.Fit == Fit.Exact && at + 1 < words.Length && words[at + 1] is { Fit: Fit.Exact } next
                && IsSpaced(tail.Text) && IsSpaced(next.Text) ? $"{tail.Text} {next.Text}" : tail.Text;
        }
    }

    /// <summary>As written in the file, folded.</summary>
    public string Written => string.Join(' ', words.Select(word => word.Text));

    /// <summary>The same phrase written without diacritics; null where it has none.</summary>
    public Phrase? Bare()
    {
        var bare = Array.ConvertAll(words, word => word.Bare);
        return bare.SequenceEqual(words) ? null : new Phrase(sense, tag, bare);
    }

    /// <summary>The words in front of the first gap or free word, for the first pass.</summary>
    public IEnumerable<PhraseWord> Opening => words.TakeWhile(word => !word.IsFree);

    /// <summary>Matches with its first word at <paramref name="at"/>; gives the token behind the part before any gap, or -1.</summary>
    public int MatchAt(Piece[] tokens, int at)
    {
        var end = -1;
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Fit == Fit.Gap)
            {
                if (end < 0) end = at;
                at = Find(tokens, at, words[++w]);
                if (at < 0) return -1;
            }
            else if (at >= tokens.Length || !words[w].Fits(tokens[at].Folded))
            {
                return -1;
            }

            at++;
        }

        return end >= 0 ? end : at;
    }

    /// <summary>Letters of a script that sets its words apart by blanks.</summary>
    private static bool IsSpaced(string text) => text.All(c => char.IsLetter(c) && c < '\u1100');

    private static int Find(Piece[] tokens, int from, PhraseWord word)
    {
        var limit = Math.Min(tokens.Length, from + LongestGap);
        for (var i = from; i < limit; i++)
        {
            if (word.Fits(tokens[i].Folded)) return i;
            if (tokens[i].Folded is ";" or "!" or "?" || tokens[i].Folded == "." && !IsInner(tokens, i)) return -1;
        }

        return -1;
    }

    /// <summary>The full stop in "U.S." and "20.000" ends no sentence.</summary>
    private static bool IsInner(Piece[] tokens, int stop) =>
        stop > 0 && tokens[stop - 1].Length == 1 && tokens[stop - 1].End == tokens[stop].Start
        || stop + 1 < tokens.Length && tokens[stop + 1].Start == tokens[stop].End && char.IsDigit(tokens[stop + 1].Folded[0]);
}

/// <summary>How a word of a pattern meets a token.</summary>
internal enum Fit
{
    Exact,
    Prefix,
    Suffix,
    Inside,
    Gap,
}

/// <summary>One word of a pattern, folded.</summary>
/// <param name="Text">The word.</param>
/// <param name="Fit">How it meets a token.</param>
/// <param name="Spaced">The file has a blank in front of it.</param>
internal readonly record struct PhraseWord(string Text, Fit Fit, bool Spaced = false)
{
    public static PhraseWord Of(string written)
    {
        if (written == "...") return new("", Fit.Gap);
        var front = written.StartsWith('*');
        var back = written.EndsWith('*');
        var text = written.Trim('*');
        return new(text, (front, back) switch
        {
            (true, true) => Fit.Inside,
            (true, false) => Fit.Suffix,
            (false, true) => Fit.Prefix,
            _ => Fit.Exact,
        });
    }

    /// <summary>Stands for any words (<c>...</c>) or any one word (<c>*</c>).</summary>
    public bool IsFree => Text.Length == 0;

    /// <summary>The same without diacritics.</summary>
    public PhraseWord Bare => this with { Text = Language.Letters.Fold(Text) };

    public bool Fits(string folded) => Fit switch
    {
        Fit.Exact => folded == Text,
        Fit.Prefix => folded.StartsWith(Text, StringComparison.Ordinal),
        Fit.Suffix => folded.EndsWith(Text, StringComparison.Ordinal),
        Fit.Inside => folded.Contains(Text, StringComparison.Ordinal),
        _ => false,
    };
}
