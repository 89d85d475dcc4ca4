using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>"A arms B", "A approves arms deals to B": words for weapons that tell by themselves that these change hands.</summary>
internal static class Arming
{
    private const string Infinitive = "infinitive";

    private static readonly Sense[] Behind =
        [Sense.With, Sense.Beneficiary, Sense.Oblique, Sense.Reason, Sense.And, Sense.Clause, Sense.In, Sense.To, Sense.Say,
            Sense.Government, Sense.Military];

    /// <summary>
    /// The word for weapons as the verb between two states, or behind "to" and "will" in front of one; null where it is the noun.
    /// </summary>
    public static Item? Verb(Passage passage, PartyUses uses, Item arms) =>
        passage.Lexicon.Grammar.FixedOrder && Kind(passage, arms) is { } verb
        && (verb.Tag == Infinitive || uses.Plain.Any(subject => subject.End == arms.Start && IsNamed(subject)))
        && uses.Plain.FirstOrDefault(other => other.Start == arms.End && other.Form != MentionForm.Adjective) is { } other
        && (other.BehindGenitive is var end) && (other.Possessive || end == passage.Pieces.Length || !passage.Pieces[end].IsWord
            || passage.IsIn(end, Behind))
            ? arms with { Sense = Sense.Supply, Tag = null } : null;

    /// <summary>"to arm": never the noun.</summary>
    public static bool IsVerb(Passage passage, Item arms) => Kind(passage, arms) is { Tag: Infinitive };

    private static Item? Kind(Passage passage, Item arms) =>
        passage.StartingAt(Sense.Arming, arms.Start) is { } verb && verb.End == arms.End ? verb : null;

    /// <summary>
    /// The weapons and their sale in "an arms deal to A", "approves an A arms deal", "the Taiwan arms deal", "an arms package for Taiwan";
    /// null where both sides make the deal, it alone is told, or the package is aid.
    /// </summary>
    public static (Item Arms, Item Sale)? Sale(Passage passage, Item deal)
    {
        if (!passage.Lexicon.Grammar.FixedOrder || deal.End - deal.Start != 2) return null;
        if (deal.Sense == Sense.Aid ? !IsSold(passage, deal)
            : !IsTo(passage, deal) && !IsGranted(passage, deal) && !IsOfArmed(passage, deal) && !IsOfSeller(passage, deal)) return null;
        var middle = deal.Start + 1;
        return (new Item(deal.Start, middle, Sense.Weapon, null), new Item(middle, deal.End, Sense.Supply, "sell"));
    }

    private static bool IsNamed(Party party) => party.Form is not MentionForm.Adjective && !party.Possessive;

    /// <summary>Right behind the name of a state that others arm in a war, which makes it with nobody told behind.</summary>
    private static bool IsOfArmed(Passage passage, Item deal) =>
        passage.Parties.Exists(buyer => buyer.End == deal.Start && IsNamed(buyer) && ArmedStates.AreAided(buyer.State)
            && (buyer.Start == 0 || passage.Pieces[buyer.Start - 1].Folded is not ("-" or "/")))
        && passage.StartingAt(Sense.With, deal.End) is null;

    /// <summary>"the US arms deal": so short a name stands for whose arms they are, where one buys and none is told behind.</summary>
    private static bool IsOfSeller(Passage passage, Item deal) =>
        passage.Parties.Exists(seller => seller.End == deal.Start && IsNamed(seller)
            && !passage.Print(seller.Start, seller.End).Any(char.IsLower)
            && passage.EndingAt(Sense.And, seller.Start) is null && Buyers(passage, seller).Count() == 1)
        && !passage.Has(Sense.Sign) && !passage.Has(Sense.Approve)
        && passage.StartingAt(Sense.With, deal.End) is null && passage.StartingAt(Sense.Between, deal.End) is null;

    /// <summary>The other states of the sentence, without those at odds with the seller.</summary>
    private static IEnumerable<string> Buyers(Passage passage, Party seller) =>
        passage.Parties.Select(party => party.State).Distinct()
            .Where(state => state != seller.State && !Rivals.AreAtOdds([state, seller.State]));

    /// <summary>A package of arms, not of aid, is sold, unless it is given for nothing or to one whom others give their arms.</summary>
    private static bool IsSold(Passage passage, Item package) =>
        (IsTo(passage, package) || IsOfArmed(passage, package))
        && !Gifts.AreTold(passage) && !passage.Parties.Exists(party => ArmedStates.AreGiven(party.State));

    private static bool IsTo(Passage passage, Item deal) =>
        (passage.StartingAt(Sense.To, deal.End) ?? passage.StartingAt(Sense.Beneficiary, deal.End)) is { } to
        && passage.Parties.Exists(party => passage.OverArticles(party.Start) == to.End);

    /// <summary>Approved, with the buyer's name right in front, and no other side behind.</summary>
    private static bool IsGranted(Passage passage, Item deal) =>
        passage.All(Sense.Approve).Any(leave => leave.End <= deal.Start && !Scope.Broken(passage, leave, deal))
        && passage.Parties.Exists(buyer => buyer.End == deal.Start && IsNamed(buyer)
            && passage.Print(buyer.Start, buyer.End).Any(char.IsLower))
        && passage.StartingAt(Sense.With, deal.End) is null;
}
