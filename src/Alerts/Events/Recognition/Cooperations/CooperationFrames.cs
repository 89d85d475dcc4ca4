using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Forces;
using Alerts.Events.Recognition.Cooperations.Pacts;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Cooperations.Talks;
using Alerts.Events.Recognition.Cooperations.Technology;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads every piece of military cooperation that a sentence speaks of into a frame; one rule per kind.</summary>
internal sealed class CooperationFrames(FrameMaker maker)
{
    /// <summary>Words between a weapon and "and", and from there to the soldiers sent with it: "battery and about 100 soldiers".</summary>
    private const int ToCrew = 3;

    /// <summary>Words between "replace" and the weapons that go: "a fleet of Soviet-era".</summary>
    private const int ToReplaced = 6;

    /// <summary>Words between a minister and what he is told to have said: his office and name.</summary>
    private const int ToSaid = 6;

    /// <summary>What opens a question.</summary>
    private static readonly Sense[] Opening = [Sense.Presumes, Sense.Future, Sense.Maybe, Sense.Be];

    /// <summary>What makes a matter of security a military one.</summary>
    private static readonly Sense[] Forces = [Sense.Troops, Sense.Weapon, Sense.Pact, Sense.Technology, Sense.Drill];

    private readonly DrillReader drills = new(maker);
    private readonly DeploymentReader deployments = new(maker);
    private readonly ThanksReader thanks = new(maker);
    private readonly TrainingReader training = new(maker);
    private readonly TalksReader talks = new(maker);
    private readonly SupplyReader supplies = new(maker);
    private readonly TechnologyReader technologies = new(maker);
    private readonly PactReader pacts = new(maker);
    private readonly ShieldReader shields = new(maker);
    private readonly BasingReader basings = new(maker);

    public IEnumerable<CooperationFrame> Read(Passage passage, Surroundings near)
    {
        var uses = new PartyUses(passage);
        foreach (var anchor in passage.Items.Concat(TalksReader.Named(passage)).Concat(ArmyFunds.Named(passage)))
        {
            if (!IsAnchor(anchor) || IsAsked(passage, uses, anchor) || IsNoAct(passage, anchor, near)) continue;
            foreach (var frame in Of(passage, uses, anchor, near)) yield return frame;
        }
    }

    /// <summary>Most phrases of a sentence name nothing that an act could be about.</summary>
    private static bool IsAnchor(Item item) => item.Sense is Sense.Drill or Sense.SoftDrill or Sense.Pact or Sense.SoftPact
        or Sense.Weapon or Sense.SoftWeapon or Sense.Aid or Sense.SoftAid or Sense.Troops or Sense.Technology or Sense.Train
        or Sense.Shield or Sense.Ties or Sense.Official or Sense.Thank;

    /// <summary>By what the anchor names; none where the sentence is no word of an act with it.</summary>
    private IEnumerable<CooperationFrame> Of(Passage passage, PartyUses uses, Item anchor, Surroundings near) => anchor.Sense switch
    {
        Sense.Drill => drills.Read(passage, uses, anchor),
        Sense.SoftDrill when DrillReader.IsMilitary(passage, anchor, near) => drills.Read(passage, uses, anchor),
        Sense.Pact or Sense.SoftPact when anchor.Tag == "basing" && !BasingReader.IsOfPaper(passage, anchor) =>
            anchor.Sense == Sense.Pact || near.Military || IsDefence(passage) ? basings.Read(passage, uses, anchor) : [],
        Sense.Pact when Contracts.IsPriced(passage, anchor) => passage.Has(Sense.Weapon) ? [] : supplies.Deal(passage, uses, anchor),
        Sense.Pact when !IsOfWeapons(passage, anchor) => pacts.Read(passage, uses, anchor),
        Sense.SoftPact when IsMilitaryPact(passage, anchor, near) => pacts.Read(passage, uses, anchor),
        Sense.Weapon when IsPlaced(passage, uses, anchor) => deployments.Read(passage, uses, anchor),
        Sense.Weapon => supplies.Transfer(passage, uses, anchor),
        Sense.SoftWeapon when IsCraft(anchor) && IsPlaced(passage, uses, anchor) => deployments.Read(passage, uses, anchor),
        Sense.SoftWeapon when IsBesideCraft(passage, uses, anchor) => [],
        Sense.SoftWeapon when IsMilitaryThing(passage, uses, anchor, near) => supplies.Transfer(passage, uses, anchor),
        Sense.Aid when anchor.Tag == "sale" && Arming.Sale(passage, anchor) is { } sale =>
            supplies.Sale(passage, uses, sale.Arms, sale.Sale),
        Sense.Aid when anchor.Tag != "funded" || SupplyActs.IsFunded(passage, anchor) => supplies.Aid(passage, uses, anchor),
        Sense.SoftAid when !near.Relief && (near.Military || ArmedStates.Get(passage, anchor)) && !passage.Has(Sense.Aid) =>
            supplies.Aid(passage, uses, anchor),
        Sense.Troops when (anchor.Tag != "soft" || passage.Has(Sense.Military)) && !(passage.IsTitle && near.Relief) =>
            [.. deployments.Read(passage, uses, anchor), .. thanks.Read(passage, uses, anchor)],
        Sense.Technology => OfTechnology(passage, uses, anchor, near),
        Sense.Train => training.Read(passage, uses, anchor),
        Sense.Shield => shields.Read(passage, uses, anchor),
        Sense.Thank => thanks.Arms(passage, uses, anchor, near),
        Sense.Ties => OfTies(passage, uses, anchor).Where(frame => !IsOverBorder(frame, near)),
        Sense.Official when IsOfDefence(passage, anchor, near) && !GoBetweens.Are(passage, anchor) && !IsTelling(passage, anchor)
            && (passage.Has(Sense.Meet) || passage.Has(Sense.Deepen) || HeadlineVisit.Read(passage) is not null) =>
            talks.Read(passage, uses, anchor).Where(frame => !IsOverBorder(frame, near)),
        _ => [],
    };

    private IEnumerable<CooperationFrame> OfTechnology(Passage passage, PartyUses uses, Item anchor, Surroundings near) => anchor.Tag switch
    {
        "craft" => IsHandedOver(passage) ? technologies.Read(passage, uses, anchor)
            : Arrivals.IsLanded(passage, uses, anchor) ? deployments.Read(passage, uses, anchor) : [],
        "make" when passage.Lexicon.Grammar.Signs && !IsOfArms(passage, near) => [],
        "make" or "build" => technologies.Making(passage, uses, anchor),
        "training" => training.Read(passage, uses, anchor),
        "any" or "joint" when IsOfContract(passage, anchor) =>
            technologies.Read(passage, uses, anchor).Select(frame => frame with { Confidence = 0.5 }),
        "soft" when !IsGiven(passage) => [],
        "any" when !IsArmed(passage) && !passage.All(Sense.Technology).Any(other => other.Tag == "craft") => [],
        "joint" when !IsGiven(passage) && !IsArmed(passage) && !NamesArms(passage, anchor) => [],
        _ => technologies.Read(passage, uses, anchor),
    };

    /// <summary>"The contract includes local production": what is bought only another sentence tells.</summary>
    private static bool IsOfContract(Passage passage, Item anchor) =>
        passage.Parties.Count == 0 && !IsArmed(passage) && passage.All(Sense.Deal).Any(deal => deal.End <= anchor.Start);

    private IEnumerable<CooperationFrame> OfTies(Passage passage, PartyUses uses, Item anchor)
    {
        if (anchor.Tag == "arms" && Arming.Sale(passage, anchor) is { } sale) return supplies.Sale(passage, uses, sale.Arms, sale.Sale);
        if (anchor.Tag == "arms" && (passage.Has(Sense.Sign) || passage.Has(Sense.Approve) || ArmsDeals.IsDealOf(passage, anchor)))
            return supplies.Deal(passage, uses, anchor);
        if (anchor.Tag == "forces" && !AreForces(passage, uses) || anchor.Tag == "meeting" && GoBetweens.OverPeace(passage)
            || IsPolicing(passage, anchor)) return [];
        return IsFirst(passage, anchor) ? talks.Read(passage, uses, anchor) : [];
    }

    private static bool IsOverBorder(CooperationFrame frame, Surroundings near) =>
        frame.Kind == EventKind.Talks && GoBetweens.AreFoes(frame.Parties, near);

    /// <summary>"interior ministers discuss security ties": of police, where no forces are named.</summary>
    private static bool IsPolicing(Passage passage, Item ties) =>
        ties.Tag is null && passage.Has(Sense.Civil) && !passage.Has(Sense.Military);

    /// <summary>Named without being told of: terms, grounds, a name, a topic, help after a flood.</summary>
    private static bool IsNoAct(Passage passage, Item anchor, Surroundings near) =>
        IsTerms(passage, anchor) || IsGrounds(passage, anchor) || IsName(passage, anchor)
        || Topics.Is(passage, anchor) || IsRelief(passage, anchor, near) || IsReplaced(passage, anchor);

    /// <summary>Of defence, or where the text around is military; a paper on arms or over a summons is told elsewhere.</summary>
    private static bool IsMilitaryPact(Passage passage, Item pact, Surroundings near) =>
        (IsDefence(passage) || near.Military && (pact.Tag != "paper" || passage.Has(Sense.Both)))
        && (pact.Tag is "forces" or "basing" || !passage.Has(Sense.Buy) && !passage.Has(Sense.Weapon)) && !passage.Has(Sense.Summon);

    /// <summary>Things that soldiers and others use, where the text tells that it is soldiers.</summary>
    private static bool IsMilitaryThing(Passage passage, PartyUses uses, Item thing, Surroundings near) =>
        passage.Has(Sense.Military) || passage.Has(Sense.Weapon)
        || IsCraft(thing) && (near.Military || IsTraded(passage, uses, thing));

    /// <summary>Given, and not merely spoken of where people meet.</summary>
    private static bool IsGiven(Passage passage) => passage.Has(Sense.Supply) && !passage.Has(Sense.Meet);

    private static bool IsHandedOver(Passage passage) =>
        passage.Has(Sense.Supply) || passage.Has(Sense.Buy) || passage.Has(Sense.Deal) || passage.Has(Sense.Sign);

    /// <summary>"the minister of defence Grant Shapps": a phrase that runs into a name tells nothing.</summary>
    private static bool IsName(Passage passage, Item anchor) =>
        passage.Parties.Exists(party => party.Form == MentionForm.Leader && party.Start > anchor.Start && party.Start < anchor.End)
        || People.Bears(passage, anchor);

    /// <summary>
    /// "jets and drones defence deal"; "accordo tra A e B per l'invio di sistemi di difesa": "defence" further on is what changes hands.
    /// </summary>
    private static bool IsOfWeapons(Passage passage, Item pact) =>
        passage.EndingAt(Sense.Weapon, pact.Start) is not null
        || passage.Has(Sense.Weapon) && passage.StartingAt(Sense.SoftPact, pact.Start) is { Tag: null } soft && soft.End == pact.End;

    /// <summary>"closer defence ties, which outpace C's military ties": what a sentence compares them with is no talk of its own.</summary>
    private static bool IsFirst(Passage passage, Item ties) => passage.All(Sense.Ties).First() == ties;

    /// <summary>Two states told by their forces: "A's navy and its B counterpart".</summary>
    private static bool AreForces(Passage passage, PartyUses uses) =>
        JointReader.Armed(passage, uses).Count > (passage.Has(Sense.Counterpart) ? 0 : 1);

    /// <summary>
    /// A minister of defence or general; "the A, B chiefs" right behind their states, where the text around is military; an adviser on
    /// security who speaks of forces or weapons.
    /// </summary>
    private static bool IsOfDefence(Passage passage, Item office, Surroundings near) => office.Tag switch
    {
        "defence" => true,
        "chiefs" => near.Military && passage.Parties.Exists(party => party.End == office.Start && party.Form == MentionForm.Adjective),
        "security" => Array.Exists(Forces, passage.Has),
        _ => false,
    };

    /// <summary>"A will buy tanks from B, the minister said during a visit to B": the visit is where he says so.</summary>
    private static bool IsTelling(Passage passage, Item office) =>
        ClosesSentence(passage, office) || TellsOfArrival(passage, office)
        || (passage.Has(Sense.Buy) || passage.Has(Sense.Supply)) && !passage.Has(Sense.Counterpart)
        && passage.All(Sense.Say).Any(said => said.Start > 0
            && passage.Items.Exists(act => act.Sense is Sense.Buy or Sense.Supply && act.End <= Math.Min(said.Start, office.Start))
            && (said.End <= office.Start ? office.Start - said.End : said.Start - office.End) is >= 0 and <= ToSaid
            && passage.All(Sense.Meet).All(visit => visit.Start >= Math.Max(said.End, office.End)));

    /// <summary>"soldiers have arrived, said the defence minister": he tells of others' arrival.</summary>
    private static bool ClosesSentence(Passage passage, Item office) =>
        passage.EndingAt(Sense.Say, passage.OverArticles(office.Start)) is { Start: > 0 } says && passage.Pieces[says.Start - 1].IsComma;

    /// <summary>"tanks have arrived in B, the defence minister said": behind the comma he only tells of it.</summary>
    private static bool TellsOfArrival(Passage passage, Item office) =>
        passage.Within(Sense.Say, office.End, office.End + ToSaid) is not null
        && passage.All(Sense.Meet).All(visit => visit.End <= office.Start && visit.Tag == "visit")
        && passage.All(Sense.Deploy).Any(act => act.Tag == "arrive" && act.End <= office.Start
            && passage.Within(Sense.Weapon, 0, act.Start) is not null
            && passage.Pieces[act.End..office.Start].Any(piece => piece.IsComma));

    private static bool IsDefence(Passage passage) =>
        passage.Has(Sense.Ties) || passage.Has(Sense.Military) || passage.All(Sense.Troops).Any(troops => troops.Tag != "soft")
        || passage.Items.Exists(item => item is { Sense: Sense.Official, Tag: "defence" })
        || passage.Has(Sense.Aid) && passage.Has(Sense.Terms);

    private static bool IsArmed(Passage passage) =>
        passage.Has(Sense.Military) || passage.Has(Sense.Weapon) || passage.Has(Sense.SoftWeapon);

    /// <summary>"develop missiles together": one phrase that holds the weapon.</summary>
    private static bool NamesArms(Passage passage, Item anchor) =>
        Enumerable.Range(anchor.Start, anchor.End - anchor.Start).Any(at => passage.Means(at, Sense.Weapon));

    /// <summary>Where the words for a plant name no weapon, it may as well make cars or batteries.</summary>
    private static bool IsOfArms(Passage passage, Surroundings near) =>
        passage.Has(Sense.Military) || passage.Has(Sense.Weapon) || near.Military && passage.Has(Sense.Maker);

    /// <summary>
    /// A question leaves open what it asks; "what weapons does A give B?", "can the A-B pact deter C?" take the act for granted.
    /// </summary>
    private static bool IsAsked(Passage passage, PartyUses uses, Item anchor) =>
        passage.At(Sense.Presumes, 0) is null && !PactReader.IsExisting(passage, uses, anchor) && IsQuestionMark(passage.IsTitle
            ? passage.Pieces.Skip(anchor.End).FirstOrDefault(piece => IsStop(passage, piece)) : passage.Pieces[^1]);

    /// <summary>Where one part of a headline ends: "New strain? A arms B", "A arms B: will it help?", "A arms B, will it help?".</summary>
    private static bool IsStop(Passage passage, Piece piece) =>
        IsQuestionMark(piece) || piece.Folded is "!" or ":" or ";" || piece.Folded == "." && piece.End < passage.Text.Length
            && passage.Text[piece.End] == ' '
        || piece.IsComma && IsQuestion(passage, Array.IndexOf(passage.Pieces, piece) + 1) && !IsQuestion(passage, 0);

    /// <summary>"what", "will it": a question opens there.</summary>
    private static bool IsQuestion(Passage passage, int at) =>
        passage.Lexicon.Grammar.FixedOrder && Array.Exists(Opening, sense => passage.StartingAt(sense, at) is not null);

    private static bool IsQuestionMark(Piece piece) => piece.Folded is "?" or "？" or "؟";

    /// <summary>"the pact obliges each to give military aid if attacked": what a pact provides for is no act of its own.</summary>
    private static bool IsTerms(Passage passage, Item anchor) =>
        anchor.Sense is Sense.Aid or Sense.Troops or Sense.Weapon or Sense.Technology or Sense.Train or Sense.Drill or Sense.SoftDrill
            && (passage.Has(Sense.Pact) || passage.Has(Sense.SoftPact) || passage.Has(Sense.Mutual)
                || passage.StartingAt(Sense.Self, 0) is not null)
        && passage.Items.Exists(item => item.Sense == Sense.Terms
            && (item.End <= anchor.Start || item.Tag == "behind" && !passage.Has(Sense.Intent) || passage.Lexicon.Grammar.VerbLast));

    /// <summary>"to replace American jets", "replacing a fleet of MiGs": the weapons that go, if not to another.</summary>
    private static bool IsReplaced(Passage passage, Item anchor) =>
        anchor.Sense is Sense.Weapon or Sense.SoftWeapon && passage.All(Sense.About).Any(old => old.Tag == "old"
            && anchor.Start - old.End is >= 0 and <= ToReplaced && passage.Within(Sense.With, old.End, anchor.Start) is null)
        && passage.StartingAt(Sense.Supply, anchor.End) is null;

    /// <summary>"sends helicopters" where floods or quakes are spoken of: they help, and go home.</summary>
    private static bool IsRelief(Passage passage, Item anchor, Surroundings near) =>
        near.Relief && anchor.Tag == "ship" && passage.IsTitle && !passage.Has(Sense.Supply) && !passage.Has(Sense.Buy)
        || near.Relief && (anchor.IsCraft || anchor.Tag == "crafts" || passage.All(Sense.Weapon).Any(craft => craft.Tag == "crafts"))
        && passage.Items.Exists(item => item is { Sense: Sense.Supply, Tag: "send" });

    /// <summary>"recalls its ambassadors over a submarine deal": over what a state is angry, told in passing.</summary>
    private static bool IsGrounds(Passage passage, Item anchor) =>
        IsContested(passage, anchor) || passage.Has(Sense.Envoy) && passage.Items.Exists(act => act.Sense is Sense.Recall or Sense.Expel
            && passage.Items.Exists(reason => reason.Sense == Sense.Reason && reason.Start >= act.End && reason.End <= anchor.Start));

    /// <summary>"a row over the submarine deal", "competes with the Swedish jets": no act, but what rivals contend for.</summary>
    private static bool IsContested(Passage passage, Item anchor) =>
        (passage.Has(Sense.Quarrel) || passage.Has(Sense.Oblique))
        && passage.Items.Exists(item => item is { Sense: Sense.Quarrel } or { Sense: Sense.Oblique, Tag: "all" }
            && item.End <= anchor.Start);

    private static bool IsCraft(Item anchor) => anchor.IsCraft || anchor.Tag == "crafts";

    /// <summary>Jets and helicopters that one state gives another, or several that one sells another, are the forces'.</summary>
    private static bool IsTraded(Passage passage, PartyUses uses, Item anchor) =>
        passage.Items.Exists(item => item is { Sense: Sense.Supply, Tag: "give" })
        || anchor.Tag == "crafts" && (passage.Has(Sense.Supply) || passage.Has(Sense.Buy)) && !passage.Has(Sense.Civil)
        && uses.Plain.Where(party => passage.StartingAt(Sense.Made, party.End) is null && !Scope.Broken(passage, anchor.End, party.Start))
            .SelectMany(party => party.States).Distinct().Count() == 2;

    /// <summary>Stationed or sent, and neither bought nor given to those whom soldiers help: it stays in its own hands.</summary>
    private static bool IsPlaced(Passage passage, PartyUses uses, Item anchor) =>
        IsOrdered(passage, anchor) || (!passage.Has(Sense.Buy) || IsGuard(passage)) && !passage.Has(Sense.Technology)
        && (IsCrewed(passage, uses, anchor)
            || passage.All(Sense.Troops).All(troops => troops.Tag is "soft" or "base" || troops.Start == anchor.Start
                || IsApart(passage, anchor, troops))
            && (IsBased(passage, anchor) || IsStationed(passage, anchor) || IsSent(passage, uses, anchor)
                || Arrivals.IsLanded(passage, uses, anchor)));

    /// <summary>"orders jets into A": its own, where it is told where they go.</summary>
    private static bool IsOrdered(Passage passage, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Buy, act => DeploymentReader.IsOrder(passage, anchor, act)) is not null;

    /// <summary>"sends ships and fighter jets to A": what goes with warplanes stays in the same hands as they do.</summary>
    private static bool IsBesideCraft(Passage passage, PartyUses uses, Item ships) =>
        ships.Tag == "ship" && passage.Lexicon.Grammar.FixedOrder
        && passage.All(Sense.Weapon).Any(craft => IsCraft(craft) && IsPlaced(passage, uses, craft));

    /// <summary>"F-16 squadrons", "sends jets to A and has put forces on alert": not those to whom the craft are given.</summary>
    private static bool IsApart(Passage passage, Item craft, Item troops) =>
        passage.Lexicon.Grammar.FixedOrder && IsCraft(craft)
        && (passage.Within(Sense.Supply, troops.End, craft.Start) is { Tag: "send" }
            || troops.Start - craft.End is >= 0 and <= ToCrew && passage.Within(Sense.To, craft.End, troops.Start) is null
            || Array.TrueForAll([Sense.And, Sense.Filler], link => passage.Within(link, craft.End, troops.Start) is not null)
            || passage.Within(Sense.Say, Math.Min(craft.End, troops.End), Math.Max(craft.Start, troops.Start)) is not null);

    /// <summary>
    /// "sends a missile battery and 100 soldiers to A": those who serve it come with it; instructors teach a state at war that is given it.
    /// </summary>
    private static bool IsCrewed(Passage passage, PartyUses uses, Item anchor) =>
        passage.Items.Exists(act => act is { Sense: Sense.Supply, Tag: "send" }
            && (act.End <= anchor.Start || passage.EndingAt(Sense.Be, act.Start) is not null))
        && passage.All(Sense.Troops).Any(crew => (crew.Tag != "soft" || !uses.Plain.Any(party => ArmedStates.AreGiven(party.State)))
            && (passage.Within(Sense.And, anchor.End, crew.Start)
            ?? passage.Within(Sense.With, anchor.End, crew.Start)) is { } and
            && and.Start - anchor.End <= ToCrew && crew.Start - and.End <= ToCrew);

    /// <summary>"A's jets have landed at an air base in B", "sends jets to B's air base": neither new nor told to be handed over.</summary>
    private static bool IsBased(Passage passage, Item anchor) =>
        IsCraft(anchor) && (anchor.Tag == "crafts" || !Arrivals.IsFirst(passage, anchor))
        && passage.Items.TrueForAll(act => act is not { Sense: Sense.Supply, Tag: not "send" })
        && passage.Parties.Exists(party => party.End == anchor.Start || passage.StartingAt(Sense.Supply, party.End)?.End == anchor.Start)
        && passage.Items.Exists(place => place.Start >= anchor.End
            && place is { Sense: Sense.Troops, Tag: "base" } or { Sense: Sense.Place });

    /// <summary>"has stationed missiles in", not "jets stationed in A shot down a drone", "hosts B's president".</summary>
    private static bool IsStationed(Passage passage, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Deploy, act => act.Tag != "home") is { } placed
        && !passage.Items.Exists(other => other.Sense is Sense.Weapon or Sense.SoftWeapon or Sense.Troops
            && other.End == placed.Start && placed.End < anchor.Start)
        && passage.PartyAt(placed.End) is not { Form: MentionForm.Leader }
        && (IsGuard(passage) || placed.Tag == "place" && !passage.Has(Sense.Supply));

    /// <summary>"sends jets to", "sends a battery to protect"; what a maker ships is handed over.</summary>
    private static bool IsSent(Passage passage, PartyUses uses, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Supply) is { Tag: "send" } sent && passage.EndingAt(Sense.Maker, sent.Start) is null
        && (anchor.Tag == "ship" && !passage.Has(Sense.Deal) || IsManned(passage, uses, anchor));

    /// <summary>
    /// Warplanes go with their crews, and what is sent to guard another's sky with those who fire it; a state at war is given both.
    /// </summary>
    private static bool IsManned(Passage passage, PartyUses uses, Item anchor) =>
        (IsFlown(passage, anchor) || IsGuard(passage))
        && !uses.Plain.Any(party => ArmedStates.AreGiven(party.State));

    /// <summary>
    /// Warplanes, by whatever word: "chasseurs F-35"; helicopters or transport planes where more than these are sent.
    /// </summary>
    private static bool IsFlown(Passage passage, Item anchor)
    {
        Item[] fleet = [.. passage.All(Sense.Weapon).Where(other => IsCraft(other) || other.Tag == "ship")];
        return Array.Exists(fleet, craft => craft.IsCraft && craft.Start <= anchor.End && craft.End >= anchor.Start)
            || (anchor.Tag == "crafts" || Array.Exists(fleet, craft => craft.Tag == "crafts" && craft.Start == anchor.Start))
            && Array.Exists(fleet, other => other.Start != anchor.Start);
    }

    private static bool IsGuard(Passage passage) => passage.Items.Exists(item => item is { Sense: Sense.Beneficiary, Tag: "guard" });
}
