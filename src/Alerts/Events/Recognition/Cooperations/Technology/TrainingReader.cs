using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Forces;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Technology;

/// <summary>Reads whose forces another state trains.</summary>
internal sealed class TrainingReader(FrameMaker maker)
{
    private const int MostStates = 4;

    /// <summary>Words between a word of ending and the training.</summary>
    private const int ToEnd = 6;

    /// <summary>Words from a sum to the training right behind it, "euros on", and from "to" to one of several purposes.</summary>
    private const int ToMoney = 2;
    private const int ToPurpose = 7;

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        if (ActFinder.IsEnded(passage, anchor, anchor, ToEnd) || passage.Has(Sense.Civil) || Irregulars.Train(passage, anchor)) yield break;
        if (DoubtReader.IsNegated(passage, anchor) || DoubtReader.IsWish(passage, anchor)) yield break;
        if (anchor.Sense == Sense.Train && (passage.Has(Sense.Drill) || passage.Has(Sense.SoftDrill)
            || passage.Items.Exists(item => item is { Sense: Sense.Deploy, Tag: "place" })
            || JointReader.Armed(passage, uses).Count == 0 && !IsNation(passage, uses))) yield break;
        var states = States(passage, uses, anchor);
        var act = ActFinder.Nearest(passage, anchor, Sense.Deploy) is { } coming && (coming.End <= anchor.Start || coming.Tag == "arrive")
            ? coming : anchor;
        if (states is [var pupil] && Bases.Host(passage, act) is { } host && host != pupil) states = [pupil, host];
        if (anchor.Sense == Sense.Train && states.Count < 2) yield break;
        var drill = anchor.Tag == "abroad" && !passage.Has(Sense.Weapon) && !states.Any(ArmedStates.AreGiven);
        var paid = !drill && IsPaidFor(passage, anchor);
        var stage = IsStarted(passage, act) ? Stage.Running
            : paid && ActFinder.Nearest(passage, anchor, Sense.Approve) is not null ? Stage.Ahead : StageReader.OfTraining(passage, act);
        var kind = drill ? EventKind.Exercise : paid ? EventKind.Aid : IsSent(passage, anchor, act) ? EventKind.Deployment
            : EventKind.Technology;
        var standing = DoubtReader.Read(passage, act, stage, uses.Hearsay([.. states]));
        yield return FrameMaker.Make(passage, kind, anchor, states, standing) with { Date = maker.DateOf(passage, act) };
    }

    /// <summary>"16 billion to train and equip", "spend on training": what is told is the money.</summary>
    private static bool IsPaidFor(Passage passage, Item anchor) =>
        passage.All(Sense.Fund).Any(sum => sum.Tag == "money"
            && (anchor.Start - sum.End is >= 0 and <= ToMoney || passage.StartingAt(Sense.To, sum.End) is { } purpose
                && anchor.Start - purpose.End is >= 0 and <= ToPurpose) && !Scope.Broken(passage, sum, anchor));

    /// <summary>"A's instructors arrive in B": those who teach are forces that come.</summary>
    private static bool IsSent(Passage passage, Item anchor, Item act) =>
        act != anchor && passage.At(Sense.Troops, anchor.Start) is not null;

    /// <summary>"the training mission started work".</summary>
    private static bool IsStarted(Passage passage, Item act) =>
        passage.All(Sense.Begun).Any(begun => begun.Start - act.End is >= 0 and <= ToEnd) && StageReader.IsBegun(passage, act);

    /// <summary>"Estonians train on Finnish howitzers": whoever learns a weapon is a soldier.</summary>
    private static bool IsNation(Passage passage, PartyUses uses) =>
        passage.Has(Sense.Weapon) && uses.Plain.Any(party => party.Form == MentionForm.Demonym);

    /// <summary>Who trains and who is trained; of a few states in one sentence all, whichever does what.</summary>
    private static IReadOnlyList<string> States(Passage passage, PartyUses uses, Item anchor)
    {
        var found = TransferReader.Read(passage, uses, anchor, null);
        List<string> pair = [.. found.Givers.Take(1).Append(found.Getter ?? "").Where(state => state.Length > 0)];
        var (near, apart) = (new List<string>(), new List<string>());
        foreach (var party in uses.Plain)
        {
            var cut = ActFinder.Cut(passage, Math.Min(party.End, anchor.End), Math.Max(party.Start, anchor.Start));
            (cut ? apart : near).AddRange(party.States);
        }

        var all = near.Distinct().ToList();
        pair.RemoveAll(state => apart.Contains(state) && !near.Contains(state));
        if (all.Count is >= 2 and <= MostStates && (all.Count == 2 || !passage.Has(Sense.Weapon))) return all;
        return pair.Count < 2 && JointReader.Read(passage, uses, anchor) is { Bound: true } joint ? joint.States : pair;
    }
}
