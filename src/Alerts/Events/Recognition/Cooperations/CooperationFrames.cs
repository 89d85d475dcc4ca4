using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads every piece of military cooperation that a sentence speaks of into a frame; one rule per kind.</summary>
internal sealed class CooperationFrames(Dates dates)
{
    private readonly FrameMaker maker = new(dates);
    private readonly DrillReader drills = new(new FrameMaker(dates));
    private readonly DeploymentReader deployments = new(new FrameMaker(dates));
    private readonly TalksReader talks = new(new FrameMaker(dates));

    /// <param name="passage">The sentence.</param>
    /// <param name="military">It, or a neighbour, speaks of military things.</param>
    public IEnumerable<CooperationFrame> Read(Passage passage, bool military)
    {
        if (IsAsked(passage)) yield break;
        var uses = new PartyUses(passage);
        foreach (var anchor in passage.Items)
        {
            if (IsTerms(passage, anchor) || IsGrounds(passage, anchor)) continue;
            var frames = anchor.Sense switch
            {
                Sense.Drill => drills.Read(passage, uses, anchor),
                Sense.SoftDrill when military && anchor.Tag == "joint" || passage.Has(Sense.Military) || passage.Has(Sense.Troops) || passage.Has(Sense.SoftWeapon) || passage.Has(Sense.Weapon) || anchor.Tag == "drills" || DrillReader.IsQuoted(passage, anchor) => drills.Read(passage, uses, anchor),
                Sense.Pact => Pact(passage, uses, anchor),
                Sense.SoftPact when military && !passage.Has(Sense.Buy) && !passage.Has(Sense.Weapon) && !passage.Has(Sense.Summon) => Pact(passage, uses, anchor),
                Sense.Weapon => IsPlaced(passage, anchor) ? deployments.Read(passage, uses, anchor) : Transfer(passage, uses, anchor),
                Sense.SoftWeapon when anchor.Tag == "craft" && IsPlaced(passage, anchor) => deployments.Read(passage, uses, anchor),
                Sense.SoftWeapon when passage.Has(Sense.Military) || passage.Has(Sense.Weapon) => Transfer(passage, uses, anchor),
                Sense.Aid => Aid(passage, uses, anchor),
                Sense.SoftAid when military && !passage.Has(Sense.Aid) && !passage.Has(Sense.Relief) => Aid(passage, uses, anchor),
                Sense.Troops => deployments.Read(passage, uses, anchor),
                Sense.Technology when anchor.Tag is not ("soft" or "joint") || anchor.Tag == "joint" && IsArmed(passage) || (passage.Has(Sense.Supply) && !passage.Has(Sense.Meet)) => Technology(passage, uses, anchor),
                Sense.Train => Technology(passage, uses, anchor),
                Sense.Ties when anchor.Tag == "arms" && passage.Has(Sense.Sign) => ArmsDeal(passage, uses, anchor),
                Sense.Ties => talks.Read(passage, uses, anchor),
                Sense.Official when anchor.Tag == "defence" && passage.Has(Sense.Meet) => talks.Read(passage, uses, anchor),
                _ => [],
            };
            foreach (var frame in frames) yield return frame;
        }
    }

    private static bool IsArmed(Passage passage) => passage.Has(Sense.Military) || passage.Has(Sense.Weapon) || passage.Has(Sense.SoftWeapon);

    /// <summary>A question leaves open what it asks; "what weapons does A give B?" takes the giving for granted.</summary>
    private static bool IsAsked(Passage passage) =>
        passage.Pieces.Length > 0 && passage.At(Sense.Presumes, 0) is null
        && (passage.IsTitle ? passage.Text.Contains('?', StringComparison.Ordinal) : passage.Pieces[^1].Folded is "?" or "？" or "؟");

    /// <summary>"the pact obliges each to give military aid if attacked": what a pact provides for is no act of its own.</summary>
    private static bool IsTerms(Passage passage, Item anchor) =>
        anchor.Sense is Sense.Aid or Sense.Troops or Sense.Weapon or Sense.Technology or Sense.Train or Sense.Drill or Sense.SoftDrill && (passage.Has(Sense.Pact) || passage.Has(Sense.SoftPact))
        && passage.Items.Exists(item => item.Sense == Sense.Terms && (item.End <= anchor.Start || item.Tag == "behind"));

    /// <summary>"recalls its ambassadors over a submarine deal": over what a state is angry, told in passing.</summary>
    private static bool IsGrounds(Passage passage, Item anchor) =>
        IsContested(passage, anchor) || passage.Has(Sense.Envoy) && passage.Items.Exists(act => act.Sense is Sense.Recall or Sense.Expel
            && passage.Items.Exists(reason => reason.Sense == Sense.Reason && reason.Start >= act.End && reason.End <= anchor.Start));

    /// <summary>"a row over the submarine deal", "competes with the Swedish jets": no act, but what rivals contend for.</summary>
    private static bool IsContested(Passage passage, Item anchor) =>
        (passage.Has(Sense.Quarrel) || passage.Has(Sense.Oblique))
        && passage.Items.Exists(item => item is { Sense: Sense.Quarrel } or { Sense: Sense.Oblique, Tag: "all" } && item.End <= anchor.Start);

    private IEnumerable<CooperationFrame> Pact(Passage passage, PartyUses uses, Item anchor)
    {
        var sign = ActFinder.Nearest(passage, anchor, Sense.Sign) ?? ActFinder.Nearest(passage, anchor, Sense.Approve) ?? UnderTalks(passage, anchor);
        if (sign is not { } act || passage.Has(Sense.End)) yield break;
        if (StatusReader.IsWish(passage, act) || StatusReader.IsNegated(passage, act) || StatusReader.IsNegated(passage, anchor)) yield break;
        var found = JointReader.Read(passage, uses, anchor);
        if (found.States.Count < 2) found = JointReader.Read(passage, uses, act);
        var ahead = StatusReader.IsAhead(passage, act) || act.Sense is Sense.Approve or Sense.Meet or Sense.Planned;
        yield return FrameMaker.Make(passage, EventKind.Treaty, anchor, found.States, ahead ? ReportStatus.Planned : ReportStatus.Done) with { Confidence = found.Bound ? 0.8 : 0.65, Date = maker.DateOf(passage, act) };
    }

    /// <summary>"in talks on a defence pact": the talks are the news, the pact their aim.</summary>
    private static Item? UnderTalks(Passage passage, Item anchor) =>
        anchor.Sense == Sense.Pact && (ActFinder.Nearest(passage, anchor, Sense.Meet) ?? ActFinder.Nearest(passage, anchor, Sense.Planned)) is { } talks && talks.End <= anchor.Start && anchor.Start - talks.End <= 4 ? talks : null;

    private IEnumerable<CooperationFrame> Transfer(Passage passage, PartyUses uses, Item anchor)
    {
        var act = Supplying(passage, anchor) ?? ActFinder.Nearest(passage, anchor, Sense.Buy) ?? ActFinder.Nearest(passage, anchor, Sense.Deal) ?? Arrival(passage, anchor);
        if (act is not { } verb || ActFinder.IsEnded(passage, anchor, verb, 4) || passage.Has(Sense.Crime)) yield break;
        if (ActFinder.IsRefused(passage, uses, verb) || StatusReader.IsWish(passage, verb) || TroopsBetween(passage, anchor, verb)) yield break;
        var deal = verb.Sense == Sense.Deal;
        var found = TransferReader.Read(passage, uses, anchor, deal ? null : verb);
        if ((deal || passage.Has(Sense.Sign) || IsAgreed(passage)) && (found.Givers.Count == 0 || found.Getter is null) && JointReader.Read(passage, uses, anchor) is var both && (both.Bound || deal || passage.Has(Sense.Deal))) found = FromJoint(both, found);
        foreach (var frame in Handed(passage, uses, anchor, verb, found, sold: deal || verb.Sense == Sense.Buy || verb.Tag == "sell")) yield return frame;
    }

    /// <summary>"A and B sign an arms deal": who sells is not told.</summary>
    private IEnumerable<CooperationFrame> ArmsDeal(Passage passage, PartyUses uses, Item anchor)
    {
        if (ActFinder.Nearest(passage, anchor, Sense.Sign) is not { } act || ActFinder.IsEnded(passage, anchor, act, 4) || StatusReader.IsWish(passage, act) || StatusReader.IsNegated(passage, act)) yield break;
        var found = JointReader.Read(passage, uses, anchor);
        if (found.Bound) yield return FrameMaker.Make(passage, EventKind.ArmsTransfer, anchor, found.States, StatusReader.IsAhead(passage, act) ? ReportStatus.Planned : ReportStatus.Done) with { Confidence = 0.75, Date = maker.DateOf(passage, act) };
    }

    /// <summary>"agree on the delivery of": both sides act, who gives is not told.</summary>
    private static bool IsAgreed(Passage passage) => passage.Items.Exists(item => item is { Sense: Sense.Planned, Tag: "agree" });

    /// <summary>"received the first delivery": the noun is what is received, not the act.</summary>
    private static Item? Supplying(Passage passage, Item anchor)
    {
        if (ActFinder.Nearest(passage, anchor, Sense.Supply) is not { Tag: "noun" } noun) return ActFinder.Nearest(passage, anchor, Sense.Supply);
        return ActFinder.Nearest(passage, anchor, Sense.Supply, except: "noun") ?? (ActFinder.Nearest(passage, anchor, Sense.Buy) is null ? noun : null);
    }


    /// <summary>"the first tanks arrive in Poland from South Korea".</summary>
    private static Item? Arrival(Passage passage, Item anchor) =>
        anchor.Sense == Sense.Weapon && !passage.Has(Sense.Troops) && !passage.Has(Sense.Drill) && ActFinder.Nearest(passage, anchor, Sense.Deploy) is { Tag: "arrive" } arrival
        && passage.Parties.Exists(party => party.Start >= arrival.End && passage.EndingAt(Sense.From, party.Start) is not null) ? arrival : null;

    /// <summary>"sent trainers for its drones": what was sent are the trainers.</summary>
    private static bool TroopsBetween(Passage passage, Item anchor, Item act) =>
        passage.Items.Exists(item => item.Sense == Sense.Troops && item.Start >= Math.Min(act.End, anchor.End) && item.End <= Math.Max(act.Start, anchor.Start));

    private static TransferReader.Found FromJoint(JointReader.Found joint, TransferReader.Found found)
    {
        if (joint.States.Count < 2) return found;
        var giver = found.Givers.Count > 0 ? found.Givers[0] : joint.States[1];
        return new TransferReader.Found([giver], joint.States.First(state => state != giver), "deal");
    }

    /// <summary>"has stationed missiles in": they stay in its own hands.</summary>
    private static bool IsPlaced(Passage passage, Item anchor) =>
        ActFinder.Nearest(passage, anchor, Sense.Deploy) is { Tag: "place" } && !passage.Has(Sense.Supply) && !passage.Has(Sense.Buy) && !passage.Has(Sense.Troops);

    private IEnumerable<CooperationFrame> Aid(Passage passage, PartyUses uses, Item anchor)
    {
        if (ActFinder.IsEnded(passage, anchor, anchor, 5)) yield break;
        var act = ActFinder.Nearest(passage, anchor, Sense.Supply) ?? ActFinder.Nearest(passage, anchor, Sense.Buy) ?? ActFinder.Nearest(passage, anchor, Sense.Fund) ?? ActFinder.Nearest(passage, anchor, Sense.Approve);
        if (act is null && (anchor.Sense == Sense.SoftAid || passage.Has(Sense.Meet)) || StatusReader.IsNegated(passage, act ?? anchor) || StatusReader.IsWish(passage, act ?? anchor)) yield break;
        var found = TransferReader.Read(passage, uses, anchor, act is { Sense: Sense.Supply or Sense.Buy } ? act : null);
        foreach (var frame in Handed(passage, uses, anchor, act ?? anchor, found, sold: false)) yield return frame with { Kind = EventKind.Aid };
    }

    /// <summary>One frame per giver. What Ukraine or another state is given for nothing is aid; what is bought or sold is a transfer.</summary>
    private IEnumerable<CooperationFrame> Handed(Passage passage, PartyUses uses, Item anchor, Item act, TransferReader.Found found, bool sold)
    {
        var kind = !sold && (passage.Has(Sense.Aid) || anchor.Sense == Sense.SoftAid || act.Tag == "give" || found.Getter == "UA") ? EventKind.Aid : EventKind.ArmsTransfer;
        var origin = sold && anchor.Tag is { Length: 2 } made && made != found.Getter ? made : null;
        foreach (var giver in found.Givers.Count > 0 ? found.Givers.Select(giver => (string?)giver) : [origin])
        {
            string[] parties = [.. new[] { giver, found.Getter }.OfType<string>()];
            var hearsay = kind != EventKind.Aid && uses.Hearsay(parties);
            var agreed = act.Sense is Sense.Approve or Sense.Fund || ActFinder.Nearest(passage, act, Sense.Approve) is not null || (kind == EventKind.Aid && passage.At(Sense.Done, act.Start) is null && !passage.Has(Sense.Done) && !IsGoingOn(passage, act));
            var status = StatusReader.IsNegated(passage, act) ? ReportStatus.Denied : StatusReader.Read(passage, act, hearsay, agreed);
            var frame = FrameMaker.Make(passage, kind, anchor, parties, status);
            yield return frame with
            {
                Background = frame.Background || (passage.EndingAt(Sense.Article, act.Start) is not null && dates.RunsSinceAnEarlierYear(passage, act.End)),
                Supplier = giver,
                Receiver = found.Getter,
                Confidence = parties.Length == 2 ? 0.75 : 0.5,
                Date = maker.DateOf(passage, act),
                Notes = [$"\"{passage.Print(anchor.Start, anchor.End)}\" with \"{passage.Print(act.Start, act.End)}\"", found.Rule],
            };
        }
    }

    /// <summary>"is giving", "are being given": no announcement any more.</summary>
    private static bool IsGoingOn(Passage passage, Item act) =>
        passage.Items.Exists(item => item.Sense == Sense.Be && item.End <= act.Start && act.Start - item.End <= 3) && !StatusReader.IsAhead(passage, act);

    private IEnumerable<CooperationFrame> Technology(Passage passage, PartyUses uses, Item anchor)
    {
        if (passage.Has(Sense.End) || StatusReader.IsNegated(passage, anchor) || StatusReader.IsWish(passage, anchor)) yield break;
        var found = TransferReader.Read(passage, uses, anchor, null);
        if (anchor.Tag == "make" && uses.Plain.SelectMany(party => party.States).Distinct().Count() < 2) yield break;
        string[] states = [.. found.Givers.Take(1).Append(found.Getter ?? "").Where(state => state.Length > 0)];
        var joint = JointReader.Read(passage, uses, anchor);
        if (anchor.Tag == "training" && !passage.Has(Sense.Weapon) && uses.Plain.SelectMany(party => party.States).Distinct().ToList() is { Count: > 2 and <= 4 } all) states = [.. all];
        var act = ActFinder.Nearest(passage, anchor, Sense.Deploy) is { } coming && coming.End <= anchor.Start ? coming : anchor;
        yield return FrameMaker.Make(passage, EventKind.Technology, anchor, states.Length >= 2 ? states : anchor.Tag != "training" || joint.Bound ? joint.States : states, StatusReader.Read(passage, act, uses.Hearsay([.. states]))) with { Date = maker.DateOf(passage, act) };
    }
}
