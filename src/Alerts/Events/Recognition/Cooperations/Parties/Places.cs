using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Where a state is named only for the place: where they meet, its border, its war, its tongue.</summary>
internal static class Places
{
    private static readonly Sense[] Fronts = [Sense.In, Sense.Beneficiary, Sense.Reason, Sense.About, Sense.Oblique, Sense.With];

    /// <summary>Words from the summit to where it is: "gathering of NATO leaders".</summary>
    private const int ToSummit = 4;

    /// <summary>Its border, what lies between states, its language.</summary>
    public static bool IsOnly(Passage passage, Party party) =>
        IsTongue(passage, party) || IsAtEdge(passage, party) || IsAcross(passage, party) || IsOfStrike(passage, party);

    /// <summary>"a role in A strikes", "its bases for A strikes": whom they hit, or who strikes.</summary>
    private static bool IsOfStrike(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party is { Possessive: false, Form: MentionForm.Name or MentionForm.Adjective }
        && passage.StartingAt(Sense.Strikes, party.End) is { } strikes && (strikes.Tag is null || party.Form == MentionForm.Adjective)
        && Array.Exists(Fronts, front => passage.EndingAt(front, passage.OverArticles(party.Start)) is not null)
        && (strikes.End == passage.Pieces.Length || passage.PartyAt(strikes.End) is null);


    /// <summary>Where they meet, in front of the meeting or behind it.</summary>
    public static bool IsOfMeeting(Passage passage, Party party) =>
        IsVenue(passage, party) || IsSeat(passage, party) || IsOfSummit(passage, party);

    /// <summary>"the Paris meeting", "France, the EU's only nuclear power", "NATO's first": where they met, what else it is of.</summary>
    private static bool IsVenue(Passage passage, Party party) => passage.Lexicon.Grammar.FixedOrder
        && (party.Form == MentionForm.Capital && passage.StartingAt(Sense.Meet, party.End) is { Tag: null } meeting
                && passage.StartingAt(Sense.Summit, meeting.End - 1) is not null
            || party is { Form: MentionForm.Organisation, Possessive: true } && (IsBehindComma(passage, party)
                || passage.StartingAt(Sense.First, party.BehindGenitive) is not null));

    /// <summary>"ministers of the SCO meet in A": in whose land a body meets.</summary>
    private static bool IsSeat(Passage passage, Party party) =>
        passage.Parties.Exists(body => body.State is "SCO" or "ASEAN" && body.End <= party.Start)
        && (passage.Has(Sense.Meet) || passage.Has(Sense.Official)) && !passage.Has(Sense.Drill) && !passage.Has(Sense.SoftDrill)
        && (passage.IsRuledBy(party, Sense.In) || passage.PartyAt(party.Start - 2) is { Form: MentionForm.Capital } city
            && city.Names(party.State) && passage.Pieces[city.End].IsComma && passage.IsRuledBy(city, Sense.In));

    /// <summary>"ahead of a NATO summit in A", "at a gathering of leaders in A": where a body meets, or two others.</summary>
    private static bool IsOfSummit(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party.Form is MentionForm.Capital or MentionForm.Name
        && passage.EndingAt(Sense.In, passage.OverArticles(party.Start)) is { } place
        && passage.Within(Sense.Summit, place.Start - ToSummit, place.Start) is { } summit
        && passage.Pieces[summit.End..place.Start].All(piece => piece.IsWord)
        && !passage.Has(Sense.Drill) && passage.Parties.Where(other => !other.Names(party.State)) is var others
        && (others.Any(other => other.Form is MentionForm.Organisation or MentionForm.Group)
            || others.Select(other => other.State).Distinct().Count() > 1);

    private static bool IsBehindComma(Passage passage, Party party) => passage.OverArticles(party.Start) is > 1 and var at
        && at < party.Start && passage.Pieces[at - 1].IsComma && passage.PartyAt(at - 2) is not null;

    /// <summary>"the Polish border", "the Kosovo-Serbia border": a place between states.</summary>
    public static bool IsAtEdge(Passage passage, Party party)
    {
        if (passage.EndingAt(Sense.Beneficiary, passage.OverArticles(party.Start)) is { Tag: "guard" }) return false;
        var behind = party.End + (party.Possessive ? 2 : 0);
        if (passage.StartingAt(Sense.Edge, behind) is { Tag: not "standard" }) return true;
        return behind < passage.Pieces.Length && passage.Pieces[behind].Folded == "-"
            && passage.PartyAt(behind + 1) is { } other && other != party && IsAtEdge(passage, other);
    }

    /// <summary>"the strait between A and B", "its border with A": a place that lies on the states.</summary>
    private static bool IsAcross(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && (Cluster.Around(passage, party)?.Start ?? party.Start) is var start
        && (passage.EndingAt(Sense.Between, passage.OverArticles(start))
            ?? passage.EndingAt(Sense.With, passage.OverArticles(start))) is { } on
        && (passage.EndingAt(Sense.Edge, on.Start) is { Tag: "between" } || passage.EndingAt(Sense.Region, on.Start) is not null);

    /// <summary>"the Ukraine war", "the war in Ukraine": whom the fighting is about.</summary>
    public static bool IsBattlefield(Passage passage, Party party)
    {
        var behind = party.End + (party.Possessive ? 2 : 0);
        if (passage.StartingAt(Sense.War, behind) is { } fighting && party.Form != MentionForm.Leader && !party.Possessive
            && !IsFightingOff(passage, party, fighting)) return true;
        var at = passage.OverArticles(party.Start);
        return at > 0 && passage.StartingAt(Sense.War, at - 2) is { } war && war.End >= at - 1
            && passage.Items.Exists(item => item.Start == at - 1 && item.Sense is Sense.In or Sense.Oblique or Sense.With)
            || passage.Lexicon.Grammar.WhoseAfter && passage.EndingAt(Sense.War, at) is { } fought
                && !passage.Parties.Exists(other => other.End == fought.Start);
    }

    /// <summary>"since the invasion of A": it takes no part in what others agree on or send elsewhere.</summary>
    public static bool IsInvaded(Passage passage, Party party) =>
        passage.EndingAt(Sense.Of, passage.OverArticles(party.Start)) is { } of && passage.EndingAt(Sense.War, of.Start) is not null;

    /// <summary>"helps A combat drones": a verb with its object, not the noun.</summary>
    private static bool IsFightingOff(Passage passage, Party party, Item fighting) =>
        party.Form is not MentionForm.Adjective && passage.StartingAt(Sense.Shield, fighting.Start) is not null
        && (passage.StartingAt(Sense.Weapon, fighting.End) ?? passage.StartingAt(Sense.NotWeapon, fighting.End)) is not null;

    /// <summary>"said in French, his face hidden": the language.</summary>
    private static bool IsTongue(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party is { Form: MentionForm.Adjective, Possessive: false }
        && passage.EndingAt(Sense.In, party.Start) is not null
        && (party.End == passage.Pieces.Length
            || !passage.Pieces[party.End].IsWord && passage.Pieces[party.End].Folded is not ("-" or "/"));
}
