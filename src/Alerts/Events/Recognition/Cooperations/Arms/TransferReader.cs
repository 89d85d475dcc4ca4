using Alerts.Events.Recognition.Cooperations.Forces;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Finds who gives and who gets in a sentence about supplying, selling or buying.</summary>
internal static class TransferReader
{
    /// <summary>Words between "Verkauf von" and what is sold: "zwei bis drei weiteren".</summary>
    private const int ToThing = 4;

    /// <summary>Members of the largest group that is given arms as one.</summary>
    private const int MostGiven = 5;

    /// <summary>Signs from a dash to a state that belongs to what stands in front of it: "– also to A".</summary>
    private const int ToAfterthought = 4;

    /// <summary>Words of a subject that is no state: "the European Union's new members".</summary>
    private const int ToUnnamed = 3;

    /// <summary>What a state scores as giver that stands in front of its verb.</summary>
    private const int Subject = 5;

    /// <summary>What the finite verb of another clause may tell.</summary>
    private static readonly Sense[] Finite =
        [Sense.Supply, Sense.Buy, Sense.Deploy, Sense.Planned, Sense.Future, Sense.Maybe, Sense.Filler];

    private static readonly Sense[] Offices = [Sense.Official, Sense.Government, Sense.Ministry, Sense.Military];

    public sealed record Found(IReadOnlyList<string> Givers, string? Getter, string Rule)
    {
        /// <summary>Who gets as well: "to A and B".</summary>
        public IReadOnlyList<string> Further { get; init; } = [];

        /// <summary>All who get; one null where none is told.</summary>
        public IEnumerable<string?> Getters => Further.Prepend(Getter);
    }

    /// <param name="thing">The weapons, aid or troops.</param>
    /// <param name="act">Supplying or buying; null when only the thing is named.</param>
    /// <param name="forAnother">It is bought to be given away.</param>
    public static Found Read(Passage passage, PartyUses uses, Item thing, Item? act, bool forAnother = false)
    {
        var buying = act is { Sense: Sense.Buy } && !forAnother;
        var passive = act is { } verb && !buying && IsPassive(passage, verb, thing);
        var receivedPassive = passive && passage.Items.Exists(item => item.Sense is Sense.With && item.Start == act!.Value.End);
        var givers = new List<(Party Party, int Score)>();
        var getters = new List<(Party Party, int Score)>();
        foreach (var party in passage.Parties)
        {
            var (giver, getter) = new HandoverRole(passage, uses, party, thing, act, buying || receivedPassive, passive).Score();
            if ((thing.Sense == Sense.Troops || passage.Lexicon.Grammar is { VerbLast: false, Signs: false })
                && ActFinder.Cut(passage, Math.Max(thing.End, act?.End ?? 0), party.Start)) continue;
            if (thing.Sense == Sense.Troops && (Stays.IsEmbassy(passage, party) || Places.IsInvaded(passage, party))) continue;
            if (Asides.PartFrom(passage, party, act?.Start ?? thing.Start)) continue;
            if (IsBeyondDash(passage, Math.Max(thing.End, act?.End ?? 0), party)) continue;
            // "moves forces after a strike in A": when, not where.
            if ((thing.Sense == Sense.Troops || thing.Tag == "ship" || thing.IsCraft)
                && passage.TimeClause(Math.Max(thing.End, act?.End ?? 0), party.Start) is not null) continue;
            if (act is { } told && (IsBefore(passage, party, thing, told)
                || thing.Sense == Sense.Troops && IsOfMainClause(passage, party, told))) continue;
            if (act is { } later && IsOfClauseBefore(passage, party, later)) continue;
            if (getter > 0 && thing.Sense == Sense.Troops && act is { } sent && IsInFront(passage, uses, party, sent)) getter = 0;
            if (giver > 0 && !((buying || act is { Tag: "sell" }) && party.State is "NATO" or "UN")) givers.Add((party, giver));
            if (getter > 0 && party.State is not ("EU" or "NATO" or "UN")) getters.Add((party, getter));
        }

        if (thing.Sense == Sense.Troops) givers.RemoveAll(entry => IsOfPlaces(passage, uses, entry.Party));
        if (IsLed(passage, thing, act) && givers.Exists(entry => entry.Party.End == act?.Start && !IsUnion(entry.Party)))
            givers.RemoveAll(entry => IsUnion(entry.Party));

        // "A cuts the gas, B sends troops": of two that could act it is the one right in front of the verb.
        if (passage.Lexicon.Grammar.FixedOrder)
        {
            givers = [.. givers.OrderByDescending(giver => giver.Party.End == act?.Start)];
            getters = [.. getters.OrderByDescending(getter => buying && IsNextSubject(passage, getter.Party, act!.Value))];
        }

        var strict = thing.Sense == Sense.Troops || thing.Tag == "training"
            || act is { Sense: Sense.Supply } && passage.Lexicon.Grammar is { VerbLast: false, VerbBracket: false }
            || act is not { Sense: Sense.Deploy } && !IsDeal(thing, act)
                && passage.Lexicon.Grammar is { VerbLast: false, FixedOrder: false } && IsAlone(givers);
        var isTrade = thing.Sense == Sense.Weapon && act is { Sense: Sense.Buy } or { Tag: "sell" };
        return Decide(
            passage, uses, thing, givers, getters, strict, isTrade, passage.IsTitle ? Invaded(passage, uses, thing, act) : null);
    }

    /// <summary>"A calls for talks as B deploys": of the clause in front of one with a subject of its own.</summary>
    private static bool IsBefore(Passage passage, Party party, Item thing, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && (act.Sense == Sense.Deploy
            && passage.Parties.Exists(other => other.Start > party.End && other.End <= act.Start
                && ActFinder.Cut(passage, party.End, other.Start))
            || IsInTime(passage, party, act) || IsOfUnnamed(passage, party, thing, act));

    /// <summary>"A protested after B fined it and said it would send": the verb belongs to the subject behind "after".</summary>
    private static bool IsInTime(Passage passage, Party party, Item act) =>
        !passage.IsTitle && passage.Parties.Exists(other => other.Start > party.End && other.End <= act.Start
            && !other.Names(party.State) && passage.TimeClause(party.End, other.Start) is { } after
            && passage.OverArticles(other.Start) == after.End
            && !passage.Pieces[other.End..act.Start].Any(piece => piece.IsComma));

    /// <summary>"A arms B's forces, and C has sent troops": of the clause in front of the one whose subject sends them.</summary>
    private static bool IsInFront(Passage passage, PartyUses uses, Party party, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && !passage.IsTitle && Leads.Of(passage, party) is null
        && uses.Plain.Any(subject => subject.Start > party.End && act.Start - subject.End is >= 0 and <= 2
            && passage.EndingAt(Sense.And, passage.OverArticles(subject.Start)) is { } and
            && and.Start > 0 && passage.Pieces[and.Start - 1].IsComma && passage.PartyAt(and.Start - 2) is null);

    /// <summary>"As A masses troops near B, C worries": behind the comma of the clause that the sentence opens with.</summary>
    private static bool IsOfMainClause(Passage passage, Party party, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && passage.At(Sense.Clause, 0) is not null
        && Array.FindIndex(passage.Pieces, piece => piece.IsComma) is > 0 and var comma && act.End <= comma && party.Start > comma;

    /// <summary>"A digs in as Europe sends troops": the verb has a subject of its own, which is no state.</summary>
    private static bool IsOfUnnamed(Passage passage, Party party, Item thing, Item act) =>
        passage.IsTitle && thing.Start >= act.End && act.Sense is Sense.Supply or Sense.Deploy
        && passage.All(Sense.Clause).LastOrDefault(opens => opens.End <= act.Start) is { End: > 0 } opens && opens.Start >= party.End
        && act.Start - opens.End is > 0 and <= ToUnnamed && passage.Pieces[act.Start].Folded.EndsWith('s')
        && Enumerable.Range(opens.End, act.Start - opens.End).All(at => passage.Pieces[at].IsWord && passage.PartyAt(at) is null
            && !passage.IsIn(at, [Sense.Self, Sense.Own, Sense.Him]));

    /// <summary>"A sends launchers – minister's trip to B fails": behind a dash a headline tells something else.</summary>
    private static bool IsBeyondDash(Passage passage, int from, Party party)
    {
        for (var at = Math.Max(1, from); passage.IsTitle && at < party.Start - ToAfterthought; at++)
        {
            if (passage.Pieces[at].Folded is "-" or "–" or "—" && passage.Pieces[at].Start > passage.Pieces[at - 1].End) return true;
        }

        return false;
    }

    /// <summary>"leads", "joins" the forces of others; who allows or hosts them sends none.</summary>
    private static bool IsLed(Passage passage, Item thing, Item? act) =>
        passage.Lexicon.Grammar.FixedOrder && thing.Sense == Sense.Troops && act is { Sense: Sense.Deploy, Tag: null };

    /// <summary>"A leads NATO's battlegroup": whose member acts, there the union does not.</summary>
    private static bool IsUnion(Party party) => party.State is "NATO" or "EU";

    /// <summary>"to keep soldiers in A and B": a row of lands, none of which sends them.</summary>
    private static bool IsOfPlaces(Passage passage, PartyUses uses, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && Cluster.All(passage, uses.Plain)
            .Exists(row => row is { States.Count: > 1, Lead: Sense.In } && row.Start <= party.Start && row.End >= party.End);

    /// <summary>
    /// "UK to send more equipment amid war in Ukraine", "Ukraine war: UK announces aid": for whom, when nobody else is named to get it;
    /// a war that is called after a state others do not arm may be the one it wages.
    /// </summary>
    private static string? Invaded(Passage passage, PartyUses uses, Item thing, Item? act) =>
        thing.Sense != Sense.Troops && uses.With(PartyUse.Battlefield).FirstOrDefault() is { States: [var state] } land
            && (ArmedStates.AreAided(state) || passage.StartingAt(Sense.War, land.End) is null)
            && (act is { Sense: Sense.Supply } || act is null && thing.Sense == Sense.Aid && land.End <= thing.Start) ? state : null;

    private static Found Decide(
        Passage passage,
        PartyUses uses,
        Item thing,
        List<(Party Party, int Score)> givers,
        List<(Party Party, int Score)> getters,
        bool strict,
        bool isTrade,
        string? invaded)
    {
        var getter = getters.OrderByDescending(entry => entry.Score).FirstOrDefault();
        if (getter.Party is { } last && !IsFollowed(uses, last, thing)) getter = OpeningRow(passage, getters, getter);
        // The subject of a giving verb gets nothing, even where it gives another's things.
        var gets = getter.Party is { } place && (place.States.Count == 1 || thing.Sense == Sense.Troops || IsGroupGiven(passage, place))
            && (getter.Score > 1 || !strict && givers.TrueForAll(entry => entry.Party == getter.Party
                || entry.Score <= 6 && !IsRow(passage, entry.Party, getter.Party)));
        var state = gets ? getter.Party.State : null;
        if (getter.Score <= 1 && invaded is not null && givers.Exists(entry => IsHelper(passage, thing, entry, invaded))) state = invaded;
        List<string> further = state is not null && getter.Party is { } first && first.State == state
            ? [.. first.States.Skip(1), .. Row(passage, uses, first).SelectMany(party => party.States)] : [];
        var rivals = givers.Where(entry => state is null || !entry.Party.Names(state)
            && !further.Exists(entry.Party.Names)).OrderByDescending(entry => entry.Score).ToList();
        if (isTrade) rivals = WithoutFoes(rivals, state);
        if (rivals.Count == 0) return new Found([], state, "receiver only") { Further = further };
        var found = new List<string>();
        foreach (var (party, _) in rivals.Where(entry => entry.Score >= rivals[0].Score - 1
            && (entry.Party == rivals[0].Party || Joined(passage, entry.Party, rivals)))) found.AddRange(party.States.Except(found));
        if (Leads.Of(passage, rivals[0].Party) is Sense.From or Sense.By) found.AddRange(Row(passage, uses, rivals[0].Party)
            .Select(party => party.State).Except(found));
        found.RemoveAll(giver => giver == state || further.Contains(giver));
        return new Found(found, state, "giver and receiver") { Further = further };
    }

    /// <summary>"weapons for the Baltic states": a group, called by its members, that a preposition tells to get them.</summary>
    private static bool IsGroupGiven(Passage passage, Party group) =>
        group is { Form: MentionForm.Group, States.Count: <= MostGiven }
        && passage.At(Sense.Members, group.End - 1) is not null && Leads.Of(passage, group) is Sense.To or Sense.Beneficiary;

    /// <summary>"A, B and C want to buy": the last stands nearest to the verb; the first of its row, with what the last scores.</summary>
    private static (Party Party, int Score) OpeningRow(
        Passage passage, List<(Party Party, int Score)> getters, (Party Party, int Score) last)
    {
        while (getters.Find(entry => entry.Score > 1 && passage.IsJoined(entry.Party.End, last.Party.Start)
            && Leads.Of(passage, entry.Party) == Leads.Of(passage, last.Party)) is { Party: { } before })
            last = (before, last.Score);
        return last;
    }

    /// <summary>"A and B, with C's traders who buy shells": another stands between them and the thing, and not for its make.</summary>
    private static bool IsFollowed(PartyUses uses, Party last, Item thing) =>
        uses.Plain.Any(other => other.Start >= last.End && other.BehindGenitive < thing.Start);

    /// <summary>"A holds drills, B buys": behind a comma, and not one of a row.</summary>
    private static bool IsNextSubject(Passage passage, Party party, Item act) =>
        party.Start > 0 && party.End == act.Start && passage.Pieces[party.Start - 1].IsComma
        && !passage.Parties.Exists(other => other.End == party.Start - 1);

    /// <summary>"A protests over B's arms sales to C": of two that could give it is not the one at odds with who gets.</summary>
    private static List<(Party Party, int Score)> WithoutFoes(List<(Party Party, int Score)> givers, string? getter)
    {
        if (getter is null) return givers;
        var rest = givers.FindAll(entry =>
            !entry.Party.States.Any(state => Rivals.AreAtOdds([Dependencies.Sovereign(state), getter])));
        return rest.Count > 0 ? rest : givers;
    }

    /// <summary>"A droht B mit Vergeltung, C erhält Haubitzen": behind the comma another acts, who stands in front of his verb.</summary>
    private static bool IsOfClauseBefore(Passage passage, Party party, Item act) =>
        passage.IsTitle && passage.Lexicon.Grammar.VerbBracket && !ArmedStates.AreGiven(party.State)
        && passage.Parties.Exists(subject =>
            subject.End <= act.Start && party.End < subject.Start && passage.Pieces[subject.Start - 1].IsComma
            && passage.Items.Exists(verb => verb.Start == subject.End && Finite.Contains(verb.Sense))
            && Enumerable.Range(party.End, subject.Start - party.End)
                .Any(at => passage.Pieces[at].IsWord && passage.Parties.TrueForAll(other => at < other.Start || at >= other.End)));

    /// <summary>"unterzeichnet Vertrag über F-35": who signs for weapons without another verb buys them.</summary>
    private static bool IsDeal(Item thing, Item? act) => act is null && thing.Sense == Sense.Weapon;

    /// <summary>"Berlin kündigt ein Waffenpaket an": the only state, and the subject; for whom another sentence tells.</summary>
    private static bool IsAlone(List<(Party Party, int Score)> givers) =>
        givers is [var only] && only.Score >= Subject && !ArmedStates.AreGiven(only.Party.State);

    /// <summary>Arms the invaded, or says so; not "German artists argue over military aid".</summary>
    private static bool IsHelper(Passage passage, Item thing, (Party Party, int Score) giver, string invaded) =>
        giver.Score >= 2 && !giver.Party.Names(invaded) && !Rivals.Fight(giver.Party.State, invaded)
        && (giver.Party.Form != MentionForm.Adjective || giver.Party.Start == thing.End || giver.Party.End == thing.Start
            || passage.IsIn(giver.Party.Start - 1, Offices) || passage.IsIn(giver.Party.End, Offices) || passage.Has(Sense.Supply));

    /// <summary>"A en B zegden toe": what two do together neither gets from the other; "A strikes B, C sends": two clauses.</summary>
    private static bool IsRow(Passage passage, Party one, Party other) =>
        passage.IsJoined(Math.Min(one.End, other.End), Math.Max(one.Start, other.Start))
        && !Scope.IsNextClause(passage, one.Start < other.Start ? one : other, one.Start < other.Start ? other : one);

    private static List<Party> Row(Passage passage, PartyUses uses, Party first) =>
        Series.Behind(passage, uses, first, party => Leads.Of(passage, party));

    private static bool Joined(Passage passage, Party party, List<(Party Party, int Score)> others) =>
        others.Exists(other => other.Party != party
            && (IsRow(passage, party, other.Party) || IsHyphened(passage, party, other.Party)));

    private static bool IsHyphened(Passage passage, Party one, Party other)
    {
        var end = Math.Min(one.End, other.End);
        return Math.Max(one.Start, other.Start) == end + 1 && passage.Pieces[end].Folded == "-";
    }

    /// <summary>"Verkauf von 36 Panzern": what is sold stands behind the preposition, not who sells.</summary>
    private static bool IsPassive(Passage passage, Item verb, Item thing)
    {
        if (passage.StartingAt(Sense.By, verb.End) is { } by && (thing.Start - by.End is < 0 or > ToThing || thing.Start - by.End > 1
            && passage.Parties.Exists(party => party.Start >= by.End && party.End <= thing.Start))) return true;
        if (IsGivenBy(passage, verb, thing)) return true;
        for (var at = verb.Start - 1; at >= Math.Max(0, verb.Start - 3); at--)
        {
            // "is expected to send".
            if (passage.Means(at, Sense.To)) return false;
            if (passage.At(Sense.Be, at) is not null && IsParticiple(passage, verb)) return true;
        }

        return false;
    }

    /// <summary>"A promised tanks by B": whoever stands in front of the participle gets them.</summary>
    private static bool IsGivenBy(Passage passage, Item verb, Item thing) =>
        passage.Lexicon.Grammar.FixedOrder && IsParticiple(passage, verb) && thing.Start - verb.End is >= 0 and <= ToThing
        && passage.Parties.Exists(getter => getter.End == verb.Start && getter.Form != MentionForm.Leader)
        && passage.StartingAt(Sense.By, thing.End) is { } by
        && passage.Parties.Exists(giver => passage.OverArticles(giver.Start) == by.End);

    /// <summary>"supplied", "given", "sent"; not "is sending".</summary>
    private static bool IsParticiple(Passage passage, Item verb) =>
        passage.Pieces[verb.Start].Folded.EndsWith('d')
        || passage.Lexicon.Grammar.FixedOrder && verb.Tag is null or "send" && !passage.IsGerund(verb.Start);
}
