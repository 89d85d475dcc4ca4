using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Finds whose forces are given money: "has pledged $20 million to the Kenyan army", "$5m for Ghana's armed forces".</summary>
internal static class ArmyFunds
{
    /// <summary>Words between the state and its forces: "Somali National Army".</summary>
    private const int ToForces = 1;

    /// <summary>Words of the whole that the money is for: "for the Kenyan".</summary>
    private const int ToMoney = 5;

    private static readonly Sense[] Others =
        [Sense.Aid, Sense.SoftAid, Sense.Weapon, Sense.SoftWeapon, Sense.Buy, Sense.Deal, Sense.Relief, Sense.End];

    /// <summary>The state with its forces, as a thing that money is given for.</summary>
    public static IEnumerable<Item> Named(Passage passage)
    {
        if (!passage.Lexicon.Grammar.FixedOrder || !passage.Has(Sense.Fund) || !passage.Has(Sense.Military)
            || Array.Exists(Others, passage.Has)) yield break;
        foreach (var party in passage.Parties)
        {
            if (party is { States.Count: 1, Form: not (MentionForm.Leader or MentionForm.Organisation) }
                && Forces(passage, party) is { } forces && IsPaid(passage, party))
                yield return new Item(party.Start, forces.End, Sense.Aid, "funded");
        }
    }

    private static Item? Forces(Passage passage, Party owner) =>
        passage.All(Sense.Military).Select(forces => (Item?)forces)
            .FirstOrDefault(forces => forces is { } army && army.Start - owner.BehindGenitive is >= 0 and <= ToForces);

    /// <summary>A sum stands close in front of the preposition: "$20 million to", "20 million euros for".</summary>
    private static bool IsPaid(Passage passage, Party owner) =>
        passage.OverArticles(owner.Start) is var front
        && (passage.EndingAt(Sense.To, front) ?? passage.EndingAt(Sense.Beneficiary, front)) is { } to
        && passage.All(Sense.Fund).Any(sum => sum.Tag == "money" && to.Start - sum.End is >= 0 and <= ToMoney);
}
