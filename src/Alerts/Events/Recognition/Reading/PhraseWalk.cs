using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// Walks the words of a pattern along the tokens of a sentence and collects where its phrases end: behind the last word, or in front of
/// a first gap.
/// </summary>
internal sealed class PhraseWalk(Piece[] tokens)
{
    /// <summary>Tokens that a gap may span.</summary>
    private const int LongestGap = 30;

    /// <summary>Syllables of a Korean word that nobody writes apart; longer ones are compounds, which many do.</summary>
    private const int LongestWhole = 3;

    private readonly List<int> ends = [];

    /// <summary>Ends of the phrases whose first word is at the token, until the next call.</summary>
    public List<int> EndsOf(PhraseStart start, int at)
    {
        ends.Clear();
        var words = start.Pattern.Words;
        Follow(words, start.Word, words[start.Word][start.Turn], new Place(at));
        return ends;
    }

    private void Follow(PhraseWord[][][] words, int word, PhraseWord[] alternative, Place place)
    {
        for (var part = 0; part < alternative.Length; part++)
        {
            if (!TryStep(alternative[part], ref place)) return;
            if (part > 0 && alternative.Length <= LongestWhole && IsTorn(place.At - 1)) return;
        }

        if (++word < words.Length)
        {
            foreach (var next in words[word]) Follow(words, word, next, place);
        }
        else if (!ends.Contains(place.End))
        {
            ends.Add(place.End);
        }
    }

    private bool TryStep(PhraseWord part, ref Place place)
    {
        if (part.Fit == Fit.Gap)
        {
            place = new(place.At, place.End, InGap: true);
            return true;
        }

        var at = place.InGap ? Find(part, place.At) : FitsAt(part, place.At) ? place.At : -1;
        place = new(at + 1, place.BeforeGap, InGap: false);
        return at >= 0;
    }

    /// <summary>"등이 전했다" holds no 이전: syllables of two of its words.</summary>
    private bool IsTorn(int at) => Letters.IsHangul(tokens[at].Folded[0]) && tokens[at - 1].End < tokens[at].Start;

    private bool FitsAt(PhraseWord part, int at) => at < tokens.Length && part.Fits(tokens[at].Folded);

    private int Find(PhraseWord part, int from)
    {
        var limit = Math.Min(tokens.Length, from + LongestGap);
        for (var i = from; i < limit; i++)
        {
            if (part.Fits(tokens[i].Folded)) return i;
            if (tokens[i].Folded is ";" or "!" or "?" || tokens[i].Folded == "." && !IsInner(i)) return -1;
        }

        return -1;
    }

    /// <summary>The full stop in "U.S.", "20.000" and "20 tys. żołnierzy" ends no sentence.</summary>
    private bool IsInner(int stop) =>
        Pieces.GoesOn(tokens, stop)
        || stop > 0 && tokens[stop - 1].Length == 1 && tokens[stop - 1].End == tokens[stop].Start
        || stop + 1 < tokens.Length && tokens[stop + 1].Start == tokens[stop].End && char.IsDigit(tokens[stop + 1].Folded[0]);

    /// <param name="At">The token to go on with.</param>
    /// <param name="BeforeGap">The token behind the part before the first gap; -1 without one.</param>
    /// <param name="InGap">The next word may lie further on.</param>
    private readonly record struct Place(int At, int BeforeGap = -1, bool InGap = false)
    {
        public int End => BeforeGap >= 0 ? BeforeGap : At;
    }
}
