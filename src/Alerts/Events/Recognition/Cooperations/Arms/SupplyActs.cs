using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Finds by what act arms or aid change hands: supplying, money set aside or leave given for weapons.</summary>
internal static class SupplyActs
{
    /// <summary>Words between "shipment of" and the weapons shipped, and between the weapons and "for" whom.</summary>
    private const int Near = 3;

    /// <summary>"миллион евро армии Мали": from the money to whose it is, where the case alone says so.</summary>
    private const int ToMoney = 4;

    /// <summary>Words behind a weapon that tell what it is like.</summary>
    private const int MostLike = 2;

    /// <summary>Words from leave to the sum of what it is for: "notified Congress of an $8.6bn".</summary>
    private const int ToSum = 6;

    /// <summary>Words between receiving and the noun or participle that tells what is received.</summary>
    private const int MostReceived = 5;

    /// <summary>What may stand between whose the weapons are and for whom: "Leopard españoles más, rumbo a".</summary>
    private static readonly Sense[] Asides = [Sense.And, Sense.Filler, Sense.Weapon];

    /// <summary>What the sentence tells of money: sold or bought; given, paid for by the giver; or nothing.</summary>
    public static Price PriceOf(Passage passage, Item anchor, Item act)
    {
        if (act is { Sense: Sense.Deal } or { Sense: Sense.Buy, Tag: not ("get" or "seller") } or { Tag: "sell" }) return Price.Paid;
        return passage.All(Sense.Aid).Any(aid => aid.Tag != "funded") || anchor.Sense == Sense.SoftAid
            || anchor.Tag == "gear" || act.Sense == Sense.Fund && !IsLicensed(passage, anchor, act) && !passage.Has(Sense.Maker)
            || Gifts.AreTold(passage) ? Price.None : Price.Untold;
    }

    /// <summary>
    /// "approves $2 billion in weapons for A", "an F-35 package for A": governments approve sales, and aid for a state at war.
    /// </summary>
    private static bool IsLicensed(Passage passage, Item anchor, Item money) =>
        (money.Tag == "money" && (passage.Within(Sense.In, money.End, anchor.Start) is not null || anchor.Start - money.End is 0 or 1)
            || passage.At(Sense.SoftAid, money.Start) is not null && money.Start == anchor.End)
        && passage.All(Sense.Approve).Any(leave => leave.End <= money.Start && money.Start - leave.End <= ToSum);

    /// <summary>
    /// "received the first delivery", "gets donated vehicles": what is received, not the act; of a shipment that arrives the arrival is,
    /// and of jets "поставленные из A, переданы B" the verb behind.
    /// </summary>
    public static Item? Supplying(Passage passage, PartyUses uses, Item anchor)
    {
        if (ActFinder.Nearest(passage, anchor, Sense.Supply, act => !IsEarlier(passage, anchor, act)
            && !IsOfNext(passage, uses, anchor, act)) is not { } supply) return null;
        if (supply.Tag is "noun" or "gift" && Verb(passage, anchor, supply) is { } verb && !IsApart(passage, anchor, verb)) supply = verb;
        else if (supply.Tag == "given" && supply.Start >= anchor.End
            && ActFinder.Nearest(passage, anchor, Sense.Supply, item => item.Start >= supply.End) is { } handed) supply = handed;
        else if (IsOfMoney(passage, uses, anchor, supply)) return null;
        else if (Handing(passage, anchor, supply) is { } handing) supply = handing;
        var bought = ActFinder.Nearest(passage, anchor, Sense.Buy);
        if (supply.Tag == "noun" && bought is not null
            || supply.Tag is "noun" or "future" && Arrivals.Find(passage, uses, anchor) is not null) return null;
        return bought is { Tag: "get" } got && IsReceived(passage, got, supply) ? null : supply;
    }

    /// <summary>"pledges $2bn to help Moldova's air defences": money is promised, not the weapons.</summary>
    private static bool IsOfMoney(Passage passage, PartyUses uses, Item thing, Item promise) =>
        promise.Tag == "future" && passage.At(Sense.Fund, promise.Start) is not null
        && passage.All(Sense.Fund).Any(sum => sum.Tag == "money" && sum.Start >= promise.End && sum.End <= thing.Start)
        && uses.Plain.Any(party => IsPaidFor(passage, party, thing));

    /// <summary>"began the deliveries": the verb beside the noun.</summary>
    private static Item? Verb(Passage passage, Item anchor, Item noun) =>
        ActFinder.Nearest(passage, anchor, Sense.Supply, item => item.Tag != noun.Tag && item.Start != noun.Start);

    /// <summary>"gets vehicles donated": right behind the getting, and nobody between or behind who gives.</summary>
    private static bool IsReceived(Passage passage, Item got, Item supply) =>
        got.End <= supply.Start && supply.Start - got.End <= MostReceived
        && passage.StartingAt(Sense.By, supply.End) is null
        && !passage.Parties.Exists(party =>
            party.Start >= got.End && party.End <= supply.Start && party.Form != MentionForm.Adjective);

    /// <summary>"hands over the last of the promised jets": the verb in front tells what becomes of what was promised.</summary>
    private static Item? Handing(Passage passage, Item anchor, Item promised) =>
        promised.Tag != "future" ? null
            : promised.Start - anchor.End is 0 or 1 ? Handed(passage, anchor)
            : promised.End > anchor.Start ? null
            : ActFinder.Nearest(passage, anchor, Sense.Supply, verb => verb.Tag != "future" && verb.End <= promised.Start
                && passage.Within(Sense.And, verb.End, promised.Start) is null
                && passage.Within(Sense.To, verb.End, promised.Start) is null);

    /// <summary>"a remis les derniers avions promis": the same where the participle follows the thing.</summary>
    private static Item? Handed(Passage passage, Item anchor) =>
        passage.Lexicon.Grammar is { FixedOrder: false, VerbLast: false, Signs: false }
            ? ActFinder.Nearest(passage, anchor, Sense.Supply, verb => verb.Tag != "future" && verb.End <= anchor.Start
                && passage.At(Sense.Done, verb.Start) is not null) : null;

    /// <summary>
    /// "buys tanks after sending shells", "to replace gear donated to B": what was done before was done with other things.
    /// </summary>
    private static bool IsEarlier(Passage passage, Item anchor, Item act) =>
        act.Start > anchor.End && (passage.EndingAt(Sense.Reason, act.Start) is { Tag: "time" } || IsOfClause(passage, anchor, act)
            || IsOtherDeal(passage, anchor, act) || passage.EndingAt(Sense.SoftWeapon, act.Start) is not null && act.Tag == "give");

    /// <summary>"wins the rocket order, following a howitzer sale": the noun of another thing's act.</summary>
    private static bool IsOtherDeal(Passage passage, Item anchor, Item act) =>
        passage.EndingAt(Sense.Weapon, act.Start) is { } other && other.Start > anchor.End
        && passage.TimeClause(anchor.End, other.Start) is not null;

    /// <summary>"gets tanks from A after B had refused to supply them": the verb of another clause.</summary>
    private static bool IsOfClause(Passage passage, Item anchor, Item act) =>
        passage.TimeClause(anchor.End, act.Start) is { } time && passage.PartyAt(time.End) is not null
            && !passage.Pieces[time.End..act.Start].Any(piece => piece.IsComma);

    /// <summary>"buys jets, B to donate old ones": behind a comma the verb of another subject, where one buys in front.</summary>
    private static bool IsOfNext(Passage passage, PartyUses uses, Item anchor, Item act) =>
        passage.IsTitle && passage.Lexicon.Grammar.FixedOrder && act.Start > anchor.End
        && uses.Plain.Any(subject => subject.Start > anchor.End && passage.Pieces[subject.Start - 1].IsComma
            && (passage.StartingAt(Sense.To, subject.End)?.End ?? subject.End) == act.Start)
        && ActFinder.Nearest(passage, anchor, Sense.Buy, buy => buy.End <= anchor.Start) is not null;

    /// <summary>"the shipment of weapons to Poland, sending a note": a verb behind a comma has another object.</summary>
    public static bool IsApart(Passage passage, Item anchor, Item verb) =>
        verb.Start > anchor.End && passage.Pieces[anchor.End..verb.Start].Any(piece => piece.Folded == ",");

    /// <summary>"$500 million in weapons for Poland", "approves $1bn for Poland's air defences", "clears tanks for Poland".</summary>
    public static Item? Funding(Passage passage, PartyUses uses, Item anchor) =>
        anchor.Sense == Sense.Weapon
        && (ActFinder.Nearest(passage, anchor, Sense.Fund, act => act.End <= anchor.Start)
            ?? ActFinder.Nearest(passage, anchor, Sense.Approve, act =>
                act.End <= anchor.Start || passage.Lexicon.Grammar.CaseBehind)) is { } fund
        && uses.Plain.Any(party => IsPaidFor(passage, party, anchor) || IsMeantFor(passage, party, anchor)) ? fund : null;

    /// <summary>"weapons for Poland", "weapons to Poland", "weapons worth $5 million for Poland", "Kiev'e tank".</summary>
    private static bool IsMeantFor(Passage passage, Party party, Item thing) =>
        passage.Lexicon.Grammar.CaseBehind && party.End <= thing.Start
        && passage.StartingAt(Sense.To, party.End) is { } mark && thing.Start - mark.End is >= 0 and <= Near
        || party.Start > thing.Start
        && passage.OverArticles(party.Start) is var front
        && (passage.EndingAt(Sense.To, front) ?? passage.EndingAt(Sense.Beneficiary, front)
            ?? passage.EndingAt(Sense.To, party.Start)) is { } to
        && to.Start - (passage.Within(Sense.Fund, thing.End, to.Start)?.End ?? thing.End) <= Near;

    /// <summary>
    /// "$1bn for Poland's air defences", "for Ukraine arms", "sells parts for Poland's jets": whose they are for whom another pays, or
    /// that something is sold for.
    /// </summary>
    public static bool IsPaidFor(Passage passage, Party owner, Item thing) =>
        (owner.Possessive || passage.Lexicon.Grammar.FixedOrder && ArmedStates.AreGiven(owner.State))
        && thing.Start - owner.BehindGenitive is 0 or 1
        && passage.EndingAt(Sense.Beneficiary, passage.OverArticles(owner.Start)) is not null
        && passage.Items.Exists(act => act is { Sense: Sense.Fund } or { Sense: Sense.Supply, Tag: "sell" } && act.End < owner.Start)
        || IsSponsored(passage, owner, thing);

    /// <summary>"a billion for A's army", "gives A's army a billion", "the army gets a billion": money goes there.</summary>
    public static bool IsFunded(Passage passage, Item forces)
    {
        var front = passage.OverArticles(forces.Start);
        if (passage.EndingAt(Sense.Supply, front) is not null && passage.Within(Sense.Fund, forces.End, forces.End + Near) is not null)
            return true;
        if (passage.Lexicon.Grammar.Dative && passage.Within(Sense.Fund, front - ToMoney, front) is not null) return true;
        if (passage.Within(Sense.Buy, forces.End, forces.End + Near) is { Tag: "get" } got
            && passage.Within(Sense.Fund, got.End, got.End + Near) is not null) return true;
        return (passage.EndingAt(Sense.Beneficiary, front) ?? passage.EndingAt(Sense.To, front)) is not null
            && passage.Within(Sense.Fund, 0, front) is not null;
    }

    /// <summary>"sign an accord on launchers", "a jet accord": the paper right beside what it is about, and its signature.</summary>
    public static Item? Signed(Passage passage, Item anchor) =>
        !passage.Lexicon.Grammar.FixedOrder || anchor.Sense != Sense.Weapon || !passage.Has(Sense.Sign) ? null
            : ActFinder.Nearest(passage, anchor, Sense.SoftPact, paper =>
                paper.Start == anchor.End && (anchor.IsCraft || anchor.Tag == "ship")
                || paper.End < anchor.Start && anchor.Start - paper.End <= Near);

    /// <summary>"funds Ukrainian drones": what a state at war makes another pays for to arm it.</summary>
    private static bool IsSponsored(Passage passage, Party maker, Item thing) =>
        ArmedStates.AreGiven(maker.State) && passage.EndingAt(Sense.Fund, passage.OverArticles(maker.Start)) is not null
        && (passage.StartingAt(Sense.Made, maker.End)?.End ?? maker.BehindGenitive) is var behind && thing.Start - behind is 0 or 1;

    /// <summary>"Czech shells for Estonia", "Chars légers allemands pour la Norvège": the headline of a delivery needs no verb.</summary>
    public static Item? Meant(Passage passage, PartyUses uses, Item anchor)
    {
        if (Commissioned(passage, uses, anchor) is { } buyer) return buyer;
        if (!passage.IsTitle || anchor.Sense != Sense.Weapon) return null;
        var behind = !passage.Lexicon.Grammar.WhoseAfter ? null : uses.Plain.FirstOrDefault(party => party.Start >= anchor.End
            && party.Form == MentionForm.Adjective && Provenance.IsOrigin(passage, party, anchor));
        var maker = behind ?? uses.Plain.FirstOrDefault(front => front.End <= anchor.Start && anchor.Start - front.End <= 1
            && (front.Form is MentionForm.Adjective or MentionForm.Demonym || IsAbbreviated(passage, front)));
        // "Dall'Italia missili all'Ucraina".
        maker ??= uses.Plain.FirstOrDefault(front => front.End <= anchor.Start
            && passage.Ruling(Sense.From, front.Start, front.End) is { Start: 0 });
        // "Panzer aus Spanien für die Ukraine".
        var from = uses.Plain.FirstOrDefault(giver => giver.Start - anchor.End is > 0 and <= Near
            && passage.EndingAt(Sense.From, passage.OverArticles(giver.Start)) is { } preposition && preposition.Start >= anchor.End);
        maker ??= from ?? Announcer(passage, anchor) ?? Leave.Giver(passage, uses, anchor);
        var at = (from ?? behind)?.End ?? anchor.End;
        while (behind is not null && at < passage.Pieces.Length && passage.IsIn(at, Asides)) at++;
        if (maker is null || Toward(passage, at) is not { } whom) return null;
        return passage.Parties.Exists(getter => getter.State != maker.State
            && (getter.Start == whom.End || passage.IsJoined(whom.End, getter.Start)
            || passage.OverArticles(getter.Start) == whom.End || passage.EndingAt(Sense.Military, getter.Start)?.Start == whom.End))
                ? whom : null;
    }

    /// <summary>"frigates built in A for the B navy": the word in front of whom they are made for.</summary>
    private static Item? Commissioned(Passage passage, PartyUses uses, Item thing) =>
        passage.Lexicon.Grammar.FixedOrder && thing.Sense == Sense.Weapon && passage.Has(Sense.Made)
        && uses.Plain.FirstOrDefault(maker => maker.Start >= thing.End && Provenance.IsMadeBy(passage, maker, thing)) is { } yard
        && passage.Within(Sense.Beneficiary, yard.End, yard.BehindGenitive + Near) is { } whom
        && uses.Plain.Any(getter => getter.State != yard.State && passage.OverArticles(getter.Start) == whom.End) ? whom : null;

    /// <summary>"for", "to" right behind the thing, or behind a word or two of what it is like: "mine antiuomo a".</summary>
    private static Item? Toward(Passage passage, int at)
    {
        for (var last = at + MostLike; at <= last && at < passage.Pieces.Length; at++)
        {
            if ((passage.StartingAt(Sense.Beneficiary, at) ?? passage.StartingAt(Sense.To, at)) is { Tag: not "guard" } toward)
                return toward;
            if (!passage.Pieces[at].IsWord || passage.PartyAt(at) is not null
                || passage.Items.Exists(item => item.Start == at)) return null;
        }

        return null;
    }

    /// <summary>
    /// "Macron: des Mirage pour l'Ukraine", "Germania, carri a Kiev: via libera": who opens the headline, where it ends with the getter.
    /// </summary>
    private static Party? Announcer(Passage passage, Item anchor) =>
        passage.Parties.FirstOrDefault(party => party.Start == 0 && party.End < anchor.Start
            && (passage.Pieces[party.End].Folded == ":" || passage.Lexicon.Grammar.WhoseAfter && passage.Pieces[party.End].IsComma
                || IsCaption(passage, party, anchor))
            && passage.Parties.Exists(getter => getter.Start > anchor.End && getter.Start - anchor.End <= Near
                && (getter.End == passage.Pieces.Length || passage.Pieces[getter.End] is { IsWord: false, Folded: not "?" })));

    /// <summary>"Berlin double la mise : quatre Leopard": a state at war is given by whoever alone stands in front of the colon.</summary>
    private static bool IsCaption(Passage passage, Party giver, Item thing) =>
        Array.FindIndex(passage.Pieces, giver.End, piece => piece.Folded == ":") is var colon && colon > giver.End && colon < thing.Start
        && passage.Parties.Exists(party => party.Start > thing.End && ArmedStates.AreGiven(party.State))
        && passage.Parties.TrueForAll(party => party == giver || party.Start > colon);

    /// <summary>"US arms for A": a name as short as that stands where others have an adjective.</summary>
    private static bool IsAbbreviated(Passage passage, Party front) =>
        passage.Lexicon.Grammar.FixedOrder && !front.Possessive && !passage.Print(front.Start, front.End).Any(char.IsLower);

    /// <summary>
    /// "sent trainers for its drones", "a deal to co-develop missiles", "made a first batch of rifles", "receives a warning over
    /// missiles", "sends medicine with two military planes", "sends planes to help fly troops": not the weapons change hands.
    /// </summary>
    public static bool IsAboutOther(Passage passage, Item anchor, Item act) =>
        act.Sense == Sense.Deal && passage.Items.Exists(item => item is { Sense: Sense.Technology, Tag: "make" or "build" }
            && item.End <= anchor.Start && anchor.Start - item.End <= Near)
        || passage.All(Sense.Deploy).Any(fly => fly.Start >= anchor.End && passage.EndingAt(Sense.Beneficiary, fly.Start) is not null
            && passage.Within(Sense.Troops, fly.End, fly.End + MostReceived) is not null)
        || IsTarget(passage, anchor, act) || IsNote(passage, anchor, act)
        || act.Tag == "noun" && passage.EndingAt(Sense.Technology, act.Start) is { Tag: "make" or "build" }
        || act.End <= anchor.Start && passage.Has(Sense.Relief) && passage.Within(Sense.With, act.End, anchor.Start) is not null
        || IsPick(passage, act) && IsLoser(passage, act, anchor)
        || act.End <= anchor.Start && !IsPick(passage, act)
            && (passage.Within(Sense.About, act.End, anchor.Start) ?? passage.Within(Sense.Meet, act.End, anchor.Start)) is not null
        || passage.Items.Exists(item => item.Sense is Sense.Troops or Sense.Technology && item.Start >= Math.Min(act.Start, anchor.End)
        && item.End <= Math.Max(act.End, anchor.Start) && !IsGetter(passage, item));

    /// <summary>"fornirà alle forze armate turche veicoli": those who get it, in front of it.</summary>
    private static bool IsGetter(Passage passage, Item troops) =>
        passage.Lexicon.Grammar is { WhoseAfter: true, VerbFirst: false } && troops.Sense == Sense.Troops
        && passage.EndingAt(Sense.To, passage.OverArticles(troops.Start)) is not null;

    /// <summary>"after the bombs, hands the envoy a protest note": what is given stands behind the verb.</summary>
    private static bool IsNote(Passage passage, Item anchor, Item act) =>
        act.Sense == Sense.Supply && anchor.End <= act.Start && passage.Within(Sense.Protest, act.End, act.End + ToSum) is { } note
        && passage.Within(Sense.Envoy, act.End, note.Start) is not null;

    /// <summary>"sends jets to intercept drones", "buys guns to down drones": what the things are for.</summary>
    private static bool IsTarget(Passage passage, Item anchor, Item act) =>
        act.Sense is Sense.Supply or Sense.Buy && passage.Within(Sense.Shield, act.End, anchor.Start) is { } against
        && (act.Sense == Sense.Supply || passage.EndingAt(Sense.To, against.Start) is not null);

    /// <summary>"picks A's yard over B's for submarines": a verb of choosing, behind which "over" tells who lost.</summary>
    private static bool IsPick(Passage passage, Item act) => act.Sense == Sense.Buy && passage.At(Sense.Planned, act.Start) is not null;

    /// <summary>"leans toward A's jet over B's": right behind "over" stands what is not bought.</summary>
    private static bool IsLoser(Passage passage, Item pick, Item anchor) =>
        passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.About, passage.OverArticles(anchor.Start)) is { } over
        && over.Start >= pick.End && passage.IsWord(over.Start, "over");

    /// <summary>
    /// "was shot down by F-16s after it received warnings": where the object follows its
    /// verb, what stands in front of receiving is not received, unless that is told of it.
    /// </summary>
    public static bool IsReceiver(Passage passage, Item anchor, Item act) =>
        act is { Sense: Sense.Buy, Tag: "get" } && passage.Lexicon.Grammar.ObjectAfter && anchor.End <= act.Start
        && passage.Within(Sense.Be, anchor.End, act.Start) is null && passage.StartingAt(Sense.From, act.End) is null
        && !passage.Parties.Exists(party => party.Start >= anchor.End && party.End <= act.Start);

    /// <summary>"buys shells for B", "закупит для B дроны": who pays for them gives them away.</summary>
    public static bool IsForAnother(Passage passage, PartyUses uses, Item anchor, Item act) =>
        act is { Sense: Sense.Buy, Tag: null or "order" } && uses.Plain.FirstOrDefault(party => party.End <= act.Start) is { } buyer
        && uses.Plain.Any(party => (party.Start - Seller(passage, uses, anchor) is >= 0 and <= Near
            || party.Start >= act.End && party.End <= anchor.Start) && party.State != buyer.State
        && party.Form != MentionForm.Adjective
            && passage.EndingAt(Sense.Beneficiary, passage.OverArticles(party.Start)) is not null);

    /// <summary>"struck a base with A-supplied missiles": a battle is told, and in passing whose the weapons were.</summary>
    public static bool IsFought(Passage passage, Item act) =>
        act.Tag == "given" && (passage.Has(Sense.Violence) || passage.Has(Sense.Oblique) || passage.Has(Sense.Combat));

    /// <summary>The buying in "buys tanks from A and gives them to B", whose other verb tells what becomes of them; else null.</summary>
    public static Item? Bought(Passage passage, Item anchor, Item handing) =>
        passage.Lexicon.Grammar.FixedOrder && handing is { Sense: Sense.Supply, Tag: not ("noun" or "given") }
        && handing.Start >= anchor.End && passage.EndingAt(Sense.And, handing.Start) is not null
        && ActFinder.Nearest(passage, anchor, Sense.Buy, buy => buy.Tag is null or "order" && buy.End <= anchor.Start) is { } bought
            ? bought : null;

    /// <summary>Behind the thing, and behind "from" whom it is bought.</summary>
    private static int Seller(Passage passage, PartyUses uses, Item anchor) =>
        uses.Plain.FirstOrDefault(party => party.Start >= anchor.End && passage.EndingAt(Sense.From, party.Start) is { } from
            && from.Start == anchor.End)?.End ?? anchor.End;

    /// <summary>"sends a warship through the strait": it stays in its own navy.</summary>
    public static bool IsSailing(Passage passage, Item anchor, Item act) =>
        act is { Sense: Sense.Supply, Tag: "send" }
        && passage.Items.Exists(ship => ship is { Sense: Sense.Weapon, Tag: "ship" }
            && (ship.Start == anchor.Start || IsAboard(passage, anchor, ship)));

    /// <summary>"a submarine with guided missiles": the ship carries them.</summary>
    private static bool IsAboard(Passage passage, Item anchor, Item ship) =>
        passage.EndingAt(Sense.With, anchor.Start) is { } with && with.Start - ship.End is >= 0 and <= 1;

    /// <summary>"Saab wins an order from Poland": from whom a maker gets an order is who buys.</summary>
    public static TransferReader.Found Ordered(Passage passage, Item act, TransferReader.Found found) =>
        found is { Getter: null, Givers: [var buyer] } && act.Sense is Sense.Buy or Sense.Deal
            && ActFinder.Nearest(passage, act, Sense.Maker) is { Tag: { } home } maker && maker.End <= act.Start && home != buyer
            ? new TransferReader.Found([home], buyer, "order of a maker") : found;

    /// <summary>
    /// Whose things they are when nobody is told to give them: the state of
    /// the maker named beside the act, or of the one maker of such weapons.
    /// </summary>
    public static string? Origin(Passage passage, Item anchor, Item act, TransferReader.Found found, bool sold)
    {
        if (act.Sense != Sense.Buy
            && passage.All(Sense.Donor).FirstOrDefault(item => item.End <= anchor.Start) is { Tag: { } donor }) return donor;
        if (passage.Has(Sense.Maker) && ActFinder.Nearest(passage, act, Sense.Maker) is { Tag: { } home })
            return home == found.Getter ? null : home;
        return (sold || act.Tag == "get") && anchor.Make is { } made && made != found.Getter ? made : null;
    }
}
