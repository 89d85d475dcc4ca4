using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// Where a union or a state is named only for whom it counts or owns: its members, its allies, the fighters that come from it.
/// </summary>
internal static class Membership
{
    /// <summary>Words from "A's" to its allies: "Washington's closest Asian allies".</summary>
    private const int MostOwned = 3;

    /// <summary>Others act, whom the state or union counts, owns or only hears.</summary>
    public static bool IsOnly(Passage passage, Party party) =>
        IsAlly(passage, party) || IsOwnerOfAllies(passage, party) || IsOfMembers(passage, party)
        || IsGroup(passage, party) || IsOfGroup(passage, party) || IsTold(passage, party)
        || IsLeader(passage, party);

    /// <summary>"to join the A-led military alliance": who leads it does not enter it.</summary>
    private static bool IsLeader(Passage passage, Party party) =>
        passage.StartingAt(Sense.Host, party.End) is { Tag: "subject" } leads
        && passage.StartingAt(Sense.Pact, leads.End) is { } alliance && passage.IsWord(alliance.End - 1, "alliance")
        && passage.All(Sense.Sign).Any(joins => joins.Tag == "join" && joins.End <= party.Start);

    /// <summary>
    /// "NATO members", "an EU and NATO nation", "NATO's military committee", "NATO-standard jets": those in it act, not the union.
    /// </summary>
    private static bool IsOfMembers(Passage passage, Party party) => party.Form == MentionForm.Organisation
        && (passage.StartingAt(Sense.Edge, party.End) is { Tag: "standard" }
            || passage.StartingAt(Sense.Members, party.BehindGenitive) is not null
            || IsBehindMembers(passage, party)
            || passage.Parties.Exists(next => next.Start > party.End && passage.IsJoined(party.End, next.Start)
                && IsOfMembers(passage, next)));

    /// <summary>"країна НАТО", "un país de la OTAN": where the owner stands behind what it owns.</summary>
    private static bool IsBehindMembers(Passage passage, Party party)
    {
        if (passage.Lexicon.Grammar is { VerbFirst: false, WhoseAfter: false }) return false;
        var at = passage.OverArticles(party.Start);
        return passage.EndingAt(Sense.Members, passage.EndingAt(Sense.Of, at)?.Start ?? at) is not null;
    }

    /// <summary>"a pact between two of Washington's closest allies": it has no part in what they do.</summary>
    private static bool IsOwnerOfAllies(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party.Possessive && passage.EndingAt(Sense.Of, party.Start) is not null
        && passage.Within(Sense.Members, party.BehindGenitive, party.BehindGenitive + MostOwned) is not null;

    /// <summary>"US allies A and B": who they are, not who acts.</summary>
    private static bool IsAlly(Passage passage, Party party) =>
        !party.Possessive && passage.StartingAt(Sense.Members, party.End) is { } allies
        && passage.PartyAt(allies.End) is { Form: not MentionForm.Leader } named && !named.Names(party.State);

    /// <summary>"US allies", "Russia's allies": what they do it does not.</summary>
    public static bool HasAllies(Passage passage, Party party) =>
        passage.StartingAt(Sense.Members, party.BehindGenitive) is { Tag: "allies" };

    /// <summary>"tells G7 leaders": a group that is only told of it.</summary>
    private static bool IsTold(Passage passage, Party party) => party.States.Count > 3 && passage.IsRuledBy(party, Sense.Say);

    /// <summary>
    /// "Lebanon's Hezbollah": what it does, or gets, its state does not; Wagner serves its state, the Taliban are one, "Taliban insurgents"
    /// are not.
    /// </summary>
    private static bool IsGroup(Passage passage, Party party) => party.Form is MentionForm.ArmedGroup
        && (party.State is not ("RU" or "AF") || passage.At(Sense.Irregular, party.Start) is not null);

    /// <summary>"Lebanon's Hezbollah", "Sudan's paramilitary forces", "Colombian mercenaries": only where they are from.</summary>
    private static bool IsOfGroup(Passage passage, Party party) =>
        passage.PartyAt(party.BehindGenitive) is { } group && IsGroup(passage, group)
        || party.State != "RU" && passage.StartingAt(Sense.Troops, party.BehindGenitive) is { Tag: "hired" }
        || party.Possessive && passage.StartingAt(Sense.Irregular, party.BehindGenitive) is not null
        || IsOfIrregulars(passage, party)
        || party.Form is MentionForm.Adjective && passage.Lexicon.Grammar.WhoseAfter && IsOfFighters(passage, party.Start);

    /// <summary>"American volunteers", "a U.S. Army veteran"; not "Britain volunteers to send".</summary>
    private static bool IsOfIrregulars(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder
        && (passage.StartingAt(Sense.Military, party.End) is { } service && passage.StartingAt(Sense.Irregular, service.End) is not null
            || party.Form == MentionForm.Adjective && passage.StartingAt(Sense.Irregular, party.End) is not null);

    /// <summary>"milicianos chiíes iraquíes": an adjective behind them, or behind another word of theirs.</summary>
    private static bool IsOfFighters(Passage passage, int adjective) =>
        passage.EndingAt(Sense.Irregular, adjective) is not null || passage.EndingAt(Sense.Irregular, adjective - 1) is not null;
}
