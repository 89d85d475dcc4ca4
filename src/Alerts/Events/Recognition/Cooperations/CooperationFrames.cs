using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads every piece of military cooperation that a sentence speaks of into a frame; one rule per kind.</summary>
internal sealed class CooperationFrames(FrameMaker maker)
{
    private readonly DrillReader drills = new(maker);
    private readonly DeploymentReader deployments = new(maker);
    private readonly TrainingReader training = new(maker);
    private readonly TalksReader talks = new(maker);
    private readonly SupplyReader supplies = new(maker);
    private readonly TechnologyReader technologies = new(maker);

    /// <param name="passage">The sentence.</param>
    /// <param name="military">It, or a neighbour, speaks of military things.</param>
    public IEnumerable<CooperationFrame> Read(Passage passage, bool military)
    {
        if (IsAsked(passage)) yield break;
        var uses = new PartyUses(passage);
        foreach (var anchor in passage.Items.Concat(TalksReader.Named(passage)))
        {
            if (IsTerms(passage, anchor) || IsGrounds(passage, anchor)) continue;
            var frames = anchor.Sense switch
            {
                Sense.Drill => drills.Read(passage, uses, anchor),
                Sense.SoftDrill when DrillReader.IsMilitary(passage, anchor, military) => drills.Read(passage, uses, anchor),
                Sense.Pact => Pact(passage, uses, anchor),
                Sense.SoftPact when (anchor.Tag == "paper" ? IsDefence(passage) : military || IsDefence(passage)) && !passage.Has(Sense.Buy) && !passage.Has(Sense.Weapon) && !passage.Has(Sense.Summon) => Pact(passage, uses, anchor),
                Sense.Weapon => IsPlaced(passage, anchor) ? deployments.Read(passage, uses, anchor) : supplies.Transfer(passage, uses, anchor),
                Sense.SoftWeapon when anchor.Tag == "craft" && IsPlaced(passage, anchor) => deployments.Read(passage, uses, anchor),
                Sense.SoftWeapon when passage.Has(Sense.Military) || passage.Has(Sense.Weapon) || anchor.Tag == "craft" && (military || passage.Items.Exists(item => item is { Sense: Sense.Supply, Tag: "give" })) => supplies.Transfer(passage, uses, anchor),
                Sense.Aid => supplies.Aid(passage, uses, anchor),
                Sense.SoftAid when (military || ArmedStates.Get(passage, anchor)) && !passage.Has(Sense.Aid) && !passage.Has(Sense.Relief) => supplies.Aid(passage, uses, anchor),
                Sense.Troops => deployments.Read(passage, uses, anchor),
                Sense.Technology when anchor.Tag == "craft" => passage.Has(Sense.Supply) || passage.Has(Sense.Buy) || passage.Has(Sense.Deal) || passage.Has(Sense.Sign) ? technologies.Read(passage, uses, anchor) : [],
                Sense.Technology when anchor.Tag is "make" or "build" => technologies.Making(passage, uses, anchor),
                Sense.Technology when anchor.Tag == "training" => training.Read(passage, uses, anchor),
                Sense.Technology when anchor.Tag is not ("soft" or "joint") || anchor.Tag == "joint" && IsArmed(passage) || (passage.Has(Sense.Supply) && !passage.Has(Sense.Meet)) => technologies.Read(passage, uses, anchor),
                Sense.Train => training.Read(passage, uses, anchor),
                Sense.Ties when anchor.Tag == "arms" && passage.Has(Sense.Sign) => supplies.Deal(passage, uses, anchor),
                Sense.Ties => talks.Read(passage, uses, anchor),
                Sense.Official when anchor.Tag == "defence" && passage.Has(Sense.Meet) => talks.Read(passage, uses, anchor),
                _ => [],
            };
            foreach (var frame in frames) yield return frame;
        }
    }

    private static bool IsDefence(Passage passage) =>
        passage.Has(Sense.Ties) || passage.Has(Sense.Military) || passage.Items.Exists(item => item is { Sense: Sense.Official, Tag: "defence" });

    private static bool IsArmed(Passage passage) => passage.Has(Sense.Military) || passage.Has(Sense.Weapon) || passage.Has(Sense.SoftWeapon);

    /// <summary>A question leaves open what it asks; "what weapons does A give B?" takes the giving for granted.</summary>
    private static bool IsAsked(Passage passage) =>
        passage.Pieces.Length > 0 && passage.At(Sense.Presumes, 0) is null
        && (passage.IsTitle ? passage.Text.Contains('?', StringComparison.Ordinal) : passage.Pieces[^1].Folded is "?" or "？" or "؟");

    /// <summary>"the pact obliges each to give military aid if attacked": what a pact provides for is no act of its own.</summary>
    private static bool IsTerms(Passage passage, Item anchor) =>
        anchor.Sense is Sense.Aid or Sense.Troops or Sense.Weapon or Sense.Technology or Sense.Train or Sense.Drill or Sense.SoftDrill && (passage.Has(Sense.Pact) || passage.Has(Sense.SoftPact))
        && passage.Items.Exists(item => item.Sense == Sense.Terms && (item.End <= anchor.Start || item.Tag == "behind" || passage.Lexicon.Grammar.VerbLast));

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
        var sign = ActFinder.Nearest(passage, anchor, Sense.Sign) ?? ActFinder.Nearest(passage, anchor, Sense.Approve) ?? UnderTalks(passage, anchor) ?? Existing(passage, uses, anchor);
        if (sign is not { } act || passage.Has(Sense.End)) yield break;
        if (StatusReader.IsWish(passage, act) || StatusReader.IsNegated(passage, act) || StatusReader.IsNegated(passage, anchor)) yield break;
        var found = JointReader.Read(passage, uses, anchor);
        if (found.States.Count < 2) found = JointReader.Read(passage, uses, act);
        var ahead = StatusReader.IsAhead(passage, act) || act.Sense is Sense.Approve or Sense.Meet or Sense.Planned;
        yield return FrameMaker.Make(passage, EventKind.Treaty, anchor, found.States, ahead ? ReportStatus.Planned : ReportStatus.Done) with { Bound = found.Bound, Confidence = found.Bound ? 0.8 : 0.65, Date = maker.DateOf(passage, act) };
    }

    /// <summary>"in talks on a defence pact": the talks are the news, the pact their aim.</summary>
    private static Item? UnderTalks(Passage passage, Item anchor) =>
        anchor.Sense == Sense.Pact && (ActFinder.Nearest(passage, anchor, Sense.Meet) ?? ActFinder.Nearest(passage, anchor, Sense.Planned)) is { } talks
        && (talks.End <= anchor.Start && anchor.Start - talks.End <= 4 || talks.Start >= anchor.End && talks.Start - anchor.End <= 8 && passage.Lexicon.Grammar is { VerbLast: true } or { Signs: true }) ? talks : null;

    /// <summary>"a military pact between A and B": one that is named so has been made.</summary>
    private static Item? Existing(Passage passage, PartyUses uses, Item anchor) =>
        anchor.Sense == Sense.Pact && passage.StartingAt(Sense.Between, anchor.End) is { } between && uses.Plain.Any(party => party.Start >= between.End && party.Start - between.End <= 1) ? anchor : null;

    /// <summary>"has stationed missiles in": they stay in its own hands.</summary>
    private static bool IsPlaced(Passage passage, Item anchor) =>
        !passage.Has(Sense.Buy) && !passage.Has(Sense.Troops) && !passage.Has(Sense.Technology) && (ActFinder.Nearest(passage, anchor, Sense.Deploy) is { Tag: "place" } && !passage.Has(Sense.Supply)
            || anchor.Tag == "ship" && ActFinder.Nearest(passage, anchor, Sense.Supply) is { Tag: "send" });
}
