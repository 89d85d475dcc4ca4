using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Technology;

/// <summary>Reads who helps whom against another's arms: "A will help B shoot down drones", "offers B help stopping them".</summary>
internal sealed class ShieldReader(FrameMaker maker)
{
    /// <summary>Words between the help and whom it is for, and from there to what he is helped with: "to", "its forces".</summary>
    private const int ToHelped = 1;
    private const int ToShield = 5;

    /// <summary>Words from the verb to what is fired: "Iran's Shahed".</summary>
    private const int ToFired = 5;

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item shield)
    {
        var help = passage.All(Sense.Beneficiary).LastOrDefault(item => item.Tag is null or "future" && item.End <= shield.Start);
        if (help.End == 0 || Scope.Broken(passage, help, shield) || !IsOfFired(passage, shield)) yield break;
        var helped = uses.Plain.FirstOrDefault(party => party.Start - help.End is >= 0 and <= ToHelped
            && shield.Start - party.End is >= 0 and <= ToShield)
            ?? uses.Plain.FirstOrDefault(party => party.End == help.Start && uses.Plain.Any(land => land.Start <= party.Start
                && land.Names(party.State) && passage.EndingAt(Sense.Supply, land.Start) is not null));
        if (helped is null) yield break;
        var helper = uses.Plain.LastOrDefault(party => party.End <= help.Start && !party.Names(helped.State)) ?? Speaker(uses, help);
        if (helper is null || helper.Names(helped.State)) yield break;
        if (Scope.Before(passage, help, Sense.End, ToShield) || DoubtReader.IsNegated(passage, help) || DoubtReader.IsWish(passage, help))
            yield break;
        var standing = DoubtReader.Read(passage, help, StageOf(passage, help), uses.Hearsay([helper.State, helped.State]));
        var kind = IsByForces(passage, helper) ? EventKind.Deployment : EventKind.Technology;
        yield return FrameMaker.Make(passage, kind, shield, [helper.State, helped.State], standing) with
        {
            Bound = true,
            Confidence = 0.7,
            Date = maker.DateOf(passage, help),
        };
    }

    /// <summary>"shares images to help", "steps in to help": the verb in front tells how far it has come.</summary>
    private static Stage StageOf(Passage passage, Item help) =>
        passage.EndingAt(Sense.Causing, help.Start) is not null ? Stage.Running
            : StageReader.Of(passage, passage.Within(Sense.Technology, Math.Max(0, help.Start - ToShield), help.Start) ?? help);

    /// <summary>"A's warships helped B shoot down missiles": its own forces did.</summary>
    private static bool IsByForces(Passage passage, Party helper) =>
        passage.Items.Exists(item => item.Start == helper.BehindGenitive && (JointReader.IsForce(item) || item.IsCraft));

    private static bool IsOfFired(Passage passage, Item shield) =>
        passage.Items.Exists(fired => fired.Start - shield.End is >= 0 and <= ToFired
            && (fired.Sense == Sense.Weapon || fired.Sense == Sense.Troops && shield.Tag == "aim"));

    /// <summary>"A says it will help B": who speaks helps, where nobody else stands in front.</summary>
    private static Party? Speaker(PartyUses uses, Item help) =>
        uses.With(PartyUse.Speaker).LastOrDefault(party => party.End <= help.Start);
}
