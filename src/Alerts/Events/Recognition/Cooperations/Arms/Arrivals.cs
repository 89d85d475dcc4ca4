using Alerts.Events.Recognition.Cooperations.Forces;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Finds the arrival by which weapons or aid come into another's hands, where the sentence tells whose they were.</summary>
internal static class Arrivals
{
    /// <summary>Words between "shipment of", or "the first of", and the weapons, and between the weapons and "from" whom.</summary>
    private const int Near = 3;

    /// <summary>The same with what the shipment weighs: "shipment of 6,500 tons of".</summary>
    private const int ToCargo = 6;

    /// <summary>Words behind the arrival in which soldiers arrive as well.</summary>
    private const int ToTroops = 15;

    /// <summary>The verb of arriving, or null where nothing changes hands.</summary>
    public static Item? Find(Passage passage, PartyUses uses, Item thing) =>
        (thing.Sense is Sense.Weapon or Sense.Aid or Sense.SoftAid) && !passage.Has(Sense.Drill)
        && Landing(passage, thing) is { } arrival && !AreCarried(passage, arrival)
        && (IsFrom(passage, uses, thing, arrival) || IsMade(passage, uses, thing)
            || IsShipped(passage, thing) || IsPromised(passage, thing, arrival) || IsMaiden(passage, uses, thing)
            || IsForeign(passage, uses, thing, arrival)) ? arrival : null;

    /// <summary>"tanks arrive with 200 soldiers": they stay in their hands; "to spare its soldiers" further on is why.</summary>
    private static bool AreCarried(Passage passage, Item arrival) =>
        passage.All(Sense.Troops).Any(troops => troops.Tag != "base" && troops.Start - arrival.End < ToTroops);

    public static Item? Landing(Passage passage, Item thing) =>
        ActFinder.Nearest(passage, thing, Sense.Deploy) is { Tag: "arrive" } arrival ? arrival : null;

    /// <summary>"the first howitzers arrive": new ones, whose maker sold them where no other state has a part in it.</summary>
    public static bool IsMaiden(Passage passage, PartyUses uses, Item thing) =>
        thing.Make is { } maker && passage.All(Sense.First).Any(first => thing.Start - first.End is >= 0 and <= Near)
        && !uses.Plain.Any(party => party.Names(maker));

    /// <summary>"the first tanks arrive in Poland from South Korea", "jets left Sweden for Kenya".</summary>
    private static bool IsFrom(Passage passage, PartyUses uses, Item thing, Item arrival) =>
        passage.Parties.Exists(party => (party.Start >= arrival.End || party.Start - thing.End is >= 0 and <= Near)
            && passage.EndingAt(Sense.From, party.Start) is not null)
        || !passage.EndsIn(arrival, Sense.In) && uses.Plain.Any(party => party.Start == arrival.End
            && uses.Plain.Any(place => place.Start > party.End && passage.EndingAt(Sense.Beneficiary, place.Start) is not null));

    /// <summary>"Turkish-made drones arrive in Poland".</summary>
    private static bool IsMade(Passage passage, PartyUses uses, Item thing) =>
        uses.Plain.Any(party => party.End < thing.Start && passage.StartingAt(Sense.Made, party.End) is { } made && made.End <= thing.Start
            || Provenance.IsMadeBy(passage, party, thing));

    /// <summary>"A's howitzers arrive in B": handed over; planes and ships come with their crews, but for who is given arms.</summary>
    private static bool IsForeign(Passage passage, PartyUses uses, Item thing, Item arrival) =>
        thing.Sense == Sense.Weapon
        && (thing.Make is not null || passage.At(Sense.Landfall, arrival.Start) is null || AreFirst(passage)
            || AreFirstBehind(passage, thing, arrival))
        && !passage.Items.Exists(ship => ship is { Sense: Sense.Weapon, Tag: "ship" } && ship.End <= thing.Start)
        && uses.Plain.Any(owner => (owner.End <= thing.Start || passage.Lexicon.Grammar.WhoseAfter)
            && Provenance.IsOrigin(passage, owner, thing)
            && uses.Plain.Any(place => IsReached(passage, place, thing, arrival) && place.State != owner.State
                && (!IsCrewed(passage, thing) || ArmedStates.AreGiven(place.State) || AreFirstBehind(passage, thing, arrival))));

    /// <summary>"arrive in B"; "reach B", of arms called by name, or of the first ones.</summary>
    private static bool IsReached(Passage passage, Party place, Item thing, Item arrival) =>
        IsGoal(passage, place, arrival) || place.Start == arrival.End && !thing.IsCraft
            && (thing.Make is not null || AreFirst(passage));

    /// <summary>"First Turkish drones": the sentence opens with them.</summary>
    private static bool AreFirst(Passage passage) =>
        passage.StartingAt(Sense.First, 0) is { } first && passage.PartyAt(first.End) is not null;

    /// <summary>"Do Litwy dotarły pierwsze elementy": behind the verb that tells where to.</summary>
    private static bool AreFirstBehind(Passage passage, Item thing, Item arrival) =>
        passage.Lexicon.Grammar.WhoseAfter && passage.Within(Sense.First, arrival.End, thing.Start) is not null;

    /// <summary>"A's warship arrives in B", "A's jets land in B": it comes with its crew, and is neither sold nor given.</summary>
    public static bool IsLanded(Passage passage, PartyUses uses, Item ship) =>
        passage.Lexicon.Grammar is { VerbLast: false, Signs: false }
        && (IsShip(ship) || ship is { Sense: Sense.Weapon, IsCraft: true }) && !passage.Has(Sense.Supply)
        && !passage.Has(Sense.Made) && !passage.Has(Sense.Violence) && !IsFirst(passage, ship)
        && uses.Plain.Any(owner => (owner.End <= ship.Start || !passage.Lexicon.Grammar.FixedOrder)
            && Provenance.IsOrigin(passage, owner, ship))
        && (Visit(passage, ship) ?? ActFinder.Nearest(passage, ship, Sense.Deploy)) is { Tag: null or "arrive" or "visit" } move
        && move.Start >= ship.End
        && (IsHarbour(passage, ship, move) || uses.Plain.Any(place => (IsShip(ship) || place.Form != MentionForm.Adjective)
            && (ship.Tag == "ship" && passage.Lexicon.Grammar.FixedOrder || !ArmedStates.AreGiven(place.State))
            && (IsGoal(passage, place, move) || IsNext(passage, place, move) && IsTowards(passage, move))));

    /// <summary>"docks in B", "in the B port", "in Western B".</summary>
    private static bool IsNext(Passage passage, Party place, Item move) =>
        passage.OverArticles(place.Start) == move.End || place.Start == move.End + 1 && passage.Pieces[move.End].IsWord;

    /// <summary>"A's nuclear-armed submarine visits B": no courtesy, but a threat shown to a third; null of other ships.</summary>
    public static Item? Visit(Passage passage, Item ship) =>
        ship is { Sense: Sense.Technology, Tag: "craft" } && passage.StartingAt(Sense.Meet, ship.End) is { Tag: "visit" } visit
            && passage.StartingAt(Sense.Deploy, ship.End) is null ? visit : null;

    /// <summary>A ship, or a nuclear submarine, which is told of as know-how elsewhere.</summary>
    private static bool IsShip(Item thing) =>
        thing is { Sense: Sense.Weapon, Tag: "ship" } or { Sense: Sense.Technology, Tag: "craft" };

    /// <summary>"the first of A's jets": new ones; "for the first time" behind them tells when.</summary>
    public static bool IsFirst(Passage passage, Item craft) =>
        passage.All(Sense.First).Any(first => first.End <= craft.Start || !passage.Lexicon.Grammar.FixedOrder);

    /// <summary>"A's submarine surfaces in Busan": a town that is known to take foreign ships in.</summary>
    private static bool IsHarbour(Passage passage, Item ship, Item move) =>
        IsShip(ship) && Bases.Host(passage, move) is { } host
        && !passage.Parties.Exists(owner => owner.End <= ship.Start && owner.Names(host));

    /// <summary>"heads for", "docks in": the phrase itself ends in the preposition; "visits" needs none.</summary>
    private static bool IsTowards(Passage passage, Item move) =>
        move.Tag == "visit"
        || passage.EndsIn(move, Sense.To) || passage.EndsIn(move, Sense.In) || passage.EndsIn(move, Sense.Beneficiary);

    private static bool IsCrewed(Passage passage, Item thing) => passage.Items.Exists(craft =>
        craft is { Sense: Sense.Weapon, Tag: "ship" or "craft" or "crafts" } && craft.Start == thing.Start);

    /// <summary>"arrive in A", "partent pour A"; "A'ya ulaştı", "A 도착": in front of a verb that closes the clause.</summary>
    public static bool IsGoal(Passage passage, Party place, Item arrival) =>
        passage.Lexicon.Grammar.VerbLast ? IsGoalInFront(passage, place, arrival)
            : (place.Start - arrival.End is >= 0 and <= Near
                || passage.Lexicon.Grammar.VerbBracket && arrival.Start - place.End is >= 0 and <= Near
                || passage.Lexicon.Grammar.WhoseAfter && arrival.Start == place.End)
            && passage.OverArticles(place.Start) is var at
            && (at == arrival.End && !passage.Lexicon.Grammar.FixedOrder && IsTowards(passage, arrival)
                || (passage.EndingAt(Sense.In, at) ?? passage.EndingAt(Sense.To, at)
                    ?? passage.EndingAt(Sense.To, place.Start)) is not null);

    private static bool IsGoalInFront(Passage passage, Party place, Item arrival) =>
        arrival.Start - place.End is >= 0 and <= Near
        && (Leads.Of(passage, place) is Sense.To or Sense.In || passage.Lexicon.Grammar.Signs && place.End == arrival.Start);

    /// <summary>"a shipment of arms arrived", "a plane loaded with arms landed".</summary>
    private static bool IsShipped(Passage passage, Item thing) =>
        passage.Items.Exists(item => item is { Sense: Sense.Supply, Tag: "noun" } or { Sense: Sense.Cargo }
            && thing.Start - item.End is >= 0 and <= ToCargo);

    /// <summary>"the jets promised by Norway have arrived".</summary>
    private static bool IsPromised(Passage passage, Item thing, Item arrival) => Promised(passage, thing, arrival) is not null;

    /// <summary>
    /// "the jets that A promised B have arrived": the promise tells who gives and who gets, the arrival only that it is done; null where
    /// the states stand elsewhere.
    /// </summary>
    public static Item? Promise(Passage passage, PartyUses uses, Item thing, Item arrival) =>
        arrival is { Sense: Sense.Deploy, Tag: "arrive" } && Promised(passage, thing, arrival) is { } promise
        && uses.Plain.Count(party => party.Start >= thing.End && party.End <= arrival.Start) > 1 ? promise : null;

    private static Item? Promised(Passage passage, Item thing, Item arrival) =>
        passage.Items.Where(item => item is { Sense: Sense.Supply, Tag: "future" } && item.End <= arrival.Start
            && thing.Start - item.End <= ToCargo).Select(item => (Item?)item).FirstOrDefault();
}
