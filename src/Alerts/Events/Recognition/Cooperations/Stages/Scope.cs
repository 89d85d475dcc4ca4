using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>Whether a word stands where it speaks of an act: within the language's reach and in the same clause.</summary>
internal static class Scope
{
    public const int Near = 8;
    public const int NearInBracket = 22;

    public static bool Before(Passage passage, Item act, Sense sense, int reach = Near, Predicate<Item>? may = null)
    {
        var grammar = passage.Lexicon.Grammar;
        var most = grammar.Signs ? reach * 2 : reach == Near && grammar.VerbBracket ? NearInBracket : reach;
        var itself = act.Sense != Sense.Meet && (act.Sense, sense) is not (Sense.Sign, Sense.Approve);
        return passage.All(sense).Any(item => (item.Start < act.Start || item.Start == act.Start && itself) && act.Start - item.End < most
            && may?.Invoke(item) != false
            && !Broken(passage, item.End, act.Start));
    }

    /// <summary>Where the verb closes the clause, what colours it follows it: "供与する方針", "vermeyecek".</summary>
    public static bool Behind(Passage passage, Item act, Sense sense, Predicate<Item>? may = null)
    {
        if (passage.Lexicon.Grammar is { VerbLast: false, Signs: false }) return false;
        if (sense is Sense.Planned or Sense.Future && IsOver(passage, act, sense)) return false;
        var reach = passage.Lexicon.Grammar.Signs ? NearInBracket : Near;
        for (var at = act.Start; at < Math.Min(passage.Pieces.Length, act.End + reach); at++)
        {
            if (at >= act.End && Closes(passage, at)) return false;
            if (passage.StartingAt(sense, at) is { } found && may?.Invoke(found) != false) return true;
            if (sense is not Sense.Done && at >= act.End && passage.StartingAt(Sense.Done, at) is not null) return false;
        }

        return false;
    }

    /// <summary>"체결하고", "署名した": the act is told as done, what follows colours what comes next.</summary>
    private static bool IsOver(Passage passage, Item act, Sense plan) =>
        passage.StartingAt(Sense.Done, act.Start) is { } done && done.End >= act.End && passage.StartingAt(plan, done.End) is null;

    /// <summary>Another clause opens between the tokens.</summary>
    public static bool Broken(Passage passage, int from, int to) => passage.Within(Sense.Clause, from, to) is not null;

    /// <summary>As <see cref="Broken(Passage, int, int)"/>, between two items in either order.</summary>
    public static bool Broken(Passage passage, Item one, Item other) =>
        Broken(passage, Math.Min(one.End, other.End), Math.Max(one.Start, other.Start));

    /// <summary>"A strikes B, C sends": behind a mere comma a headline tells something else, where that verb has one subject.</summary>
    public static bool IsNextClause(Passage passage, Party first, Party second) =>
        passage.IsTitle && passage.Lexicon.Grammar.FixedOrder && second.Start == first.End + 1 && passage.Pieces[first.End].IsComma
        && passage.Parties.Exists(subject => subject.End < first.Start)
        && passage.Items.Exists(verb => verb.Start == second.End && verb.Sense is Sense.Supply or Sense.Buy or Sense.Deploy
            && passage.Pieces[verb.Start].Folded.EndsWith('s'));

    /// <summary>"amid concerns over": up to the next comma or clause only the surroundings are told, unless "that" tells an act.</summary>
    public static bool IsAside(Passage passage, int token) => passage.All(Sense.Oblique).Any(item => item.Tag == "phrase"
        && item.End <= token && !Broken(passage, item.End, token)
        && !passage.Pieces[item.End..token].Any(piece => piece.IsComma || passage.Lexicon.Means(piece.Folded, Sense.Relative)));

    /// <summary>"hat den Verkauf abgelehnt": where the verb is a bracket, its second half stands at the end of the clause.</summary>
    public static bool ClosesBracket(Passage passage, Item verb) =>
        passage.Lexicon.Grammar.VerbBracket && (verb.End >= passage.Pieces.Length || !passage.Pieces[verb.End].IsWord);

    /// <summary>The same where the whole verb stands there and words are cut by blanks.</summary>
    public static bool ClosesVerbLast(Passage passage, Item verb) =>
        passage.Lexicon.Grammar is { VerbLast: true, Signs: false }
        && (verb.End >= passage.Pieces.Length || !passage.Pieces[verb.End].IsWord);

    private static bool Closes(Passage passage, int at) =>
        passage.Pieces[at].Folded is "," or "、" or "،" or ";" or "。" || IsFullStop(passage.Pieces, at)
        || passage.At(Sense.Clause, at) is not null;

    private static bool IsFullStop(Piece[] pieces, int at) => pieces[at].Folded == "." && !Pieces.GoesOn(pieces, at);
}
