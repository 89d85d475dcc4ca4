using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Finds the preposition, or the mark of case, that tells what a state does in a handing over.</summary>
internal static class Leads
{
    /// <summary>Words of a weapon behind its noun: "mísseis antitanque a Moçambique".</summary>
    private const int ToAttribute = 2;

    private static readonly Sense[] Order = [Sense.By, Sense.From, Sense.Beneficiary, Sense.To, Sense.In, Sense.With];

    private static readonly Sense[] Things = [Sense.Weapon, Sense.SoftWeapon, Sense.Supply, Sense.Aid];

    public static Sense? Of(Passage passage, Party party)
    {
        if (passage.EndingAt(Sense.To, party.Start) is { } to && passage.Items.Exists(item => Things.Contains(item.Sense)
            && to.Start - item.End is >= 0 and <= ToAttribute)
            && Array.TrueForAll(Order, sense => passage.EndingAt(sense, to.Start) is null)) return Sense.To;
        var at = Front(passage, party);
        if (at < party.Start && passage.Lexicon.Means(passage.Pieces[at].Folded, Sense.To)) return Sense.To;
        while (at > 0 && (Article(passage, party, at) ?? Forces(passage, party, at) ?? Body(passage, at)) is { } before) at = before.Start;
        var end = passage.Lexicon.Grammar.CaseBehind ? passage.OverOffices(party.End) : party.End;
        foreach (var sense in Order)
        {
            // "acusó a China de": the preposition of the accused says nothing of giving.
            if ((passage.Ruling(sense, at, end) ?? passage.Ruling(sense, at, party.End)) is { } lead)
                return passage.EndingAt(Sense.Accuse, lead.Start) is null ? sense : null;
        }

        return IsInRow(passage, party) ? Sense.With : null;
    }

    /// <summary>"al ejército de Moldavia": what tells whose army gets money stands in front of the army.</summary>
    private static int Front(Passage passage, Party party) => passage.Lexicon.Grammar.FixedOrder ? party.Start
        : passage.All(Sense.Aid).Where(army => army.Tag == "funded" && army.Start <= party.Start && party.End <= army.End)
            .Select(army => army.Start).DefaultIfEmpty(party.Start).First();

    /// <summary>"comunicou a Zelensky": what elsewhere is an article is none in front of a man's name.</summary>
    private static Item? Article(Passage passage, Party party, int at) =>
        party.Form is MentionForm.Leader && at == party.Start && passage.EndingAt(Sense.To, at) is not null
            ? null : passage.EndingAt(Sense.Article, at);

    /// <summary>"in talks with A, B to buy": B too.</summary>
    private static bool IsInRow(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && passage.IsTitle && passage.Parties.Exists(first => first.End < party.Start
            && passage.IsJoined(first.End, party.Start) && passage.EndingAt(Sense.With, first.Start) is { } with
            && passage.EndingAt(Sense.Meet, with.Start) is not null);

    /// <summary>The preposition in front of the party means that as well, and does not open the sentence.</summary>
    public static bool IsAlso(Passage passage, Party party, Sense sense) =>
        passage.EndingAt(sense, passage.OverArticles(party.Start)) is { Start: > 0 };

    /// <summary>"soldiers from A are using guns": whose soldiers they are.</summary>
    public static bool IsHailing(Passage passage, Party party) =>
        passage.EndingAt(Sense.From, party.Start) is { } from
        && (passage.EndingAt(Sense.Troops, from.Start) ?? passage.EndingAt(Sense.Official, from.Start)) is not null;

    /// <summary>"разместит в Литве батальон", "verlegt nach Litauen Truppen": a name right in front of a thing is where it goes.</summary>
    public static bool IsPlace(Passage passage, Party party) =>
        !passage.Lexicon.Grammar.FixedOrder && party is { Form: MentionForm.Name or MentionForm.Capital, Possessive: false }
        && Of(passage, party) is Sense.In or Sense.To;

    /// <summary>
    /// "to the government of X", "from the navy of X", "à l'armée de X": whose it is that gets or gives; where the adjective stands behind
    /// its noun, "of" alone may tell the giver, so that only who gets is read this way.
    /// </summary>
    private static Item? Body(Passage passage, int at)
    {
        if (passage.EndingAt(Sense.Of, at) is not { } of) return null;
        var body = passage.EndingAt(Sense.Government, of.Start) ?? passage.EndingAt(Sense.Military, of.Start);
        if (!passage.Lexicon.Grammar.WhoseAfter) return passage.Lexicon.Grammar.WhoseBefore ? body : null;
        body ??= passage.EndingAt(Sense.Troops, of.Start);
        return body is { } getter && passage.EndingAt(Sense.To, passage.OverArticles(getter.Start)) is not null ? getter : null;
    }

    /// <summary>
    /// "al ejército turco", "à l'armée malienne": the adjective behind the noun
    /// says whose the army or the government is that gets or gives the thing.
    /// </summary>
    private static Item? Forces(Passage passage, Party party, int at)
    {
        if (passage.Lexicon.Grammar is not { WhoseAfter: true } || at != party.Start && !IsOfForces(passage, party, at)) return null;
        return passage.EndingAt(Sense.Government, at) ?? (passage.Lexicon.Grammar.WhoseBefore || party.Form is not MentionForm.Adjective
            ? null : Ministry(passage, at) ?? passage.EndingAt(Sense.Military, at) ?? passage.EndingAt(Sense.Troops, at));
    }

    /// <summary>"alla marina militare turca": one more word of the forces stands between.</summary>
    private static bool IsOfForces(Passage passage, Party party, int at) =>
        passage.Lexicon.Grammar is { WhoseBefore: false, VerbFirst: false } && party.Form is MentionForm.Adjective
        && passage.EndingAt(Sense.Military, party.Start) is { } word && word.Start == at;

    /// <summary>"el Ministerio de Defensa turco": the "of" inside the name of the ministry is no preposition of the adjective's.</summary>
    private static Item? Ministry(Passage passage, int at) =>
        passage.EndingAt(Sense.Military, at) is { } defence && passage.EndingAt(Sense.Of, defence.Start) is { } of
            ? passage.EndingAt(Sense.Ministry, of.Start) : null;
}
