using Alerts.Events.Recognition.Cooperations.Forces;
using Alerts.Events.Recognition.Cooperations.Pacts;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Reads arms that are handed, sold or bought, and military aid: who gives, who gets.</summary>
internal sealed class SupplyReader(FrameMaker maker)
{
    /// <summary>Words from "hopes for" to the weapons.</summary>
    private const int FarthestWish = 4;

    public IEnumerable<CooperationFrame> Transfer(Passage passage, PartyUses uses, Item anchor)
    {
        if (Act(passage, uses, anchor) is not { } verb || IsOther(passage, uses, anchor, verb)) yield break;
        var deal = verb.Sense == Sense.Deal;
        if (deal && ArmsDeals.Partners(passage, uses, anchor, verb) is { } partners)
        {
            yield return Programme(passage, uses, anchor, verb, partners);
            yield break;
        }

        if (SupplyActs.IsForAnother(passage, uses, anchor, verb))
        {
            var gift = TransferReader.Read(passage, uses, anchor, verb, forAnother: true);
            foreach (var frame in Handed(passage, uses, anchor, verb, gift, Price.None)) yield return frame;
        }

        if (SupplyActs.Bought(passage, anchor, verb) is { } bought)
        {
            var purchase = TransferReader.Read(passage, uses, anchor, bought);
            foreach (var frame in Handed(passage, uses, anchor, bought, purchase, Price.Paid)) yield return frame;
        }

        var found = TransferReader.Read(passage, uses, anchor, deal ? null : Arrivals.Promise(passage, uses, anchor, verb) ?? verb);
        // "F-16 cumpărate din Norvegia au aterizat la Fetești".
        if (Arrivals.Landing(passage, anchor) is { } landing) found = Bases.Landed(passage, landing, found);
        if (found.Getter is null && ArmsDeals.OneSide(passage, uses) is null && ArmsDeals.IsDiscussed(passage, uses, verb))
        {
            yield return ArmsDeals.Discussed(passage, uses, anchor);
            yield break;
        }

        if ((found.Givers.Count == 0 || found.Getter is null) && ArmsDeals.Sides(passage, uses, anchor, verb) is { } both)
            found = ArmsDeals.OneSide(passage, uses) ?? ArmsDeals.FromJoint(both, found);
        if (ArmsDeals.Pair(passage, anchor, verb) is { } pair)
            found = ArmsDeals.FromJoint(pair, found with { Givers = [], Further = [] });

        found = SupplyActs.Ordered(passage, verb, found);
        if (found.Givers.Count == 0) found = found with { Givers = Leave.Givers(passage, uses, anchor) };
        if (Announced.By(passage, uses, verb, found) is { } giver) found = found with { Givers = [giver] };
        if (Announced.To(passage, uses, anchor, verb, found) is { } getter) found = found with { Getter = getter };
        found = Licensed.Read(passage, uses, verb, found) ?? found;
        if (Pushed(passage, uses, anchor, verb, found) is { } offered) found = offered;
        // "signs a contract for Gripens alongside B's minister": whose make it is sells.
        if (deal && anchor.Make is { } make && found.Getter == make && found.Givers is [var buyer])
            found = found with { Givers = [make], Getter = buyer };
        if (Chosen.Read(passage, uses, verb) is { } chosen) found = new([chosen.Maker], chosen.Buyer, "picked to supply");
        found = Sellers.Turned(passage, anchor, verb, found) ?? found;
        foreach (var frame in Handed(passage, uses, anchor, verb, found, SupplyActs.PriceOf(passage, anchor, verb))) yield return frame;
        foreach (var frame in Earlier(passage, anchor, verb, found)) yield return frame;
    }

    /// <summary>"sells jets to B, after earlier sales to C": what others got before is background.</summary>
    private static IEnumerable<CooperationFrame> Earlier(Passage passage, Item anchor, Item act, TransferReader.Found found) =>
        (found.Givers is [var giver] ? giver : SupplyActs.Origin(passage, anchor, act, found, sold: true)) is not { } seller ? []
            : EarlierBuyers.Of(passage).Where(buyer => buyer != seller && buyer != found.Getter)
                .Select(buyer => FrameMaker.Make(passage, EventKind.ArmsTransfer, anchor, [seller, buyer], Stage.Over) with
                {
                    Background = true,
                    Supplier = seller,
                    Receiver = buyer,
                    Confidence = 0.6,
                });

    /// <summary>By what the weapons change hands, or null.</summary>
    private static Item? Act(Passage passage, PartyUses uses, Item anchor) =>
        Arming.IsVerb(passage, anchor) ? Arming.Verb(passage, uses, anchor)
        : SupplyActs.Supplying(passage, uses, anchor)
        ?? ActFinder.Nearest(passage, anchor, Sense.Buy)
        ?? ActFinder.Nearest(passage, anchor, Sense.Deal)
        ?? Arrivals.Find(passage, uses, anchor)
        ?? SupplyActs.Funding(passage, uses, anchor)
        ?? Budgeted.Buying(passage, uses, anchor)
        ?? SupplyActs.Meant(passage, uses, anchor)
        ?? SupplyActs.Signed(passage, anchor)
        ?? Arming.Verb(passage, uses, anchor);

    /// <summary>"approves arms deals to A and B": a deal told like a sale.</summary>
    public IEnumerable<CooperationFrame> Sale(Passage passage, PartyUses uses, Item arms, Item sale) =>
        IsOther(passage, uses, arms, sale) ? []
            : Handed(passage, uses, arms, sale, Sold(uses, TransferReader.Read(passage, uses, arms, sale)), Price.Paid);

    /// <summary>"A argues over the US arms deal": the only other state that may be a party buys.</summary>
    private static TransferReader.Found Sold(PartyUses uses, TransferReader.Found found) =>
        found is { Givers: [var seller], Getter: null }
            && uses.Plain.Select(party => party.State).Distinct()
                .Where(state => state != seller && !Rivals.AreAtOdds([state, seller])).ToList() is [var buyer]
            ? found with { Getter = buyer } : found;

    /// <summary>It ended or never began, or something else is told of the weapons.</summary>
    private static bool IsOther(Passage passage, PartyUses uses, Item anchor, Item act) =>
        ActFinder.IsEnded(passage, anchor, act, 4) || passage.Has(Sense.Crime)
        || SupplyActs.IsSailing(passage, anchor, act) || SupplyActs.IsReceiver(passage, anchor, act)
        || ActFinder.IsRefused(passage, uses, act) || IsMereWish(passage, anchor, act)
        || SupplyActs.IsAboutOther(passage, anchor, act) || SupplyActs.IsFought(passage, act)
        || act.Tag == "wish" && !IsWished(passage, anchor, act) || IsOfNextClause(passage, anchor, act) || IsAside(passage, anchor, act)
        || BoughtBefore.Is(passage, anchor, act);

    /// <summary>Asked for by someone; not what another has been bought from, nor what the verb itself tells a buyer hopes for.</summary>
    private static bool IsMereWish(Passage passage, Item thing, Item act) =>
        DoubtReader.IsWish(passage, act) && act.Tag != "wish" && !IsOwned(passage, thing, act);

    /// <summary>"A fires B's missiles, firms turn to drones": the verb behind the comma has its own object.</summary>
    private static bool IsOfNextClause(Passage passage, Item thing, Item buy) =>
        passage.Lexicon.Grammar.FixedOrder && buy is { Sense: Sense.Buy, Tag: "seller" } && thing.End < buy.Start
        && passage.Pieces[thing.End..buy.Start].Any(piece => piece.IsComma);

    /// <summary>"should rethink the systems bought from A": whatever is wished for, the purchase was made.</summary>
    private static bool IsOwned(Passage passage, Item thing, Item buy) =>
        passage.Lexicon.Grammar.FixedOrder && buy is { Sense: Sense.Buy, Tag: null } && buy.Start == thing.End
        && passage.IsWord(buy.Start, "bought")
        && passage.StartingAt(Sense.From, buy.End) is not null;

    /// <summary>"hopes for jets"; not "hopes for visas after an arms raid".</summary>
    private static bool IsWished(Passage passage, Item thing, Item wish) =>
        thing.Start - wish.End is >= 0 and <= FarthestWish && passage.Within(Sense.Reason, wish.End, thing.Start) is null;

    /// <summary>"visits B amid concerns over a sale to C", not "amid talks on a sale": what goes on meanwhile is no act of these.</summary>
    private static bool IsAside(Passage passage, Item anchor, Item act) =>
        Scope.IsAside(passage, act.Start) && Scope.IsAside(passage, anchor.Start)
        && !passage.All(Sense.Meet).Any(talks => Scope.IsAside(passage, talks.Start));

    private CooperationFrame Programme(Passage passage, PartyUses uses, Item anchor, Item deal, IReadOnlyList<string> partners)
    {
        var standing = DoubtReader.Read(passage, deal, StageOf(passage, deal, EventKind.Technology), uses.Hearsay(partners));
        return FrameMaker.Make(passage, EventKind.Technology, anchor, partners, standing) with
        {
            Confidence = 0.75,
            Date = maker.DateOf(passage, deal),
        };
    }

    /// <summary>"A and B sign an arms deal", "A's arms deal with B": who sells is not told.</summary>
    public IEnumerable<CooperationFrame> Deal(Passage passage, PartyUses uses, Item anchor)
    {
        var act = ActFinder.Nearest(passage, anchor, Sense.Sign) ?? ActFinder.Nearest(passage, anchor, Sense.Approve) ?? anchor;
        if (ActFinder.IsEnded(passage, anchor, act, 4)
            || DoubtReader.IsWish(passage, act) || DoubtReader.IsNegated(passage, act)) yield break;
        var found = JointReader.Read(passage, uses, anchor);
        if (!found.Bound && ArmsDeals.Foreign(passage, uses, anchor, act) is { } sides) found = new(sides, true);
        var ahead = act.Sense != Sense.Sign || StageReader.IsAhead(passage, act);
        var standing = new Standing(ahead ? Stage.Ahead : Stage.Signed, DoubtReader.IsDenied(passage, anchor) ? ReportStatus.Denied : null);
        var kind = found.States.Count > 2 ? EventKind.Technology : EventKind.ArmsTransfer;
        if (found.Bound) yield return FrameMaker.Make(passage, kind, anchor, found.States, standing) with
        {
            Confidence = 0.75,
            Date = maker.DateOf(passage, act),
        };
    }

    /// <summary>"A pushes for a Rafale deal on B trip": who wants its own make bought sells it.</summary>
    private static TransferReader.Found? Pushed(Passage passage, PartyUses uses, Item thing, Item wish, TransferReader.Found found) =>
        wish.Tag == "wish" && thing.Make is { } maker && found.Getter == maker && passage.IsTitle
            && uses.Plain.Select(party => party.State).Where(state => state != maker).Distinct().ToList() is [var buyer]
            ? new([maker], buyer, "pushes for its own make") : null;

    /// <summary>
    /// An "arms package" is a gift, unless it is ordered, or approved for one that is not given arms: governments approve sales.
    /// </summary>
    public IEnumerable<CooperationFrame> Aid(Passage passage, PartyUses uses, Item anchor)
    {
        if (ActFinder.IsEnded(passage, anchor, anchor, 5)) yield break;
        var act = SupplyActs.Supplying(passage, uses, anchor)
            ?? ActFinder.Nearest(passage, anchor, Sense.Buy) ?? Arrivals.Landing(passage, anchor)
            ?? ActFinder.Nearest(passage, anchor, Sense.Fund) ?? ActFinder.Nearest(passage, anchor, Sense.Approve);
        if (act is null && (anchor.Sense == Sense.SoftAid || passage.Has(Sense.Meet)) || DoubtReader.IsNegated(passage, act ?? anchor)
            || DoubtReader.IsWish(passage, act ?? anchor)) yield break;
        var verb = act is { Sense: Sense.Supply or Sense.Buy or Sense.Deploy, Tag: not "noun" } ? act : null;
        var found = TransferReader.Read(passage, uses, anchor, verb);
        var price = anchor.Tag is "package" or "sale" || IsOfWeapons(passage, anchor) ? Price.Untold : Price.None;
        var sold = price == Price.Untold
            && (act is { Sense: Sense.Buy, Tag: null or "order" } || ActFinder.Nearest(passage, anchor, Sense.Approve) is not null);
        foreach (var frame in Handed(passage, uses, anchor, act ?? anchor, found, price))
            yield return sold ? frame : frame with { Kind = EventKind.Aid };
    }

    /// <summary>"an F-35 package".</summary>
    private static bool IsOfWeapons(Passage passage, Item package) =>
        package.Sense == Sense.SoftAid && passage.EndingAt(Sense.Weapon, package.Start) is { Make: not null };

    private IEnumerable<CooperationFrame> Handed(
        Passage passage, PartyUses uses, Item anchor, Item act, TransferReader.Found found, Price price) =>
        OfGroup(passage, [.. found.Getters.SelectMany(getter => Given(passage, uses, anchor, act, found with { Getter = getter }, price))]);

    /// <summary>"the Baltic states give", "aid for the G7": those whom one word names act, or get, as one.</summary>
    private static List<CooperationFrame> OfGroup(Passage passage, List<CooperationFrame> frames) =>
        passage.Parties.Exists(party => party.Form == MentionForm.Group && party.States.Count == frames.Count && frames.Count > 1
            && party.States.All(state => frames.Exists(frame => frame.Parties.Contains(state))))
            ? [frames[0] with { Parties = [.. frames.SelectMany(frame => frame.Parties).Distinct()], Bound = true }] : frames;

    /// <summary>One frame per giver.</summary>
    private IEnumerable<CooperationFrame> Given(
        Passage passage, PartyUses uses, Item anchor, Item act, TransferReader.Found found, Price price)
    {
        var kind = KindOf(price, found.Getter);
        var lasts = passage.EndingAt(Sense.Article, act.Start) is not null && maker.RunsSinceAnEarlierYear(passage, act.End);
        var origin = SupplyActs.Origin(passage, anchor, act, found, price == Price.Paid);
        foreach (var giver in found.Givers.Count > 0 ? found.Givers.Select(giver => (string?)giver) : [origin])
        {
            string[] parties = [.. new[] { giver, found.Getter }.OfType<string>()];
            var hearsay = kind != EventKind.Aid && uses.Hearsay(parties);
            var stage = StageOf(passage, act, kind);
            if (stage == Stage.Untold && (ArmsDeals.IsDiscussed(passage, uses, act) || Licensed.IsLet(passage, uses, act)))
                stage = Stage.Ahead;
            if (stage == Stage.Ahead && IsPast(passage, act)) stage = Stage.Over;
            var standing = DoubtReader.Read(passage, act, stage, hearsay) with
            {
                Bare = passage.IsTitle && kind == EventKind.Aid && BareVerb.Announces(passage, act) && !StageReader.IsAhead(passage, act),
            };
            var frame = FrameMaker.Make(passage, kind, anchor, parties, standing);
            yield return frame with
            {
                Background = frame.Background || lasts,
                Supplier = giver,
                Receiver = found.Getter,
                Price = price,
                Confidence = parties.Length == 2 ? 0.75 : IsOrdered(passage, act, giver) ? 0.65 : 0.5,
                Date = maker.DateOf(passage, act),
                Notes = [$"\"{passage.Print(anchor.Start, anchor.End)}\" with \"{passage.Print(act.Start, act.End)}\"", found.Rule],
            };
        }
    }

    /// <summary>"sends A three billion in aid since 2022": up to now.</summary>
    private bool IsPast(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && act.Sense == Sense.Supply && maker.RunsSinceAnEarlierYear(passage, act.End)
        && !StageReader.IsAhead(passage, act);

    /// <summary>What a state at war is sent, or another is given for nothing, is aid; what is bought or sold is a transfer.</summary>
    private static EventKind KindOf(Price price, string? getter) =>
        price == Price.None || price == Price.Untold && getter is not null && ArmedStates.AreGiven(getter)
            ? EventKind.Aid : EventKind.ArmsTransfer;

    /// <summary>"two ships ordered from A": by whom the sentences around may tell.</summary>
    private static bool IsOrdered(Passage passage, Item act, string? giver) =>
        giver is not null && act is { Sense: Sense.Buy, Tag: null or "order" }
        && passage.Parties.Exists(party => party.Start >= act.End && party.Names(giver) && Leads.Of(passage, party) == Sense.From);

    /// <summary>An approval is no delivery; a contract does for a sale, where aid is still to be given.</summary>
    private static Stage StageOf(Passage passage, Item act, EventKind kind)
    {
        if (kind != EventKind.Aid && !StageReader.IsIntended(passage, act) && Contracts.StageOf(passage, act) is { } signed) return signed;
        if (act.Sense == Sense.Fund && IsSpent(passage, act)) return Stage.Over;
        var approved = act.Sense is Sense.Approve or Sense.Fund || passage.Has(Sense.Donor)
            || ActFinder.Nearest(passage, act, Sense.Approve) is not null || IsCleared(passage, act) || IsPackage(passage, act);
        return approved || kind == EventKind.Aid && (BareVerb.Announces(passage, act) || Contracts.ProvideFor(passage, act))
            ? Stage.Ahead : StageReader.Of(passage, act);
    }

    /// <summary>"has sent A two million in relief and three million in military aid": the verb in front tells the sums as given.</summary>
    private static bool IsSpent(Passage passage, Item sum) =>
        passage.Lexicon.Grammar.FixedOrder && passage.All(Sense.Supply).Any(given => given.End <= sum.Start
            && passage.StartingAt(Sense.Done, given.Start) is not null && passage.EndingAt(Sense.Filler, given.Start) is not null
            && !StageReader.IsAhead(passage, given) && !Scope.Broken(passage, given, sum));

    /// <summary>"unveils an arms package": its weapons are still to be delivered.</summary>
    private static bool IsPackage(Passage passage, Item act) =>
        passage.Items.Exists(item => item is { Sense: Sense.Aid, Tag: "sale" } && item.End == act.End);

    /// <summary>"cleared a package for A, along with the sale of jets to B": the leave is of both.</summary>
    private static bool IsCleared(Passage passage, Item act) =>
        act.Tag == "sell" && passage.Lexicon.Grammar.FixedOrder && passage.At(Sense.Done, act.Start) is null
        && passage.All(Sense.Approve).Any(leave => leave.End <= act.Start && !Scope.Broken(passage, leave, act));
}
