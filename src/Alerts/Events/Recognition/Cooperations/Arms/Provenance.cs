using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Tells whose work a weapon is: by the word in front of it, or by who is told behind it to have made it.</summary>
internal static class Provenance
{
    /// <summary>Words between a thing and the participle that tells who made it.</summary>
    private const int ToMade = 3;

    private static readonly Sense[] Breaks = [Sense.Supply, Sense.Buy, Sense.And, Sense.To, Sense.Be, Sense.Say, Sense.With];

    /// <summary>"Iranian drones", "Turkish-made drones", "North Korea's missiles".</summary>
    public static bool IsOrigin(Passage passage, Party party, Item thing)
    {
        if (IsInRow(passage, party, thing)) return true;
        var between = thing.Start - party.End;
        if (between is >= 0 and <= 4 && !IsOfNounInFront(passage, party, between) && !Leads.IsPlace(passage, party)
            && !IsSubject(passage, party, thing) && !IsSource(passage, party)
            && (party.Form is MentionForm.Adjective or MentionForm.Demonym || party.Possessive || between == 0
                || IsOwned(passage, party, thing) || IsOfForces(passage, party, thing)))
        {
            for (var at = party.End; at < thing.Start; at++)
            {
                if (passage.PartyAt(at) is not null || passage.IsIn(at, Breaks)) return false;
            }

            return true;
        }

        return passage.Lexicon.Grammar.WhoseAfter && party.Start - thing.End is >= 0 and <= 1 && party.Form is MentionForm.Adjective
            && !(party.Start > thing.End && passage.Means(thing.End, Sense.To));
    }

    /// <summary>
    /// "alla Marina turca la prima corvetta": behind the noun of the forces or the government stands whose these are; where the verb comes
    /// first an adjective never stands in front of its own ("قدمت للجيش اللبناني مساعدات").
    /// </summary>
    private static bool IsOfNounInFront(Passage passage, Party party, int between) => party.Form is MentionForm.Adjective
        && passage.Lexicon.Grammar is { WhoseAfter: true } or { VerbFirst: true } && (passage.Lexicon.Grammar.VerbFirst
            ? between == 0 : !passage.Lexicon.Grammar.WhoseBefore && IsBehindForces(passage, party));

    private static bool IsBehindForces(Passage passage, Party party) =>
        (passage.EndingAt(Sense.Military, party.Start) ?? passage.EndingAt(Sense.Government, party.Start)) is not null
        || passage.Items.Exists(item => item.Sense is Sense.Military or Sense.Aid
            && item.Start < party.Start && item.End == party.End);

    /// <summary>"A and B missiles", "A-B troops", "sending A, B troops": the first of two right in front of the thing.</summary>
    private static bool IsInRow(Passage passage, Party party, Item thing) =>
        passage.Lexicon.Grammar.FixedOrder && (party.Form is MentionForm.Adjective || passage.EndingAt(Sense.Of, party.Start) is { } of
            && (passage.EndingAt(Sense.Deploy, of.Start) ?? passage.EndingAt(Sense.Supply, of.Start)) is not null)
        && passage.Parties.Exists(last => last.Form is MentionForm.Adjective && last.End == thing.Start
            && (passage.IsJoined(party.End, last.Start)
                || last.Start == party.End + 1 && passage.Pieces[party.End].Folded == "-"));

    /// <summary>"schickt laut Nato Soldaten": who tells of them.</summary>
    public static bool IsSource(Passage passage, Party party) =>
        passage.EndingAt(Sense.Say, passage.OverArticles(party.Start)) is { Tag: "source" };

    /// <summary>"İspanya Hürjet alıyor": a bare name in front of another's make is the subject of the closing verb.</summary>
    private static bool IsSubject(Passage passage, Party party, Item thing) =>
        passage.Lexicon.Grammar is { VerbLast: true, CaseBehind: true, Signs: false }
        && party is { Form: MentionForm.Name, Possessive: false }
        && thing.Make is { } maker && !party.Names(maker);

    /// <summary>"韓国の戦車", "한국의 전차", "프랑스제 전투기": the mark behind the name makes it the owner, or the maker.</summary>
    private static bool IsOwned(Passage passage, Party party, Item thing) =>
        passage.Lexicon.Grammar is { Signs: true, CaseBehind: true }
        && (passage.StartingAt(Sense.Of, party.End) ?? passage.StartingAt(Sense.Made, party.End)) is { } mark && mark.End == thing.Start;

    /// <summary>"US Air Force jets": nothing but the name of the forces between.</summary>
    private static bool IsOfForces(Passage passage, Party party, Item thing) =>
        passage.Lexicon.Grammar.FixedOrder && passage.StartingAt(Sense.Military, party.End) is { } forces && forces.End == thing.Start;

    /// <summary>"una fragata construida en Turquía", "des obus de fabrication russe": whose work it is, behind the thing.</summary>
    public static bool IsMadeBy(Passage passage, Party party, Item thing)
    {
        var at = passage.OverArticles(party.Start);
        if ((passage.EndingAt(Sense.In, at) ?? passage.EndingAt(Sense.By, at)) is { } preposition) at = preposition.Start;
        return passage.EndingAt(Sense.Made, at) is { } made && made.Start - thing.End is >= 0 and <= ToMade
            || IsOfMake(passage, party, thing);
    }

    /// <summary>"вертолеты российского производства": the state and the word of making right behind the thing.</summary>
    private static bool IsOfMake(Passage passage, Party party, Item thing) =>
        party.Form == MentionForm.Adjective && party.Start - thing.End is 0 or 1
        && passage.StartingAt(Sense.Made, party.End) is not null;
}
