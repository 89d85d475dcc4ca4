using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>Reads troops, ships and bases of one state in another.</summary>
internal sealed class DeploymentReader(FrameMaker maker)
{
    /// <summary>Words between planning or granting and the base.</summary>
    private const int ToBase = 5;

    /// <summary>Words between where a soldier serves and what he is charged with, and signs in scripts without words.</summary>
    private const int ToCharge = 12;
    private const int SignsToCharge = 50;

    /// <summary>Words between "orders" and the forces.</summary>
    private const int ToOrdered = 6;

    /// <summary>Words between "by" and the soldiers who do what is told in front of it: their states, "armed", numbers.</summary>
    private const int ToAgent = 4;

    /// <summary>Words from "at" to the base that is called by a name: "the Cali air".</summary>
    private const int ToScene = 4;

    /// <summary>Words between going somewhere and training those there.</summary>
    private const int ToTraining = 14;

    /// <summary>Words between the last of a row and what they do: "have been preparing to".</summary>
    private const int ToVerb = 4;

    /// <summary>Words between who does it and the act: "for", ", which has".</summary>
    private const int ToDone = 3;

    private static readonly Sense[] OfDoer = [Sense.Relative, Sense.Reason, Sense.Be, Sense.Filler];

    private static readonly Sense[] OfRow = [Sense.And, Sense.Military];

    /// <summary>What else forces come for than to be stationed.</summary>
    private static readonly Sense[] Others = [Sense.Peacekeeping, Sense.Relief, Sense.Drill, Sense.SoftDrill, Sense.Courtesy, Sense.Parade];

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        var act = anchor.Tag switch
        {
            "one" => null,
            "base" => Granted(passage, anchor),
            _ => Moved(passage, anchor),
        };
        if (act is not { } verb || IsOther(passage, anchor, verb) || IsScene(passage, anchor, verb)) yield break;
        if (ActFinder.IsRefused(passage, uses, verb) || DoubtReader.IsWish(passage, verb) || IsForTraining(passage, uses, verb))
            yield break;
        // "向俄罗斯派兵": troops and dispatch in one word, so the state in front is where they go.
        var owner = verb.Start == anchor.Start ? null : Owner(passage, anchor);
        if (owner is not null && IsAccused(passage, owner, verb)) yield break;
        if (IsNone(passage, anchor) && (StageReader.IsAhead(passage, verb) || passage.Has(Sense.Planned))) yield break;
        if (owner is not null && (anchor.Tag != "hired" && uses.Of(owner) == PartyUse.Oblique || IsServed(passage, owner))) yield break;
        var found = DeniedPresence.Read(passage, anchor, owner) ?? Moving(passage, uses, anchor, verb);
        if (Whose(passage, anchor) is { } whose && found.Getter != whose.State)
            found = found with { Givers = whose.States };
        if (owner is not null && IsSentByOwner(passage, owner, verb, found)) found = found with { Givers = owner.States };
        if (Made(passage, anchor, verb) is { } made) found = Without(found, made.State);
        if (anchor.Sense != Sense.Troops && verb.End <= anchor.Start && BoughtBefore.Seller(passage, anchor) is { } seller)
        {
            found = Without(found, seller.State);
            if (found.Givers.Count == 0 || found.Getter is null) yield break;
        }

        if (verb.Tag != "home" && Bases.Welcomed(passage, uses, anchor, found) is { } host) found = found with { Getter = host };
        if (Stays.AreBoundElsewhere(passage, uses, anchor, verb, found.Getter)) yield break;
        if (IsInvading(passage, uses, found, verb) || IsAtBorder(passage, anchor, verb, found)) yield break;
        // "extends its missions in A and B": two; "sends troops to A and B": one.
        TransferReader.Found[] acts = anchor.Tag == "mission"
            ? [.. found.Getters.Select(place => found with { Getter = place, Further = [] })]
            : [found];
        foreach (var one in acts)
        {
            if (Placed(passage, uses, anchor, verb, one, owner) is { } frame) yield return frame;
        }
    }

    /// <summary>
    /// "sanctions on C for sending troops into B", "its neighbour C, which has deployed tanks": the state in front of the act fights
    /// another that is named, so whoever else stands there has sent none.
    /// </summary>
    private static bool IsInvading(Passage passage, PartyUses uses, TransferReader.Found found, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && found.Givers.Count > 0
        && passage.Parties.FindLast(party => party.End <= act.Start) is { } doer && !found.Givers.Any(doer.Names)
        && uses.Of(doer) != PartyUse.Battlefield && passage.Parties.Exists(land => (found.Getter is null || land.Names(found.Getter))
            && Rivals.Fight(doer.State, land.State)) && act.Start - doer.End <= ToDone
        && Enumerable.Range(doer.End, act.Start - doer.End).All(at => passage.IsIn(at, OfDoer)
            || passage.Pieces[at].IsComma && passage.StartingAt(Sense.Relative, at + 1) is not null);

    /// <summary>"A sends troops to the B border": it guards its own side, and no land is told that they go to.</summary>
    private static bool IsAtBorder(Passage passage, Item forces, Item act, TransferReader.Found found) =>
        passage.Lexicon.Grammar.FixedOrder && !passage.Has(Sense.Beneficiary)
        && found is { Getter: null, Givers: [var sender] } && DrillReader.IsState(sender)
        && passage.Parties.Exists(land => land.Start >= Math.Max(forces.End, act.End) && !land.Names(sender)
            && passage.StartingAt(Sense.Edge, land.BehindGenitive) is { Tag: "between" }
            && passage.EndingAt(Sense.To, passage.OverArticles(land.Start)) is not null);

    /// <summary>"no A or B troops will be sent".</summary>
    private static bool IsNone(Passage passage, Item forces) =>
        passage.Lexicon.Grammar.FixedOrder && passage.All(Sense.Not).Any(no => no.End <= forces.Start
            && Enumerable.Range(no.End, forces.Start - no.End).All(at => passage.PartyAt(at) is not null || passage.IsIn(at, OfRow)));

    private static TransferReader.Found Moving(Passage passage, PartyUses uses, Item forces, Item verb)
    {
        var moved = TransferReader.Read(passage, uses, forces, verb, forAnother: verb.Tag == "order");
        return Bases.AtHome(passage, forces, verb, Bases.Guarded(passage, Bases.Landed(passage, verb, moved)));
    }

    /// <summary>
    /// "moves A's troops from B to C", "подтвердил отправку войск КНДР": inside the words for them, or a short name right behind, which no
    /// case tells to be anything else than whose they are.
    /// </summary>
    private static Party? Whose(Passage passage, Item forces) =>
        passage.Parties.Find(party => party.Start > forces.Start && party.End < forces.End)
        ?? (!passage.Lexicon.Grammar.Dative || passage.Lexicon.Grammar.VerbBracket ? null
            : passage.Parties.Find(party => party.Start == forces.End && !passage.Print(party.Start, party.End).Any(char.IsLower)));

    /// <summary>"A deploys B's howitzers along the border": where A has them from.</summary>
    private static Party? Made(Passage passage, Item weapon, Item act) =>
        weapon.Sense == Sense.Troops || !passage.Lexicon.Grammar.FixedOrder
            || !passage.Pieces[act.Start].Folded.StartsWith("deploy", StringComparison.Ordinal)
            || passage.PartyAt(act.Start - 1) is not { } owner
            ? null : passage.Parties.Find(party => party.Form == MentionForm.Adjective && party.Start >= act.End
                && party.End <= weapon.Start && party.State != owner.State);

    /// <summary>"NATO sends A's soldiers to B"; "the president ordered A's troops into B".</summary>
    private static bool IsSentByOwner(Passage passage, Party owner, Item verb, TransferReader.Found found) =>
        found.Getter is { } land && !owner.Names(land) && (verb.Tag == "order" && found.Givers.Count == 0
            || passage.Lexicon.Grammar.FixedOrder && owner.Form == MentionForm.Adjective && DrillReader.IsState(owner.State)
                && found.Givers is ["NATO" or "EU"]);

    private static TransferReader.Found Without(TransferReader.Found found, string state) => found with
    {
        Givers = [.. found.Givers.Where(giver => giver != state)],
        Getter = found.Getter == state ? null : found.Getter,
    };

    /// <summary>Forces of the givers where they are; null where they are another's, or nobody's.</summary>
    private CooperationFrame? Placed(Passage passage, PartyUses uses, Item anchor, Item verb, TransferReader.Found found, Party? owner)
    {
        string[] parties = [.. found.Givers.Concat(found.Getters.OfType<string>()).Distinct()];
        if (found is { Getter: null, Givers.Count: > 1 } && (passage.Lexicon.Grammar.Signs
            || owner is null && IsSent(passage, uses, anchor, verb, found.Givers)))
            return null;
        if (IsForHire(anchor, verb, found, owner)) return null;
        if (parties.Length > 1 && (found.Givers.Count == 0 || owner is { State: not ("NATO" or "EU") } && anchor.Tag != "hired"
            && !owner.States.Intersect(parties).Any())) return null;
        var standing = DoubtReader.Read(passage, verb, StageReader.OfProvided(passage, verb), uses.Hearsay(parties));
        string[] all = parties.Length > 1 ? [.. parties.Union(Comrades.Of(passage, anchor))] : parties;
        return FrameMaker.Make(passage, verb.Tag == "fund" ? EventKind.Aid : EventKind.Deployment, anchor, all, standing) with
        {
            Supplier = found.Givers is [var giver, ..] ? giver : null,
            Receiver = found.Getter,
            Date = maker.DateOf(passage, verb),
            Notes = [$"\"{passage.Print(anchor.Start, anchor.End)}\" with \"{passage.Print(verb.Start, verb.End)}\""],
            Confidence = found.Givers.Count > 0 && uses.Plain.Any(party => !found.Givers.Any(party.Names)) ? 0.65 : 0.6,
        };
    }

    /// <summary>
    /// "A and B send ships to protect a convoy", "A and B increased troop presence": neither goes to the other.
    /// </summary>
    private static bool IsSent(Passage passage, PartyUses uses, Item forces, Item act, IReadOnlyList<string> senders) =>
        passage.Lexicon.Grammar.FixedOrder
        && (forces.Tag == "kept" || act is { Sense: Sense.Supply, Tag: "send" } or { Sense: Sense.Deploy, Tag: "place" })
        && uses.Plain.Any(last => senders.Contains(last.State) && act.Start - last.End is >= 0 and <= ToVerb);

    /// <summary>"B's mercenaries fighting for A": nobody has sent them, unless they are Russia's or another state does.</summary>
    private static bool IsForHire(Item troops, Item act, TransferReader.Found found, Party? owner) =>
        troops.Tag == "hired" && !found.Givers.Contains("RU")
        && (act.Tag == "fight" || owner is not null && (found.Givers.Contains(owner.State) || found.Getter == owner.State));

    /// <summary>It ended, or they come for something else, or only stand in the story of something else.</summary>
    private static bool IsOther(Passage passage, Item troops, Item act) =>
        ActFinder.IsEnded(passage, act, act, 6) || passage.Items.Exists(item => IsErrand(passage, item)) || IsCourtCase(passage, act)
        || Combat.IsFought(passage, troops) || Combat.AreHurt(passage, troops) || Combat.IsStruck(passage, troops)
        || IsAgent(passage, troops, act) || Stays.Are(passage, troops, act)
        || IsLeaving(passage, act);

    /// <summary>"to move its troops out of A", "moves A troops over risks": they leave, and where to is not told.</summary>
    private static bool IsLeaving(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && act.Tag == "both" && passage.IsWord(act.Start, "move")
        && !passage.Parties.Exists(place => place.Start >= act.End && Leads.Of(passage, place) is Sense.To or Sense.In);

    /// <summary>What else they come for; in a "show of force" they come to be there, and who "patrols the skies" guards them.</summary>
    private static bool IsErrand(Passage passage, Item item) => Others.Contains(item.Sense)
        && item is not { Sense: Sense.SoftDrill, Tag: "show" } && passage.StartingAt(Sense.Deploy, item.Start) is null;

    /// <summary>"announced at the A base that it had bought jets": where somebody speaks.</summary>
    private static bool IsScene(Passage passage, Item troops, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && troops.Tag == "base" && act.Sense != Sense.Deploy
        && passage.Within(Sense.In, troops.Start - ToScene, troops.Start) is { } at
        && passage.Within(Sense.Say, 0, at.Start) is not null;

    /// <summary>"a convoy escorted by commandos has left for B": what they do is told by the verb in front of "by".</summary>
    private static bool IsAgent(Passage passage, Item troops, Item act) =>
        passage.Lexicon.Grammar.FixedOrder
            && passage.All(Sense.By).LastOrDefault(by => by.End <= troops.Start && troops.Start - by.End <= ToAgent) is { Start: > 0 } by
            && by.Start != act.End && act.Start - troops.End is < 0 or > 1 && !Scope.Broken(passage, by.End, troops.Start)
            && passage.IsPast(by.Start - 1);

    /// <summary>"a soldier stationed in A was arrested": told of one person.</summary>
    private static bool IsCourtCase(Passage passage, Item act) =>
        passage.All(Sense.Crime).Any(crime => crime.Tag == "court"
            && Math.Abs(crime.Start - act.Start) <= (passage.Lexicon.Grammar.Signs ? SignsToCharge : ToCharge)
            && !Scope.Broken(passage, crime, act));

    /// <summary>"moves to B to train its army"; "arrive in B for military training", of those whom others arm: they learn there.</summary>
    private static bool IsForTraining(Passage passage, PartyUses uses, Item act) =>
        act.Tag != "send" && passage.All(Sense.Technology).Any(training => Math.Abs(training.Start - act.Start) <= ToTraining
            && (training.Tag == "training" || training.Tag is null && act.Tag == "arrive"
                && uses.Plain.Any(party => ArmedStates.AreGiven(party.State))));

    /// <summary>"activists who took part accuse B's forces": what is told in front of it they did not do.</summary>
    private static bool IsAccused(Passage passage, Party owner, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.Accuse, passage.OverArticles(owner.Start)) is { } accuse
        && act.End <= accuse.Start;

    /// <summary>"sends vests to Ukraine's soldiers", "those who helped American troops": they get something and go nowhere.</summary>
    private static bool IsServed(Passage passage, Party owner) =>
        passage.Ruling(Sense.To, owner.Start, owner.End) is not null || passage.EndingAt(Sense.Beneficiary, owner.Start) is not null;

    /// <summary>
    /// "American soldiers", "the U.S. Navy's sailors": whose they are, as the words right in front tell; null where they do not.
    /// </summary>
    private static Party? Owner(Passage passage, Item troops) =>
        passage.Parties.Find(party => party.End <= troops.Start && troops.Start - party.End <= 2 && !Leads.IsPlace(passage, party)
            && !Provenance.IsSource(passage, party)
            && passage.Pieces[party.End..troops.Start].All(piece => piece.Folded is "'" or "s")
            || passage.Within(Sense.Military, party.End, troops.Start) is { } forces
            && forces.Start == party.End && forces.End == troops.Start);

    private static Item? Moved(Passage passage, Item troops) =>
        Arrivals.Visit(passage, troops)
        ?? ActFinder.Nearest(passage, troops, Sense.Deploy, act => act.Tag != "home" && IsMoving(passage, troops, act))
        ?? ActFinder.Nearest(passage, troops, Sense.Deploy, act => IsMoving(passage, troops, act))
        ?? Sent(passage, troops)
        ?? ActFinder.Nearest(passage, troops, Sense.Buy, act => IsOrder(passage, troops, act));

    /// <summary>Not "sends troops after an earlier deployment": what went before is another act.</summary>
    private static bool IsMoving(Passage passage, Item troops, Item act) =>
        act.Tag is not ("open" or "build" or "fund") && Combat.Tells(passage, troops, act) && !IsOfPlace(passage, troops, act)
        && !(passage.Lexicon.Grammar.FixedOrder && passage.TimeClause(troops.End, act.Start) is not null
            && Sent(passage, troops) is not null);

    /// <summary>"moves into a base that houses A's soldiers": they are told of where it goes.</summary>
    private static bool IsOfPlace(Passage passage, Item troops, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && passage.Within(Sense.Relative, act.End, troops.Start) is { } relative
        && passage.Within(Sense.Troops, act.End, relative.Start) is { Tag: "base" };

    private static Item? Sent(Passage passage, Item troops) =>
        ActFinder.Nearest(passage, troops, Sense.Supply) is { Tag: "send" } sent && !IsOfOthers(passage, troops, sent) ? sent : null;

    /// <summary>"orders 500 more soldiers to A": the verb of buying sends those of one's own who are told where to go.</summary>
    public static bool IsOrder(Passage passage, Item troops, Item act) =>
        act.Tag == "order" && troops.Start - act.End is >= 0 and <= ToOrdered && passage.StartingAt(Sense.To, troops.End) is { } to
        && passage.Parties.Exists(party => passage.OverArticles(party.Start) == to.End);

    /// <summary>"sends tents, says the army", "sends migrants away, and claims of soldiers": the verb has another object.</summary>
    private static bool IsOfOthers(Passage passage, Item troops, Item sent) =>
        SupplyActs.IsApart(passage, troops, sent) || passage.Within(Sense.Say, sent.End, troops.Start) is not null
        || passage.Within(Sense.Alleged, sent.End, troops.Start) is not null;

    /// <summary>"opens a base", "approves a base", "in talks on a base": what it does itself, or who lands there, is no such act.</summary>
    private static Item? Granted(Passage passage, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Deploy, act => act.Tag == "fund")
        ?? ActFinder.Nearest(passage, anchor, Sense.Deploy, act => act.Tag is "open" or "build" or "future")
        ?? ActFinder.Nearest(passage, anchor, Sense.Deploy, act => act.Tag == "place" && act.End <= anchor.Start)
        ?? Beside(ActFinder.Nearest(passage, anchor, Sense.Approve), anchor)
        ?? InFront(ActFinder.Nearest(passage, anchor, Sense.Planned, act => passage.At(Sense.Oblique, act.Start) is null), anchor)
        ?? InFront(ActFinder.Nearest(passage, anchor, Sense.Supply, act => act.Tag != "send"), anchor);

    private static Item? Beside(Item? act, Item anchor) => act is { } found
        && (found.Start >= anchor.End ? found.Start - anchor.End : anchor.Start - found.End) <= ToBase ? found : null;

    private static Item? InFront(Item? act, Item anchor) => Beside(act, anchor) is { } found && found.End <= anchor.Start ? found : null;
}
