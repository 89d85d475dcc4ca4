using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>
/// Reads troops and arms that are told of in the thanks for them: "thanked A for sending troops", "praises A's soldiers",
/// "B shows its first jets, thanks A".
/// </summary>
internal sealed class ThanksReader(FrameMaker maker)
{
    /// <summary>Words between the thanks and who is thanked, and between the thanks and the troops.</summary>
    private const int ToThanked = 4;
    private const int ToTroops = 16;

    /// <summary>What else one thanks for where soldiers are named.</summary>
    private static readonly Sense[] Others =
        [
            Sense.Train, Sense.Technology, Sense.Weapon, Sense.Aid, Sense.Drill, Sense.SoftDrill, Sense.Peacekeeping, Sense.Relief,
            Sense.Parade,
        ];

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item troops)
    {
        if (!passage.Has(Sense.Thank) || Array.Exists(Others, passage.Has)) yield break;
        var thanks = passage.All(Sense.Thank).LastOrDefault(item => item.End <= troops.Start && troops.Start - item.End <= ToTroops);
        if (thanks.End == 0 || Scope.Broken(passage, thanks, troops)) yield break;
        var helper = uses.Plain.FirstOrDefault(party => party.Start >= thanks.End && party.Start - thanks.End <= ToThanked);
        var host = uses.Plain.LastOrDefault(party => party.End <= thanks.Start && helper?.Names(party.State) == false);
        if (helper is null || host is null || !(AreHere(passage, troops, helper, host) || AreOf(passage, troops, helper))) yield break;
        yield return FrameMaker.Make(passage, EventKind.Deployment, troops, [helper.State, host.State], Stage.Over) with
        {
            Supplier = helper.State,
            Receiver = host.State,
            Bound = true,
            Date = maker.DateOf(passage, thanks),
            Confidence = 0.7,
        };
    }

    /// <summary>"B shows the first jets, thanks A", "... He thanked A and C": who is thanked has given them.</summary>
    public IEnumerable<CooperationFrame> Arms(Passage passage, PartyUses uses, Item thanks, Surroundings near)
    {
        var getter = passage.All(Sense.Weapon).Any(thing => thing.End <= thanks.Start) ? Surroundings.ArmedBy(passage)
            : passage.Has(Sense.Weapon) ? null : near.Armed;
        var first = uses.Plain.FirstOrDefault(party => passage.OverArticles(party.Start) == thanks.End);
        if (getter is null || first is null || !passage.Parties.TrueForAll(party => party.Start >= thanks.End || party.Names(getter)))
            yield break;
        foreach (var giver in first.States.Concat(Series.Behind(passage, uses, first, _ => null).Select(party => party.State)))
        {
            if (giver == getter || giver is "NATO" or "EU") continue;
            yield return FrameMaker.Make(passage, EventKind.Aid, thanks, [giver, getter], Stage.Over) with
            {
                Supplier = giver,
                Receiver = getter,
                Bound = true,
                Confidence = 0.6,
            };
        }
    }

    /// <summary>"praises A's soldiers in B".</summary>
    private static bool AreHere(Passage passage, Item troops, Party helper, Party host) =>
        troops.Start == helper.BehindGenitive && passage.Parties.Exists(place => place.Start >= troops.End
            && place.Names(host.State) && passage.EndingAt(Sense.In, passage.OverArticles(place.Start)) is not null);

    /// <summary>"A for sending soldiers", "A for soldiers", "A for the help of his soldiers", "A for his troops' help".</summary>
    private static bool AreOf(Passage passage, Item troops, Party helper) =>
        passage.Parties.TrueForAll(party => party.Start < helper.End || party.Start >= troops.Start || party.Names(helper.State))
        && (IsSent(passage, troops, helper) || IsHelp(passage, troops));

    private static bool IsSent(Passage passage, Item troops, Party helper) =>
        passage.Items.Exists(act => act.Start >= helper.End && act.End <= troops.Start
            && act is { Sense: Sense.Supply, Tag: "send" } or { Sense: Sense.Deploy, Tag: "place" });

    private static bool IsHelp(Passage passage, Item troops)
    {
        if (passage.EndingAt(Sense.Beneficiary, troops.Start) is not null) return true;
        return passage.EndingAt(Sense.Own, troops.Start) is not null
            ? passage.Pieces.ElementAtOrDefault(troops.End).Folded == "'"
            : passage.OverArticles(troops.Start) is var front && front < troops.Start && passage.EndingAt(Sense.Of, front) is not null;
    }
}
