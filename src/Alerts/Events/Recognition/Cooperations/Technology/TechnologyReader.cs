using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Pacts;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Technology;

/// <summary>Reads military know-how that states share: technology handed on, training, weapons made together.</summary>
internal sealed class TechnologyReader(FrameMaker maker)
{
    /// <summary>Words between "inaugurated", or the same behind it, and the plant: day and place.</summary>
    private const int ToOpened = 14;

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        if (passage.Has(Sense.End) || DoubtReader.IsNegated(passage, anchor) || DoubtReader.IsWish(passage, anchor)
            || Irregulars.Train(passage, anchor) || anchor.Tag is null or "any" && passage.Has(Sense.Crime)) yield break;
        var found = TransferReader.Read(passage, uses, anchor, passage.StartingAt(Sense.Supply, anchor.Start));
        // "gave Ukraine intelligence to": whom stands inside the words for it.
        var getter = found.Getter ?? uses.Plain.FirstOrDefault(party => party.Start > anchor.Start && party.End < anchor.End)?.State;
        string[] states = [.. found.Givers.Append(getter ?? "").Where(state => state.Length > 0).Distinct()];
        var joint = JointReader.Read(passage, uses, anchor);
        if (anchor.Tag == "training" && !passage.Has(Sense.Weapon)
            && uses.Plain.SelectMany(party => party.States).Distinct().ToList() is { Count: > 2 and <= 4 } all) states = [.. all];
        var act = ActFinder.Nearest(passage, anchor, Sense.Deploy) is { } coming && coming.End <= anchor.Start ? coming : anchor;
        var told = Helping(passage, anchor) ?? act;
        var standing = DoubtReader.Read(passage, told, StageOf(passage, told), uses.Hearsay([.. states]));
        var many = Math.Max(2, joint.Bound ? joint.States.Count : 0);
        var parties = states.Length >= many || anchor.Tag == "training" && !joint.Bound ? states : joint.States;
        if (parties.Count < 2) parties = WithMaker(passage, uses, anchor, parties);
        yield return FrameMaker.Make(passage, EventKind.Technology, anchor, parties, standing) with
        {
            Bound = IsTogether(passage, uses, anchor, parties),
            Date = maker.DateOf(passage, act),
        };
    }

    /// <summary>"A and B agree to share": one row in front of what they share.</summary>
    private static bool IsTogether(Passage passage, PartyUses uses, Item anchor, IReadOnlyList<string> parties) =>
        anchor.Tag is null && Cluster.All(passage, uses.Plain).Exists(row =>
            row.End <= anchor.Start && row.States.Count == parties.Count && parties.All(row.States.Contains));

    /// <summary>"A gets a licence to build Patriots", "Saab and Baykar to produce jointly": whose make, or the makers' states.</summary>
    private static IReadOnlyList<string> WithMaker(
        Passage passage, PartyUses uses, Item anchor, IReadOnlyList<string> parties) => anchor.Tag switch
    {
        null when parties is [var user] && MakingReader.Design(passage, anchor, user) is { } home => [home, user],
        null or "joint" when MakingReader.OfCompany(passage, uses, anchor).States is { Count: > 1 } companies => companies,
        _ => parties,
    };

    /// <summary>"inaugurated a plant that will make shells": it works, whatever it is still to make.</summary>
    private static bool IsOpened(Passage passage, Item making) =>
        passage.All(Sense.Begun).Any(begun => begun.Tag == "plant" && Math.Abs(begun.Start - making.Start) <= ToOpened
            && !StageReader.IsAhead(passage, begun) && !DoubtReader.IsNegated(passage, begun));

    /// <summary>"make a landing, escorted by jets": behind the comma stands nothing that is made.</summary>
    private static bool IsOfOther(Passage passage, Item making) =>
        passage.Lexicon.Grammar.FixedOrder
        && passage.Items.Find(item => item.Sense is Sense.Weapon or Sense.SoftWeapon && item.Start >= making.Start) is { End: > 0 } thing
        && Array.Exists(passage.Pieces[making.Start..thing.Start], piece => piece.IsComma && passage.Text[piece.End] == ' ');

    /// <summary>"A and B have developed their own missiles": nothing that they make together.</summary>
    private static bool IsEachOnesOwn(Passage passage, Item making) =>
        passage.Lexicon.Grammar.FixedOrder && !passage.Has(Sense.Joint) && passage.StartingAt(Sense.Own, making.End) is { } own
        && passage.IsWord(own.Start, "their") && passage.IsWord(own.End, "own");

    /// <summary>"построят вместе": where the phrase for making is one for a plan as well, it is still to come.</summary>
    private static Stage StageOf(Passage passage, Item act) =>
        act.Tag == "training" ? StageReader.OfTraining(passage, act)
            : act.Tag == "joint" && passage.At(Sense.Planned, act.Start) is not null ? Stage.Ahead
            : Contracts.StageOf(passage, act) ?? StageReader.Of(passage, act);

    /// <summary>"are to help Australia acquire": the help is the act.</summary>
    private static Item? Helping(Passage passage, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Beneficiary) is { } help && help.End <= anchor.Start
            && (passage.EndingAt(Sense.To, help.Start) is not null || Infinitives.IsSubject(passage, help.Start)) ? help : null;

    /// <summary>Weapons that two make together; what one builds for another is a transfer.</summary>
    public IEnumerable<CooperationFrame> Making(Passage passage, PartyUses uses, Item anchor)
    {
        if (IsOfOther(passage, anchor) || IsEachOnesOwn(passage, anchor)) yield break;
        var found = MakingReader.Read(passage, uses, anchor);
        if (found.States.Count < 2 || passage.Has(Sense.End)
            || DoubtReader.IsNegated(passage, found.Act) || DoubtReader.IsWish(passage, found.Act)) yield break;
        var ahead = passage.Within(Sense.Future, anchor.End, Math.Min(passage.Pieces.Length, anchor.End + 4)) is not null;
        var stage = IsOpened(passage, anchor) ? Stage.Running : ahead ? Stage.Ahead : StageOf(passage, found.Act);
        var standing = DoubtReader.Read(passage, found.Act, stage, uses.Hearsay(found.States));
        var ordered = found.Ordered && anchor.Tag == "build";
        var kind = ordered ? EventKind.ArmsTransfer : EventKind.Technology;
        yield return FrameMaker.Make(passage, kind, anchor, found.States, standing) with
        {
            Supplier = ordered ? found.States[0] : null,
            Confidence = 0.7,
            Date = maker.DateOf(passage, anchor),
        };
    }
}
