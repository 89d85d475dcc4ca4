using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads military know-how that states share: technology handed on, training, weapons made together.</summary>
internal sealed class TechnologyReader(FrameMaker maker)
{
    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        if (passage.Has(Sense.End) || StatusReader.IsNegated(passage, anchor) || StatusReader.IsWish(passage, anchor)) yield break;
        var found = TransferReader.Read(passage, uses, anchor, null);
        string[] states = [.. found.Givers.Append(found.Getter ?? "").Where(state => state.Length > 0)];
        var joint = JointReader.Read(passage, uses, anchor);
        if (anchor.Tag == "training" && !passage.Has(Sense.Weapon) && uses.Plain.SelectMany(party => party.States).Distinct().ToList() is { Count: > 2 and <= 4 } all) states = [.. all];
        var act = ActFinder.Nearest(passage, anchor, Sense.Deploy) is { } coming && coming.End <= anchor.Start ? coming : anchor;
        var status = StatusReader.Read(passage, Helping(passage, anchor) ?? act, uses.Hearsay([.. states]));
        yield return FrameMaker.Make(passage, EventKind.Technology, anchor, states.Length >= 2 ? states : anchor.Tag != "training"
            || joint.Bound ? joint.States : states, status) with { Date = maker.DateOf(passage, act) };
    }

    /// <summary>"are to help Australia acquire": the help is the act.</summary>
    private static Item? Helping(Passage passage, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Beneficiary) is { } help && help.End <= anchor.Start && passage.EndingAt(Sense.To, help.Start) is not null ? help : null;

    /// <summary>Weapons that two make together; what one builds for another is a transfer.</summary>
    public IEnumerable<CooperationFrame> Making(Passage passage, PartyUses uses, Item anchor)
    {
        var found = MakingReader.Read(passage, uses, anchor);
        if (found.States.Count < 2 || passage.Has(Sense.End) || StatusReader.IsNegated(passage, found.Act) || StatusReader.IsWish(passage, found.Act)) yield break;
        var ahead = passage.Within(Sense.Future, anchor.End, Math.Min(passage.Pieces.Length, anchor.End + 4)) is not null;
        var status = StatusReader.Read(passage, found.Act, uses.Hearsay(found.States), ahead);
        var ordered = found.Ordered && anchor.Tag == "build";
        yield return FrameMaker.Make(passage, ordered ? EventKind.ArmsTransfer : EventKind.Technology, anchor, found.States, status) with { Supplier = ordered ? found.States[0] : null, Confidence = 0.7, Date = maker.DateOf(passage, anchor) };
    }
}
