using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>
/// Weighs what one state does in a handing over: how likely it gives and how likely it gets. The first sign that speaks decides: what the
/// state is named for, whose work the thing is, the words right beside it, its preposition, and last its place.
/// </summary>
/// <param name="reversed">The subject gets: of buying, and of being supplied with.</param>
/// <param name="passive">The subject is what, or whom, it is done to.</param>
internal sealed class HandoverRole(Passage passage, PartyUses uses, Party party, Item thing, Item? act, bool reversed, bool passive)
{
    /// <summary>Words between "bought by" and whose forces or government buy.</summary>
    private const int ToBuyer = 3;

    /// <summary>Words between the subject of giving and its verb: "announced that it would".</summary>
    private const int ToSubject = 8;

    /// <summary>Words between forces and the land that they leave: "from the".</summary>
    private const int ToLeft = 3;

    /// <summary>Words between who approves and the noun of selling: "وافقت وزارة الخارجية الأمريكية على صفقة لبيع".</summary>
    private const int FromApproval = 7;

    /// <summary>Signs between who gets it and the thing: "우크라 추가 군사지원".</summary>
    private const int ToBareThing = 2;

    private readonly Grammar grammar = passage.Lexicon.Grammar;

    private readonly PartyUse use = uses.Of(party);

    private readonly Item verb = act ?? thing;

    private readonly Reception reception = new(passage, uses, party, thing, act, act is { Sense: Sense.Supply } && !passive);

    private Sense? lead;

    private bool IsSupplying => act is { Sense: Sense.Supply } && !passive;

    public (int Giver, int Getter) Score()
    {
        if (ByUse() is { } told) return told;
        if (IsGuarded()) return (0, 9);
        lead = Preposition();
        return ByWork() ?? ByAgent() ?? ByWordOrder() ?? ByNeighbour() ?? ByMarket() ?? ByPreposition() ?? BySubject() ?? ByPlace();
    }

    /// <summary>"sichert rumänischen Luftraum": whose sky another's forces guard.</summary>
    private bool IsGuarded() => passage.EndingAt(Sense.Beneficiary, passage.OverArticles(party.Start)) is { Tag: "guard" };

    private (int, int)? ByUse()
    {
        if (IsOverSale() || IsJudge()) return (0, 0);
        if (reception.IsOwnPurchase()) return (0, 8);
        if (use is PartyUse.Accuser or PartyUse.Battlefield) return (0, 0);
        if (use is PartyUse.Oblique) return (IsAlleged() ? 1 : 0, 0);
        if (party.End <= verb.Start && act is not null && UnnamedDoers.Do(passage, verb)) return (0, 0);
        return uses.IsTeller(party) ? (0, reversed || passive ? 2 : 1) : null;
    }

    /// <summary>"A worries over the sale of jets that B makes": who speaks of a sale does not sell.</summary>
    private bool IsOverSale() =>
        grammar.FixedOrder && act is { Tag: "sell" } sale && thing.Make is { } maker && !party.Names(maker)
        && Math.Min(sale.Start, thing.Start) is var from && party.End <= from
        && Array.Exists([Sense.Reason, Sense.Oblique, Sense.About], sense => passage.Within(sense, party.End, from) is not null);

    /// <summary>"A rethinks its B accord over alleged arms sales to C": B is said to sell.</summary>
    private bool IsJudge() =>
        grammar.FixedOrder && passage.EndingAt(Sense.Alleged, thing.Start) is { } said
        && passage.EndingAt(Sense.About, said.Start) is { } over
        && uses.Plain.Any(other => other.Start >= party.End && other.End <= over.Start && Tellers.IsDealtWith(passage, other));

    /// <summary>"sanctions against Iran for supplying": the accused is the giver when nobody else is.</summary>
    private bool IsAlleged() =>
        passage.Has(Sense.Alleged) && thing.Sense != Sense.Troops && act is not { Sense: Sense.Deploy }
        && party.Form != MentionForm.Organisation;

    /// <summary>"el Congreso de Perú autorizó", "soldiers from A are using guns": such a word only says whose the subject is.</summary>
    private Sense? Preposition()
    {
        var found = Leads.Of(passage, party);
        if (found is Sense.With && IsOneOfGivers()) return null;
        if (found is not Sense.From) return found;
        return party.End <= verb.Start && thing.Start >= party.End && !grammar.CaseBehind && Leads.IsAlso(passage, party, Sense.Of)
            || thing.Sense != Sense.Troops && Leads.IsHailing(passage, party) ? null : found;
    }

    /// <summary>"clears the way for A, B to give": whose leave it is acts.</summary>
    private bool IsGivenLeave() =>
        grammar.FixedOrder && IsSupplying && passage.EndingAt(Sense.To, verb.Start) is { } to && party.End <= to.Start
        && uses.Plain.FirstOrDefault(first => passage.EndingAt(Sense.Beneficiary, passage.OverArticles(first.Start)) is not null)
            is { } first && first.Start <= party.Start
        && passage.Parties.Exists(last => last.End == to.Start && (last == first || passage.IsJoined(first.End, last.Start)));

    /// <summary>"荷兰和丹麦向乌克兰提供": where a third is given to, the word between two states joins them.</summary>
    private bool IsOneOfGivers() =>
        grammar.Signs && IsSupplying && passage.Parties.Exists(third => Leads.Of(passage, third) is Sense.To)
        && passage.Parties.Exists(other => other != party
            && passage.IsJoined(Math.Min(other.End, party.End), Math.Max(other.Start, party.Start)));

    /// <summary>
    /// What one buys for another it gives away, whoever made it; nor do those take part whose the things of another act are.
    /// </summary>
    private (int, int)? ByWork()
    {
        if (act is { Sense: Sense.Buy } && !reversed && (lead is Sense.From || Provenance.IsOrigin(passage, party, thing))) return (0, 0);
        if (use is PartyUse.Speaker && lead is Sense.By || IsOfOther() || IsDropped() || IsCodeveloper()) return (0, 0);
        if (!Provenance.IsMadeBy(passage, party, thing)) return null;
        return act is { Tag: "build" } ? (0, 7) : (IsHandedOn() ? 2 : 7, 0);
    }

    /// <summary>"A sells B's jets to C": who makes them does not hand them over.</summary>
    private bool IsHandedOn() => grammar.FixedOrder && IsSource() && IsVerb()
        && passage.Within(Sense.Beneficiary, verb.End, party.Start) is null;

    /// <summary>"A sends", "A to send", "A will send"; not "the sale of".</summary>
    private bool IsVerb() =>
        passage.PartyAt(verb.Start - 1) is not null || passage.EndingAt(Sense.To, verb.Start) is not null
        || passage.EndingAt(Sense.Future, verb.Start) is not null || passage.EndingAt(Sense.Filler, verb.Start) is not null
        || passage.EndingAt(Sense.Planned, verb.Start) is not null;

    private (int, int)? ByAgent()
    {
        if (lead is Sense.By) return IsBuyer() ? (0, 9)
            : reversed && !passive && !Leads.IsAlso(passage, party, Sense.From) ? (0, 0) : (9, 0);
        if (lead is Sense.From) return (IsLeft() ? 0 : IsSource() || IsMoved() ? 2 : 9, 0);
        if (act is { Tag: "given" } given && (party.End == given.Start || lead is null)) return party.End == given.Start ? (9, 0)
            : (0, party.End <= given.Start ? 5 : 0);
        return null;
    }

    /// <summary>"moves marines from A to B": they leave A, which sends nobody.</summary>
    private bool IsLeft() =>
        grammar.FixedOrder && thing.Sense == Sense.Troops && verb.Start <= thing.Start && party.Start - thing.End is > 0 and <= ToLeft
        && passage.StartingAt(Sense.To, party.End) is not null;

    /// <summary>
    /// "A has sent fighters from B to C", "A will give C the tanks it bought from B": another state is the subject of the giving.
    /// </summary>
    private bool IsSource() =>
        IsSupplying && act is { Tag: not "noun" } && HasGiver();

    /// <summary>"A redeploys troops from B to C": where they were.</summary>
    private bool IsMoved() => grammar.FixedOrder && act is { Sense: Sense.Deploy, Tag: "place" or "both" } && HasGiver();

    private bool HasGiver() =>
        party.Start >= verb.End && uses.Plain.Any(subject => subject.End <= verb.Start
            && verb.Start - subject.End <= ToSubject && !subject.Names(party.State) && Leads.Of(passage, subject) is null);

    /// <summary>Where the language itself puts who gives or gets.</summary>
    private (int, int)? ByWordOrder()
    {
        if (lead is Sense.Beneficiary or null && IsGivenLeave()) return (8, 0);
        if (lead is null && ClosingSubject.Is(passage, party, Math.Max(verb.End, thing.End))) return reversed ? (0, 8) : (8, 0);
        if (lead is null && !reversed && IsBareGoal()) return (0, 8);
        if (IsAskedAtHome()) return reversed ? (7, 0) : (0, 7);
        if (grammar.VerbFirst && lead is null && !passive && party.Start - verb.End is 0 or 1 && !HasSubject())
            return reversed ? (0, 6) : (6, 0);
        // "러시아 파병": the bare name in front of the dispatch is where it goes.
        if (grammar.Signs && thing.Sense == Sense.Troops && act?.Start == thing.Start && lead is null && party.End == thing.Start)
            return (0, 8);
        if (lead is Sense.To && (grammar.VerbLast || grammar.HostBefore) && !reversed) return (0, 9);
        if (lead is null && act is { Tag: "passive" } given && reception.IsInFront(given)) return (0, 8);
        return lead is null && act is null or { Sense: Sense.Supply } && !reversed && reception.IsDative() ? (1, 8) : null;
    }

    /// <summary>"美, 대만 무기판매 승인", "米、ウクライナ軍事支援を再開": a headline leaves out the mark of who gets what another gives.</summary>
    private bool IsBareGoal() =>
        grammar is { Signs: true, VerbLast: true } && passage.IsTitle && thing.Start - party.End is >= 0 and <= ToBareThing
        && (thing.Sense == Sense.Aid || act is { Tag: "sell" } && thing.Sense == Sense.Weapon)
        && uses.Plain.ToList() is [{ } giver, { } goal] && goal == party
        && passage.Pieces[giver.End..party.Start].Any(piece => piece.IsComma)
        && !passage.Parties.Exists(other => Leads.Of(passage, other) is Sense.To);

    private (int, int)? ByNeighbour()
    {
        if (IsSupplying && party.Possessive && party.BehindGenitive == verb.Start) return verb.Tag == "agent" ? (0, 8) : (7, 0);
        if (IsPlanner()) return reversed ? (0, 8) : (8, 0);
        if (thing.Tag is "funded" or "both" && party.Start >= thing.Start && party.End <= thing.End) return (0, 8);
        if (thing.Tag == "training" && party.Start - thing.End is >= 0 and <= 4) return (0, 8);
        if (act is { Tag: "seller" } ask && party.Start - ask.End is 0 or 1) return (8, 0);
        // "presents B with trucks": the phrase runs around whom it is given to.
        if (act is { Tag: "give" } phrase && party.Start >= phrase.Start && party.End <= phrase.End) return (0, 8);
        if (thing.Sense == Sense.Weapon && reception.IsReached() || reception.IsSoldTo() || reception.IsGiven() || reception.IsAidedIn()
            || act is { Sense: Sense.Fund } or { Tag: "sell" } && SupplyActs.IsPaidFor(passage, party, thing)) return (0, 8);
        if (act is { Sense: Sense.Deploy, Tag: not "arrive" } && passage.StartingAt(Sense.Made, party.End) is not null) return (0, 0);
        if (reception.IsOwnerOfNew()) return (0, 8);
        if (Provenance.IsOrigin(passage, party, thing)) return act is { Tag: "build" } ? (0, 7) : (IsHandedOn() ? 2 : 7, 0);
        return lead is null && act is { Sense: Sense.Deploy } going && going.End == party.Start
            && (passage.EndsIn(going, Sense.To) || passage.EndsIn(going, Sense.In)) ? (0, 8) : null;
    }

    /// <summary>"mocks A's offer to send", "hails the A plan to buy", "weighs A's request to buy": whose plan it is acts.</summary>
    private bool IsPlanner() =>
        grammar.FixedOrder && !passive && passage.StartingAt(Sense.Planned, party.BehindGenitive) is { } plan
        && (party.Possessive || party.Form == MentionForm.Adjective || IsBareNoun(plan))
        && (plan.Start == verb.Start || plan.End == verb.Start || passage.StartingAt(Sense.To, plan.End)?.End == verb.Start);

    /// <summary>"the US offer", where of one state the verb were "offers", and of two "offer".</summary>
    private bool IsBareNoun(Item plan) =>
        !passage.Pieces[plan.Start].Folded.EndsWith('s') && !passage.Pieces[plan.Start].Folded.EndsWith('d')
        && passage.EndingAt(Sense.And, party.Start) is null;

    /// <summary>Where one buys: "achète des canons à la France", "kauft in Schweden", "seeks weapons on a visit to B".</summary>
    private (int, int)? ByMarket()
    {
        if (lead is Sense.To && act is { Sense: Sense.Buy } && grammar.SellerTo && party.Start > verb.Start) return (9, 0);
        if (IsBoughtIn()) return (4, 0);
        if (IsSignedIn()) return (7, 0);
        return lead is Sense.To && reversed && !passive && passage.EndingAt(Sense.To, party.Start) is { } to
            && passage.EndingAt(Sense.Meet, to.Start) is not null ? (7, 0) : null;
    }

    /// <summary>"in Paris to seek arms", "heads to Moscow seeking missiles", "in Delhi to sell jets": where one goes for it.</summary>
    private bool IsAskedAtHome() =>
        grammar.FixedOrder && party.Form is MentionForm.Capital or MentionForm.Name
        && (passage.StartingAt(Sense.To, party.End)?.End ?? party.End) == verb.Start && party.Start > 0
        && (reversed ? IsAsking() : IsOffering());

    private bool IsAsking() =>
        passage.IsWord(verb.Start, "seek")
        && (passage.Means(party.Start - 1, Sense.In) || passage.Means(party.Start - 1, Sense.To));

    /// <summary>"in Delhi selling jets", "flies to Delhi to sell jets"; not "open to B selling them".</summary>
    private bool IsOffering() =>
        act is { Tag: "sell" or "future" } && (passage.Means(party.Start - 1, Sense.In)
            || passage.Means(party.Start - 1, Sense.To) && verb.Start > party.End);

    private (int, int)? ByPreposition()
    {
        if (lead is Sense.To or Sense.Beneficiary)
            return (0, reversed && !passive ? 3 : party.Start > verb.Start || grammar.VerbLast ? 9 : 4);
        return lead is Sense.With && party.End <= verb.Start && act is { Sense: Sense.Buy or Sense.Supply }
            ? reversed ? (7, 0) : (0, 7) : null;
    }

    private (int, int)? BySubject()
    {
        // "A's president says B will sell it drones", "will send drones to his country".
        if (use is PartyUse.Speaker && act is { Sense: Sense.Supply } gift && reception.IsToItself(gift)) return (0, 8);
        if (IsConsignee() || IsWisher()) return (0, 6);
        // "Macron: Kiew bekommt Panzer": a leader announces what his own state gives.
        if (IsGiverAtHead()) return (2, 0);
        if (IsOfAllies()) return (0, 0);
        if (use is PartyUse.Speaker) return reversed || passive || IsAwaited() ? (0, 2) : (party.End <= verb.Start ? 2 : 0, 0);
        if (IsSupplying && (party.Start - verb.End is >= 0 and <= 2 || reception.IsRecipient())) return (0, 8);
        if (IsSupplying && IsHeading()) return (5, 6);
        return lead is Sense.In && reversed && party.Form == MentionForm.Capital ? (0, 0) : null;
    }

    /// <summary>"A denies arms deliveries from B": who speaks of what comes from another gets it; who strikes it does not.</summary>
    private bool IsConsignee() =>
        grammar.FixedOrder && lead is null && IsSupplying && verb.Tag is "noun" or "both" && party.End <= verb.Start
        && !passage.Has(Sense.Violence) && passage.Within(Sense.Reason, party.End, verb.Start) is null
        && passage.StartingAt(Sense.From, verb.End) is { } from
        && uses.Plain.Any(other => passage.OverArticles(other.Start) == from.End && !other.Names(party.State));

    /// <summary>"A seeks a B arms sale": who asks for the sale of another's weapons gets them.</summary>
    private bool IsWisher() =>
        grammar.FixedOrder && lead is null && act is { Tag: "sell" } && passage.StartingAt(Sense.Buy, party.End) is not null
        && uses.Plain.Any(other => !other.Names(party.State) && Provenance.IsOrigin(passage, other, thing));

    /// <summary>"A says its first tanks have arrived": nobody else is named, and another makes them.</summary>
    private bool IsAwaited() => act is { Tag: "arrive" } && Arrivals.IsMaiden(passage, uses, thing) && !uses.Plain.Any();

    /// <summary>"A says NATO members may send jets": those who give are not named.</summary>
    private bool IsOfAllies() =>
        use is PartyUse.Speaker && grammar.FixedOrder && IsSupplying && party.End <= verb.Start
        && passage.Within(Sense.Members, party.End, verb.Start) is { } members
        && passage.PartyAt(members.Start - 1) is { Form: MentionForm.Organisation };

    private bool IsGiverAtHead() =>
        party.Form == MentionForm.Leader && act is { Tag: "get" } && HeadlineSource.Is(passage, party)
        && (use is PartyUse.Speaker || uses.Plain.Any(getter => getter.Start > party.End && getter.End <= verb.Start));

    private (int, int) ByPlace()
    {
        if (party.End > verb.Start && reversed && passive && lead is null) return (0, 1);
        if (party.End > verb.Start) return lead is Sense.In ? (0, IsDestination() ? 2 : 0)
            : lead is Sense.With ? (3, 1) : (1, 1);
        var distance = ActFinder.Cut(passage, party.End, verb.Start) ? 3 : Math.Min(3, (verb.Start - party.End) / 6);
        return reversed || passive ? (0, 6 - distance) : (6 - distance, party.Possessive ? 0 : 1);
    }

    /// <summary>"troops in B"; "trimite tancuri în B": elsewhere "in" tells where to as well.</summary>
    private bool IsDestination() => thing.Sense == Sense.Troops || verb.Sense == Sense.Deploy
        || verb.Tag == "send" && !grammar.FixedOrder && party.Start >= thing.End;

    /// <summary>"باعت اليابان العراق صواريخ": where the verb comes first, the name in front acts, and this one is given to.</summary>
    private bool HasSubject() =>
        passage.Parties.Exists(subject => subject.End <= verb.Start && verb.Start - subject.End <= (IsApproved() ? verb.Start : 1)
            || subject.Start >= verb.End && subject.End <= party.Start);

    /// <summary>"وافقت روسيا على بيع مصر مقاتلات": who approves of a sale sells, the name behind its noun is who buys.</summary>
    private bool IsApproved() =>
        passage.All(Sense.Approve).Any(leave => leave.End <= verb.Start && verb.Start - leave.End <= FromApproval)
        && !passage.Parties.Exists(other => other.Start >= thing.End && Leads.Of(passage, other) is Sense.To or Sense.Beneficiary);

    /// <summary>"kauft Panzer in Schweden": from whom, where nobody else sells; not "kauft Panzer zur Lieferung in die Ukraine".</summary>
    private bool IsBoughtIn() =>
        grammar.SellerIn && act is { Sense: Sense.Buy, Tag: not "get" } buying
        && (grammar.CaseBehind ? lead is Sense.In : Leads.IsAlso(passage, party, Sense.In))
        && (!grammar.FixedOrder || buying.Tag is null or "order" && IsNext(buying))
        && passage.Within(Sense.Supply, Math.Min(buying.End, party.End), Math.Max(buying.Start, party.Start)) is null;

    /// <summary>"bought four ships in A", "ships bought in A": where the order tells much, the land stands right behind.</summary>
    private bool IsNext(Item buying) =>
        party.Form == MentionForm.Name && passage.OverArticles(party.Start) - Math.Max(buying.End, thing.End) == 1
        && !passage.Has(Sense.Alleged);

    /// <summary>"firmó en Dinamarca la compra de": where the buyer signs is who sells.</summary>
    private bool IsSignedIn() =>
        grammar.SellerTo && act is { Sense: Sense.Buy, Tag: not "get" } && party.End <= verb.Start
        && passage.EndingAt(Sense.In, passage.OverArticles(party.Start)) is { } place
        && passage.EndingAt(Sense.Sign, place.Start) is not null;

    /// <summary>"Niger : la Russie livre des blindés": the land the headline is about gets what another gives.</summary>
    private bool IsHeading() => passage.IsTitle && passage.IsHeading(party) && party.Form == MentionForm.Name;

    /// <summary>"jets bought by A from B", "the purchase of jets by A": the preposition right behind names the buyer.</summary>
    private bool IsBuyer() =>
        act is { Sense: Sense.Buy } bought
        && (passage.StartingAt(Sense.By, bought.End) ?? ByBehindThing(bought)) is { } by
        && (thing.End <= bought.Start || !Leads.IsAlso(passage, party, Sense.From))
        && party.Start - by.End is >= 0 and <= ToBuyer;

    private Item? ByBehindThing(Item noun) =>
        passage.StartingAt(Sense.Of, noun.End) is not null && thing.Start > noun.End ? passage.StartingAt(Sense.By, thing.End) : null;

    /// <summary>
    /// "buys Korean tanks after sending shells", "buys tanks from B to replace those sent": whose the things of an earlier act are.
    /// </summary>
    private bool IsOfOther() =>
        verb.Sense == Sense.Supply && party.End < verb.Start
        && passage.Items.Exists(other => other.Sense == Sense.Buy && other.End <= party.Start && !IsOrder(other))
        && (lead is Sense.From || party.Form == MentionForm.Adjective
            && passage.StartingAt(Sense.Weapon, passage.StartingAt(Sense.Made, party.End)?.End ?? party.End) is not null);

    /// <summary>"the tanks ordered from A will be delivered to B": the very things, which no third state hands over.</summary>
    private bool IsOrder(Item order) =>
        grammar.FixedOrder && order.Start == thing.End && passage.StartingAt(Sense.From, order.End) is { } from
        && passage.OverArticles(party.Start) == from.End && passive
        && uses.Plain.All(other => other.Names(party.State) || other.Start >= verb.End && Leads.Of(passage, other) is not Sense.By);

    /// <summary>"jets developed with A": a participle right behind the thing tells who had a hand in it.</summary>
    private bool IsCodeveloper() =>
        grammar.FixedOrder && passage.EndingAt(Sense.With, party.Start) is { } with && with.Start - thing.End is 1 or 2
        && passage.IsPast(with.Start - 1)
        && passage.At(Sense.Supply, with.Start - 1) is null;

    /// <summary>"A drops the B jet deal, eyes C's jets": whose things the clause in front of the comma is about.</summary>
    private bool IsDropped() =>
        grammar.FixedOrder && passage.IsTitle && party.Form == MentionForm.Adjective && verb.Sense == Sense.Buy
        && passage.EndingAt(Sense.And, verb.Start) is { } comma && passage.Pieces[comma.Start].IsComma
        && party.End < comma.Start && passage.Parties.Exists(subject => subject.End <= party.Start);
}
