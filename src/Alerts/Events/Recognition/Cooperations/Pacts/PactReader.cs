using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Cooperations.Talks;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Pacts;

/// <summary>Reads military treaties: signed, approved, under talks, or named as one that exists.</summary>
internal sealed class PactReader(FrameMaker maker)
{
    /// <summary>Words between the states that a pact is called after and the pact: "the A-B mutual defence pact".</summary>
    private const int ToName = 3;

    /// <summary>Words from "as part of" to the pact, with its own.</summary>
    private const int ToBasis = 6;

    /// <summary>Words between talks and the pact that is their aim, and one of several matters they are about.</summary>
    private const int ToPact = 4;
    private const int ToMatter = 8;

    /// <summary>Words up to the end of "on the future deployment of", behind a paper.</summary>
    private const int ToMove = 5;

    /// <summary>Words up to the end of "is nearly ready", behind a pact.</summary>
    private const int ToReady = 5;

    private static readonly Sense[] Papers = [Sense.Pact, Sense.SoftPact, Sense.Deal];

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        var paper = Signed(passage, anchor);
        var told = paper ?? (IsUnder(passage, anchor) ? null : Act(passage, anchor));
        var named = told is null && passage.Index <= 1 ? NameOf(passage, uses, anchor) : null;
        var members = Members(passage, anchor);
        var known = named is not null || members is not null && told is { Sense: Sense.Meet or Sense.Planned };
        if ((told ?? Existing(passage, uses, anchor) ?? (known ? anchor : null)) is not { } act || IsEnded(passage, act)) yield break;
        if (DoubtReader.IsWish(passage, act) && !(known && IsExisting(passage, uses, anchor)) && !IsOwnWish(passage, uses, anchor, act))
            yield break;
        if (DoubtReader.IsNegated(passage, act) || DoubtReader.IsNegated(passage, anchor) || IsInName(passage, anchor, act)
            || IsToMove(passage, anchor)) yield break;
        var found = members is null ? JointReader.Read(passage, uses, named ?? anchor) : new(members.States, true);
        if (found.States.Count < 2) found = JointReader.Read(passage, uses, act);
        if (TalksReader.Peers(passage, uses) is { } peers && found.States.All(peers.States.Contains)) found = peers;
        if (IsBasis(passage, anchor) && (anchor.Sense == Sense.SoftPact || found.States.Count < 2)) yield break;
        if ((known || anchor.Tag == "make" && act.Sense == Sense.Planned) && !found.Bound) yield break;
        var stage = (known || told is null) && !IsStillToCome(passage, anchor) ? Stage.Signed : StageOf(passage, act, paper);
        if (stage == Stage.Signed && IsOffered(passage, anchor, act)) stage = Stage.Ahead;
        var joining = Joining(uses, act);
        var outside = Outside(passage);
        foreach (var side in found.Sides)
        {
            if (anchor.Tag == "given" && Rivals.AreAtOdds(side)) continue;
            var parties = anchor.Tag == "given" ? Guarantees.Parties(passage, uses, anchor, side)
                : side.Count > 1 ? [.. side.Union(Named(passage, uses, act, anchor))] : side;
            var frame = Frame(passage, anchor, act, [.. parties.Union(joining).Except(outside)], stage, found.Bound, known);
            yield return told is { } tells && passage.At(Sense.Hail, tells.Start) is null ? frame
                : frame with { Standing = frame.Standing.AsNamed() };
        }
    }

    /// <summary>By what a pact is told that is not signed in the sentence itself, or null.</summary>
    private static Item? Act(Passage passage, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Sign)
            ?? ActFinder.Nearest(passage, anchor, Sense.Approve) ?? UnderTalks(passage, anchor) ?? Given(passage, anchor);

    /// <summary>
    /// Something ends in the sentence, and not in another clause ("signs a pact after it scrapped a deal") nor in passing ("sign scaled
    /// down deals").
    /// </summary>
    private static bool IsEnded(Passage passage, Item act) =>
        passage.All(Sense.End).Any(end => !(end.Tag == "off" && end.Start == act.End) && passage.TimeClause(act.End, end.Start) is null);

    /// <param name="known">A pact called after its parties: no news unless it is told to come.</param>
    private CooperationFrame Frame(
        Passage passage, Item anchor, Item act, IReadOnlyList<string> parties, Stage stage, bool bound, bool known)
    {
        var date = maker.DateOf(passage, act);
        var standing = new Standing(stage, DoubtReader.IsDenied(passage, act) ? ReportStatus.Denied : null);
        var kind = anchor.Tag == "make" ? EventKind.Technology : EventKind.Treaty;
        var frame = FrameMaker.Make(passage, kind, anchor, parties, standing);
        return frame with
        {
            Bound = bound,
            Confidence = bound ? 0.8 : 0.65,
            Joins = passage.All(Sense.Sign).Any(joins => joins.Tag == "join")
                && (passage.IsWord(anchor.End - 1, "alliance") || passage.Parties.Exists(party => party.State == "NATO")),
            Background = frame.Background || known && stage != Stage.Ahead || IsOld(date),
            Date = date,
        };
    }

    private static Stage StageOf(Passage passage, Item act, Item? paper) =>
        paper is null && !IsAgreed(passage, act) && !IsRatified(passage, act)
            && (StageReader.IsAhead(passage, act) || act.Sense is Sense.Approve or Sense.Meet or Sense.Planned || IsToCome(passage, act))
            ? Stage.Ahead : Stage.Signed;

    /// <summary>
    /// Of a pact called after its parties: planned itself ("the proposed A-B pact"), not part of what else is to come ("will review its
    /// pact with B").
    /// </summary>
    private static bool IsStillToCome(Passage passage, Item pact) =>
        !passage.Lexicon.Grammar.FixedOrder
        || !IsToAct(passage, pact) && Scope.Before(passage, pact, Sense.Planned)
        || Scope.Before(passage, pact, Sense.Maybe, may: maybe => !Opens(passage, maybe))
        || IsNearlyReady(passage, pact);

    /// <summary>"the A-B pact is nearly ready", not "is open to others".</summary>
    private static bool IsNearlyReady(Passage passage, Item pact) =>
        passage.Within(Sense.Planned, pact.End, Math.Min(passage.Pieces.Length, pact.End + ToReady)) is { } ready
        && !passage.EndsIn(ready, Sense.To)
        && !passage.Pieces[pact.End..ready.Start].Any(piece => piece.IsComma || piece.Folded == ":");

    /// <summary>"the defence pact between A and B is to be ready by December": the paper is the subject of what is planned.</summary>
    private static bool IsToCome(Passage passage, Item act) =>
        act.Sense == Sense.Pact && passage.All(Sense.Planned).Concat(passage.All(Sense.Future)).Any(plan =>
            plan.Tag != "over" && plan.Start - act.End is >= 0 and <= ToMatter && !Scope.Broken(passage, act, plan)
            && !IsOpen(passage, plan) && !passage.Pieces[act.End..plan.Start].Any(piece => piece.Folded == ":"));

    /// <summary>"the pact is open to others": it exists, and they may enter.</summary>
    private static bool IsOpen(Passage passage, Item plan) =>
        passage.Lexicon.Grammar.FixedOrder && passage.IsWord(plan.Start, "open");

    /// <summary>"the parliament approved the pact": it is in force, not to come.</summary>
    private static bool IsRatified(Passage passage, Item act) =>
        act.Sense == Sense.Approve && !Scope.Before(passage, act, Sense.Future) && !Infinitives.Tell(passage, act)
        && (act.Tag == "house" || passage.Items.Exists(IsHouse));

    private static bool IsHouse(Item item) =>
        item is { Sense: Sense.OtherSubject or Sense.OtherSummoner, Tag: "parliament-summons" };

    /// <summary>"A joins the pact between B and C".</summary>
    private static IReadOnlyList<string> Joining(PartyUses uses, Item act) =>
        act.Tag == "join" ? uses.Plain.LastOrDefault(party =>
            party.End <= act.Start && party.Form != MentionForm.Organisation)?.States ?? [] : [];

    /// <summary>"C could join the A-B pact": whom it is open to.</summary>
    private static IReadOnlyList<string> Outside(Passage passage) =>
        passage.Lexicon.Grammar.FixedOrder && passage.All(Sense.Sign).FirstOrDefault(join => join.Tag == "join"
            && passage.EndingAt(Sense.Maybe, join.Start) is not null) is { End: > 0 } entry
        && passage.EndingAt(Sense.Maybe, entry.Start) is { } may
            ? passage.Parties.Find(party => party.End == may.Start)?.States ?? [] : [];

    /// <summary>"A and B approve C access to their bases", "sign the C pact": the state right in front of what is signed.</summary>
    private static IReadOnlyList<string> Named(Passage passage, PartyUses uses, Item act, Item anchor) =>
        passage.Lexicon.Grammar.FixedOrder && act.End < anchor.Start && anchor.Sense == Sense.Pact
        && uses.Plain.FirstOrDefault(party => party.Start >= act.End && party.End == anchor.Start && !party.Possessive
            && party.Form is not (MentionForm.Organisation or MentionForm.Capital)) is { } other ? other.States : [];

    /// <summary>"a pact signed in 1951 obliges": in force for long.</summary>
    private bool IsOld(ActDate date) =>
        date is { Told: true, Precision: DatePrecision.Year, Day: { } day } && day.AddYears(2) < maker.Published;

    /// <summary>"troops arrived as part of signed agreements": old papers, on which the act rests that is told.</summary>
    private static bool IsBasis(Passage passage, Item anchor) =>
        passage.Within(Sense.Basis, Math.Max(0, anchor.Start - ToBasis), anchor.Start) is not null;

    /// <summary>"unveils submarines under the AUKUS pact": what is unveiled is not the pact.</summary>
    private static bool IsUnder(Passage passage, Item anchor) =>
        passage.Lexicon.Grammar.FixedOrder && IsBasis(passage, anchor) && passage.Parties.Exists(group =>
            group.Form == MentionForm.Group && (group.Start == anchor.Start || group.End == anchor.Start));

    /// <summary>"will get access to bases under a pact signed on Monday": a paper right in front of its own signature, or null.</summary>
    private static Item? Signed(Passage passage, Item anchor)
    {
        foreach (var sign in passage.All(Sense.Sign))
        {
            if (sign.Start > anchor.Start && passage.IsIn(sign.Start - 1, Papers) && passage.At(Sense.Done, sign.Start) is not null
                && !Scope.Broken(passage, anchor, sign)
                && !IsWanted(passage, sign)) return sign;
        }

        return null;
    }

    /// <summary>"wollen ein Abkommen unterzeichnen": the same form as what is done, at the end of the bracket.</summary>
    private static bool IsWanted(Passage passage, Item sign) =>
        passage.Lexicon.Grammar.VerbBracket
        && (Scope.Before(passage, sign, Sense.Future) || Scope.Before(passage, sign, Sense.Planned));

    /// <summary>"agreed to a ten-year pact", not "agreed to sign": what is agreed on is the paper itself.</summary>
    private static bool IsAgreed(Passage passage, Item act) =>
        act.Sense is Sense.Meet or Sense.Planned && act.End < passage.Pieces.Length
        && passage.At(Sense.Meet, act.Start) is { } talks && passage.At(Sense.Planned, act.Start) == talks with { Sense = Sense.Planned }
        && (passage.StartingAt(Sense.Article, act.End) is not null || char.IsAsciiDigit(passage.Pieces[act.End].Folded[0]))
        && !Scope.Before(passage, act, Sense.Future);

    /// <summary>"links guarantees for B to a deal": named or agreed on, and neither given nor told as signed.</summary>
    private static bool IsOffered(Passage passage, Item guarantee, Item act) =>
        guarantee.Tag == "given" && act.Sense != Sense.Supply && passage.At(Sense.Done, act.Start) is null;

    /// <summary>"offers B security guarantees": what one state gives another needs no signature.</summary>
    private static Item? Given(Passage passage, Item anchor) =>
        anchor.Tag == "given" ? ActFinder.Nearest(passage, anchor, Sense.Supply) : null;

    /// <summary>"in talks on a defence pact", "defence pact talks": the talks are the news, the pact their aim.</summary>
    private static Item? UnderTalks(Passage passage, Item anchor)
    {
        if (anchor.Sense != Sense.Pact || IsBody(passage, anchor)) return null;
        var talks = ActFinder.Nearest(passage, anchor, Sense.Meet, meet => passage.At(Sense.Hail, meet.Start) is null);
        if (talks is { } meeting && IsOn(passage, meeting, anchor)) return meeting;
        if (talks is not null && anchor.Tag == "given") return null;
        return ActFinder.Nearest(passage, anchor, Sense.Planned) is { } plan && IsOn(passage, plan, anchor) ? plan : null;
    }

    /// <summary>The talks or plans stand close enough to the pact, and are not on making an old one deeper.</summary>
    private static bool IsOn(Passage passage, Item talks, Item anchor) =>
        (talks.End <= anchor.Start && anchor.Start - talks.End <= (anchor.Tag == "given" ? ToMatter : ToPact)
            && (passage.Within(Sense.Deepen, talks.End, anchor.Start) is not { } deeper || IsWider(passage, deeper, anchor))
            || talks.Start == anchor.End && passage.Lexicon.Grammar.FixedOrder
            || talks.Start >= anchor.End && talks.Start - anchor.End <= ToMatter
            && passage.Lexicon.Grammar is { VerbLast: true } or { Signs: true });

    /// <summary>
    /// "a letter of intent to send troops", "a roadmap on the deployment of a brigade": the paper is told by what it is to bring.
    /// </summary>
    private static bool IsToMove(Passage passage, Item paper) =>
        paper.Tag == "paper" && passage.Lexicon.Grammar.FixedOrder && Move(passage, paper) is { } move
        && passage.Within(Sense.Troops, move.End, passage.Pieces.Length) is not null;

    private static Item? Move(Passage passage, Item paper) =>
        passage.StartingAt(Sense.To, paper.End) is { } to
            ? passage.StartingAt(Sense.Supply, to.End) ?? passage.StartingAt(Sense.Deploy, to.End)
            : passage.Within(Sense.Deploy, paper.End, paper.End + ToMove);

    /// <summary>"The alliance's secretary general announced": the word names who acts, not what is founded or joined.</summary>
    private static bool IsInName(Passage passage, Item pact, Item act) =>
        passage.Parties.Exists(party => party.Form == MentionForm.Organisation && party.End <= act.Start
            && party.Start <= pact.Start && party.End >= pact.End);

    /// <summary>"members of the pact", "the summit of the alliance": those who are in it, of whom something else is told.</summary>
    private static bool IsBody(Passage passage, Item pact) =>
        passage.Lexicon.Grammar.FixedOrder && passage.OverArticles(pact.Start) is var front && front < pact.Start
        && passage.StartingAt(Sense.Article, front) is { Tag: null }
        && (passage.IsWord(pact.End - 1, "alliance") || passage.IsWord(pact.End - 1, "bloc")
            || passage.EndingAt(Sense.Of, front) is { } of && passage.EndingAt(Sense.Members, of.Start) is not null);

    /// <summary>"an expanded pact", "a deeper pact"; not "boosting a pact".</summary>
    private static bool IsWider(Passage passage, Item deeper, Item pact) =>
        passage.Lexicon.Grammar.FixedOrder && deeper.End == pact.Start && deeper.End - deeper.Start == 1
        && passage.Pieces[deeper.Start].Folded is [.., 'e', 'd' or 'r'];

    /// <summary>"a military pact between A and B", "the pact of A and B": one that is named so has been made.</summary>
    private static Item? Existing(Passage passage, PartyUses uses, Item anchor) =>
        anchor.Sense == Sense.Pact && (passage.StartingAt(Sense.Between, anchor.End) is { } between
            && uses.Plain.Any(party => party.Start >= between.End && party.Start - between.End <= 1)
            || passage.Lexicon.Grammar.FixedOrder && passage.StartingAt(Sense.Of, anchor.End) is { } of
            && Cluster.All(passage, uses.Plain).Exists(row => row.States.Count > 1 && row.Start == of.End)
            || passage.IsTitle && IsAnnounced(passage, uses, anchor)) ? anchor : null;

    /// <summary>"A și B, acord de securitate", "A i B z paktem obronnym": a headline needs no verb.</summary>
    private static bool IsAnnounced(Passage passage, PartyUses uses, Item anchor) =>
        Cluster.All(passage, uses.Plain).Exists(row => row is { States.Count: > 1, Lead: null, Start: 0 }
            && passage.OverArticles(anchor.Start) - row.End is 1
            && (passage.Pieces[row.End].IsComma || passage.Pieces[row.End].Folded == ":" || passage.At(Sense.With, row.End) is not null));

    /// <summary>
    /// "the A-B defence pact unsettles C", "its defence pact with B", "the defence pact: why the A-B accord matters": a pact called after
    /// its parties was made before. The noun they stand beside, or null.
    /// </summary>
    private static Item? NameOf(Passage passage, PartyUses uses, Item anchor)
    {
        if (anchor.Sense != Sense.Pact || !passage.Lexicon.Grammar.WhoseBefore) return null;
        if (passage.StartingAt(Sense.With, anchor.End) is { } with && uses.Plain.Any(party => passage.OverArticles(party.Start) == with.End)
            || IsCalledAfter(passage, uses, anchor) || IsOfGroup(passage, anchor)) return anchor;
        foreach (var name in passage.All(Sense.SoftPact))
        {
            if (name.Start >= anchor.End && IsCalledAfter(passage, uses, name)) return name;
        }

        return null;
    }

    /// <summary>"the AUKUS pact worries Canberra": a pact with a name of its own, in a headline on one of its members.</summary>
    private static bool IsOfGroup(Passage passage, Item pact) =>
        passage.IsTitle && Members(passage, pact) is { } members && !passage.Has(Sense.Technology)
        && (pact.End - pact.Start > 1 || passage.IsIn(pact.End, Papers) || passage.IsIn(pact.End + 1, Papers))
        && passage.Parties.Exists(party => party != members && party.States.Any(members.States.Contains));

    /// <summary>"AUKUS": who is in the pact that bears the name, or null.</summary>
    private static Party? Members(Passage passage, Item pact) =>
        passage.Parties.Find(party => party.Form == MentionForm.Group && party.Start == pact.Start && party.End <= pact.End);

    /// <summary>"A wants a pact with B", "A is pushing for one": a party itself, not somebody who asks others for it.</summary>
    private static bool IsOwnWish(Passage passage, PartyUses uses, Item pact, Item wish) =>
        wish.Sense == Sense.Planned && passage.At(Sense.CallFor, wish.Start) is not null
        && uses.Plain.Any(party => party.End <= wish.Start)
        && passage.Within(Sense.With, pact.End, Math.Min(passage.Pieces.Length, pact.End + ToMatter)) is not null;

    /// <summary>"can the A-B pact deter C?", not "will there be an A-B pact?".</summary>
    public static bool IsExisting(Passage passage, PartyUses uses, Item anchor) =>
        passage.IsTitle && anchor.Sense == Sense.Pact && IsCalledAfter(passage, uses, anchor)
        && !IsStillToCome(passage, anchor)
        && (IsToAct(passage, anchor) || !Scope.Before(passage, anchor, Sense.CallFor, may: wish => !Opens(passage, wish)))
        && !Scope.Before(passage, anchor, Sense.Article, may: article => article.Tag == "one");

    /// <summary>"wants the A-B pact to draw in C": the wish is what the pact shall do, not the pact.</summary>
    private static bool IsToAct(Passage passage, Item pact) => passage.StartingAt(Sense.To, pact.End) is not null;

    /// <summary>"Should the A-B pact worry C?": the word only opens the question.</summary>
    private static bool Opens(Passage passage, Item word) => word.Start == 0 || !passage.Pieces[word.Start - 1].IsWord;

    private static bool IsCalledAfter(Passage passage, PartyUses uses, Item anchor) =>
        Cluster.All(passage, uses.Plain).Exists(row => row.End == anchor.Start && row.States.Count > 1
            && !passage.Parties.Exists(party => party.Start == row.Start && party.End == row.End))
        || uses.Plain.LastOrDefault(party => party.End <= anchor.Start) is { } last
        && anchor.Start - last.End <= ToName + (last.Possessive ? 2 : 0)
        && uses.Plain.Any(other => IsPair(passage, other, last));

    /// <summary>"A-B", "A and B's".</summary>
    private static bool IsPair(Passage passage, Party one, Party last) =>
        one.End < last.Start && one.State != last.State
        && (last.Start - one.End == 1 && passage.Pieces[one.End].Folded is "-" or "/"
            || last.Possessive && passage.IsJoined(one.End, last.Start));
}
