using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Pacts;

/// <summary>Who gives guarantees to whom: the states told close by, not where they are talked of nor what they are compared with.</summary>
internal static class Guarantees
{
    /// <summary>Words between a state and the guarantees that it gives or gets.</summary>
    private const int Farthest = 14;

    /// <summary>Of the states those that may give the guarantees or get them; with several that give who gets them, right behind.</summary>
    public static IReadOnlyList<string> Parties(Passage passage, PartyUses uses, Item guarantee, IReadOnlyList<string> states)
    {
        List<string> sides =
            [.. states.Where(state => passage.Parties.Exists(party => party.Names(state) && IsSide(passage, guarantee, party)))];
        return sides.Count > 1 ? [.. sides.Union(Getter(passage, uses, guarantee))] : sides;
    }

    /// <summary>The state may give the guarantees or get them.</summary>
    public static bool IsSide(Passage passage, Item guarantee, Party party) =>
        IsNear(guarantee, party) && !IsPlace(passage, guarantee, party) && !IsHost(passage, party)
        && (party is not { Form: MentionForm.Organisation, State: "NATO" or "EU" } || IsGiver(passage, guarantee, party));

    /// <summary>"guarantees to A", "guarantees for A": who gets them, right behind.</summary>
    private static IReadOnlyList<string> Getter(Passage passage, PartyUses uses, Item guarantee) =>
        (passage.StartingAt(Sense.To, guarantee.End) ?? passage.StartingAt(Sense.Beneficiary, guarantee.End)) is { } to
            && uses.Plain.FirstOrDefault(party => passage.OverArticles(party.Start) == to.End) is { } getter ? getter.States : [];

    private static bool IsNear(Item guarantee, Party party) =>
        party.Start >= guarantee.End ? party.Start - guarantee.End <= Farthest : guarantee.Start - party.End <= Farthest;

    /// <summary>"meets in Paris on guarantees", not "guarantees in A": where the talks are held.</summary>
    private static bool IsPlace(Passage passage, Item guarantee, Party party) =>
        (party.Form == MentionForm.Capital || party.End <= guarantee.Start)
        && passage.Ruling(Sense.In, passage.OverArticles(party.Start), party.End) is not null;

    /// <summary>"A hosts the coalition's talks": those who shall give them are not named.</summary>
    private static bool IsHost(Passage passage, Party party) =>
        passage.Within(Sense.Members, party.End, passage.Pieces.Length) is { } allies
        && !passage.Parties.Exists(other => other.Start >= party.End && other.End < allies.Start && !other.Possessive)
        && passage.Within(Sense.Meet, party.End, passage.Pieces.Length) is not null
        && passage.StartingAt(Sense.And, party.BehindGenitive) is null && passage.EndingAt(Sense.And, party.Start) is null
        && !party.Possessive;

    /// <summary>"NATO offers guarantees", not "like those of NATO's Article 5".</summary>
    private static bool IsGiver(Passage passage, Item guarantee, Party party) =>
        party.End == guarantee.Start || passage.StartingAt(Sense.Supply, party.End) is not null
        || passage.EndingAt(Sense.From, party.Start) is not null;
}
