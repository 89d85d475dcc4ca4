using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>"A approves $2bn for B tanks", "A earmarks 5 billion for F-35s": one's own money for what another makes buys it.</summary>
internal static class Budgeted
{
    /// <summary>Words from "for" to the weapons.</summary>
    private const int ToThing = 4;

    /// <summary>The sum as the act of buying, or null where it is told for whom else it is.</summary>
    public static Item? Buying(Passage passage, PartyUses uses, Item thing)
    {
        if (!passage.Lexicon.Grammar.FixedOrder || thing.Sense != Sense.Weapon || Sum(passage, thing) is not { } sum) return null;
        var maker = uses.Plain.FirstOrDefault(party => party.Start >= sum.End && Provenance.IsOrigin(passage, party, thing))?.State
            ?? thing.Make;
        return maker is not null && !ArmedStates.AreAided(maker)
            && uses.Plain.Any(buyer => buyer.End <= sum.Start && !buyer.Names(maker))
            && uses.Plain.All(party => party.Start < thing.End) ? sum with { Sense = Sense.Buy, Tag = null } : null;
    }

    /// <summary>The money in front of "for" and the weapons.</summary>
    private static Item? Sum(Passage passage, Item thing) =>
        passage.Items.Where(sum => sum is { Sense: Sense.Fund, Tag: "money" }
                && passage.StartingAt(Sense.Beneficiary, sum.End) is { Tag: null } to && thing.Start - to.End is >= 0 and <= ToThing)
            .Select(sum => (Item?)sum).FirstOrDefault();
}
