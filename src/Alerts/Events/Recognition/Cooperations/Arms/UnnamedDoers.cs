using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>
/// "tariffs on allies that sent troops", "for sending troops", "contra los países europeos que enviaron": who did it is not named.
/// </summary>
internal static class UnnamedDoers
{
    public static bool Do(Passage passage, Item verb) =>
        Opening(passage, verb) is { } that && Members(passage, that.Start) is { } members
        && passage.PartyAt(members.Start - 1) is not { Form: MentionForm.Adjective }
        && (passage.Lexicon.Grammar.FixedOrder || !IsOneOf(passage, passage.OverArticles(members.Start)));

    /// <summary>What opens the clause of the verb and is its subject: "that sent", "for sending", "die Soldaten schickten".</summary>
    private static Item? Opening(Passage passage, Item verb)
    {
        if (passage.EndingAt(Sense.Relative, verb.Start) is { } that) return that;
        if (passage.Lexicon.Grammar.FixedOrder) return passage.EndingAt(Sense.Beneficiary, verb.Start);
        return IsBehindComma(passage, verb.Start) ? verb : passage.Items
            .Where(item => item.End <= verb.Start && IsThat(passage, item) && IsSubject(passage, item, verb))
            .Select(item => (Item?)item).LastOrDefault();
    }

    /// <summary>German tells "die" from the article by the comma.</summary>
    private static bool IsThat(Passage passage, Item item) =>
        item.Sense == Sense.Relative
        || item.Sense == Sense.Article && passage.Lexicon.Grammar.VerbBracket && IsBehindComma(passage, item.Start);

    /// <summary>Neither a comma nor a state that does it stands between the two: "che hanno inviato", not "che A ha inviato".</summary>
    private static bool IsSubject(Passage passage, Item that, Item verb) =>
        !passage.Pieces[that.End..verb.Start].Any(piece => piece.IsComma)
        && !passage.Parties.Exists(doer => doer.Start >= that.End && doer.End <= verb.Start && Leads.Of(passage, doer) is null);

    /// <summary>"countries that", "paesi europei che", "Länder an, die", "стран, отправивших".</summary>
    private static Item? Members(Passage passage, int end)
    {
        var grammar = passage.Lexicon.Grammar;
        if (passage.EndingAt(Sense.Members, end) is { } members) return members;
        var union = grammar.WhoseAfter && passage.PartyAt(end - 1) is null or { State: "EU" };
        if (union && passage.EndingAt(Sense.Members, end - 1) is { } ours) return ours;
        return grammar.FixedOrder || !IsBehindComma(passage, end) ? null
            : passage.EndingAt(Sense.Members, end - 1) ?? passage.EndingAt(Sense.Members, end - 2);
    }

    /// <summary>"è tra i paesi che hanno inviato": one that did it is named.</summary>
    private static bool IsOneOf(Passage passage, int front) =>
        (passage.EndingAt(Sense.Between, front) ?? passage.EndingAt(Sense.Among, front)) is not null;

    private static bool IsBehindComma(Passage passage, int start) => start > 0 && passage.Pieces[start - 1].IsComma;
}
