using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>Finds where a report was written, which opens its first sentence and is no party.</summary>
internal static class Dateline
{
    /// <summary>Words in front of the dash, and in front of the bracket that closes on the agency.</summary>
    private const int ToDash = 16;
    private const int ToBracket = 10;

    /// <summary>Words of a bracket with one or two places and the agency, where every sign is a word.</summary>
    private const int ToEnd = 24;

    /// <summary>Words in front of the dash of a headline: "USA arms B - report" has none that are a place.</summary>
    private const int ToTitle = 2;

    /// <summary>
    /// Words in front of the dash of "DUBAI, United Arab Emirates (AP) -" or "Wien/Rom –", of the colon of "VIENNA:", or behind the
    /// agency of "Brussels, Belgium (AFP) Oct 10", in the bracket of "(베를린=연합뉴스)"; 0 without one.
    /// </summary>
    public static int Of(Passage passage)
    {
        if (!passage.IsTitle && passage.Parties is [{ Form: MentionForm.Capital } city, ..] && passage.IsHeading(city)) return city.End;
        if (Bracket(passage) is > 0 and var bracket) return bracket;
        var dash = Find(passage, "-", ToDash);
        if (dash < 1 || IsHyphenated(passage, dash) || passage.IsTitle && dash > ToTitle) return Agency(passage);
        var first = passage.Pieces[0];
        var capitals = first.Length > 2 && char.IsUpper(passage.Text[first.Start])
            && !passage.Text.Skip(first.Start).Take(first.Length).Any(char.IsLower);
        return capitals || passage.Pieces[dash - 1].Folded == ")" || AreCities(passage, dash) ? dash : 0;
    }

    private static int Agency(Passage passage) =>
        !passage.IsTitle && Find(passage, ")", ToBracket) is > 2 and var close && passage.Pieces[close - 2].Folded == "("
            && !passage.Print(close - 1, close).Any(char.IsLower) ? close + 1 : 0;

    /// <summary>The bracket that opens the sentence with the place and its agency, joined by a sign of their own.</summary>
    private static int Bracket(Passage passage) =>
        passage.Pieces is [{ Folded: "(" }, ..] && Find(passage, ")", ToEnd) is > 0 and var close && Find(passage, "=", close) > 0
            ? close + 1 : 0;

    private static int Find(Passage passage, string mark, int most) =>
        Array.FindIndex(passage.Pieces, 0, Math.Min(most, passage.Pieces.Length), piece => piece.Folded == mark);

    /// <summary>"Wien/Rom": several capitals, and nothing else up to there.</summary>
    private static bool AreCities(Passage passage, int end) =>
        end > 1 && !passage.IsTitle && Enumerable.Range(0, end).All(at =>
            passage.Pieces[at].Folded == "/" || passage.PartyAt(at) is { Form: MentionForm.Capital });

    /// <summary>"Franco-German": the mark belongs to the word in front.</summary>
    private static bool IsHyphenated(Passage passage, int dash) =>
        passage.Pieces[dash - 1].End == passage.Pieces[dash].Start && passage.Text[passage.Pieces[dash].Start] == '-';
}
