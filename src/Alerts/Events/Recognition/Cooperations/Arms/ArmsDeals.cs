using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Deals of arms that their sides make, seal or talk of together: who takes part, where nobody tells who gives.</summary>
internal static class ArmsDeals
{
    /// <summary>Words between "denies" and the deal: "denies reports of an arms deal".</summary>
    private const int ToDenied = 4;

    /// <summary>Words between "talks on" and the sale that is one of their topics.</summary>
    private const int FarthestTalk = 8;

    /// <summary>Words from a signature to the sale: "seal $3.5bn sale".</summary>
    private const int FarthestSigned = 4;

    /// <summary>What two sides sign: "a memorandum on the purchase of".</summary>
    private static readonly Sense[] Papers = [Sense.Deal, Sense.SoftPact, Sense.Intent];

    /// <summary>The two sides of a deal that is made or agreed on, or null.</summary>
    public static JointReader.Found? Sides(Passage passage, PartyUses uses, Item anchor, Item act)
    {
        var agreed = IsAgreed(passage);
        var made = act.Sense == Sense.Deal || passage.Has(Sense.Sign) && Array.Exists(Papers, passage.Has) || IsSealed(passage, act);
        if (!made && !agreed) return null;
        var both = JointReader.Read(passage, uses, anchor);
        return both.Bound || !agreed ? both : null;
    }

    /// <summary>"the A-B frigate deal": whoever else is named, these two make it.</summary>
    public static JointReader.Found? Pair(Passage passage, Item thing, Item deal) =>
        deal.Sense == Sense.Deal && deal.Start == thing.End && IsOfPair(passage, thing)
            && passage.Parties.Find(last => last.End == thing.Start) is { } last
            && passage.PartyAt(last.Start - 2) is { } first ? new([first.State, last.State], true) : null;

    /// <summary>"talks with A and B for jet deals": the other side, where nobody else is named; null where somebody is.</summary>
    public static TransferReader.Found? OneSide(Passage passage, PartyUses uses) =>
        Cluster.All(passage, uses.Plain) is [{ Lead: Sense.With, States: [var first, _, ..] states }]
            ? new([], first, "one side") { Further = [.. states.Skip(1)] } : null;

    public static TransferReader.Found FromJoint(JointReader.Found joint, TransferReader.Found found)
    {
        if (joint.States.Count < 2) return found;
        var giver = found.Givers.Count > 0 ? found.Givers[0] : joint.States[1];
        return new TransferReader.Found([giver], joint.States.First(state => state != giver), "deal");
    }

    /// <summary>
    /// "A, B and C sign a deal for a jet", "the AUKUS submarine deal": more than two in front of a deal make the thing together; null
    /// where they do not.
    /// </summary>
    public static IReadOnlyList<string>? Partners(Passage passage, PartyUses uses, Item anchor, Item deal) =>
        Cluster.All(passage, uses.Plain).Find(cluster => cluster.States.Count > 2 && cluster.End <= deal.Start
            && (cluster.Lead is null
                || cluster.End == anchor.Start && passage.PartyAt(cluster.Start) is { Form: MentionForm.Group }))?.States;

    /// <summary>"A's parliament approves the B arms deals": the other side right in front of the deal; null where none is.</summary>
    public static IReadOnlyList<string>? Foreign(Passage passage, PartyUses uses, Item deal, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && act.End <= deal.Start && passage.Within(Sense.About, act.End, deal.Start) is null
        && uses.Plain.FirstOrDefault(party => party.End == deal.Start && !party.Possessive) is { } other
        && uses.Plain.FirstOrDefault(party => party.End <= act.Start && party.State != other.State) is { } one
            ? [one.State, other.State] : null;

    /// <summary>
    /// "A's arms deal with B", "an arms deal between A and B": a headline needs no verb; "denies an arms deal with B", "close to one".
    /// </summary>
    public static bool IsDealOf(Passage passage, Item deal) =>
        Scope.Before(passage, deal, Sense.Denied, ToDenied) || Scope.Before(passage, deal, Sense.Planned, ToDenied) ||
        passage.IsTitle && (passage.StartingAt(Sense.Between, deal.End) is not null || IsOfPair(passage, deal)
            || passage.Parties.Exists(party => party.BehindGenitive == deal.Start)
            && passage.StartingAt(Sense.With, deal.End) is { } with && passage.PartyAt(with.End) is not null);

    /// <summary>"talks on the sale of", "discussed the purchase of": what two speak of.</summary>
    public static bool IsDiscussed(Passage passage, PartyUses uses, Item act) =>
        passage.Items.Exists(item => (item.Sense == Sense.Meet || item is { Sense: Sense.Planned, Tag: "talks" }) && item.End <= act.Start
            && act.Start - item.End <= FarthestTalk && !ActFinder.Cut(passage, item.End, act.Start))
            && uses.Plain.SelectMany(party => party.States).Distinct().Count() == 2;

    public static CooperationFrame Discussed(Passage passage, PartyUses uses, Item anchor)
    {
        string[] states = [.. uses.Plain.SelectMany(party => party.States).Distinct()];
        return FrameMaker.Make(passage, EventKind.ArmsTransfer, anchor, states, Stage.Ahead) with
        {
            Bound = JointReader.Read(passage, uses, anchor).Bound,
            Confidence = 0.7,
        };
    }

    /// <summary>"agree on the delivery of": both sides act, who gives is not told.</summary>
    private static bool IsAgreed(Passage passage) => passage.Items.Exists(item => item is { Sense: Sense.Planned, Tag: "agree" });

    /// <summary>"A and B seal the sale of", "approve a pact and the sale of": both act, who gives is not told.</summary>
    private static bool IsSealed(Passage passage, Item act) =>
        passage.All(Sense.Sign).Any(sign => act.Start - sign.End is >= 0 and <= FarthestSigned && (act.Tag == "sell"
            || passage.Lexicon.Grammar is { FixedOrder: true } or { SellerTo: true } && act is { Sense: Sense.Buy, Tag: null }))
        || passage.Lexicon.Grammar.FixedOrder && act.Tag == "sell" && passage.All(Sense.Approve).Any(leave =>
            act.Start - leave.End is >= 0 and <= FarthestTalk && !Scope.Broken(passage, leave, act));

    /// <summary>"the A-B arms deal".</summary>
    private static bool IsOfPair(Passage passage, Item deal) =>
        passage.Parties.Exists(last => last.End == deal.Start && last.Start > 1 && passage.Pieces[last.Start - 1].Folded is "-" or "/"
            && passage.PartyAt(last.Start - 2) is not null);
}
