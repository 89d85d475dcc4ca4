using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Forces;
using Alerts.Events.Recognition.Cooperations.Pacts;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Cooperations.Talks;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Completes the frames of one article: a party that one sentence leaves out another tells.</summary>
/// <param name="reading">The article.</param>
/// <param name="summonses">What it was read to say of summonses: such pairs are at odds.</param>
internal sealed class CooperationResolver(TextReading reading, IReadOnlyList<Report> summonses)
{
    private const int LastOfLead = 3;

    /// <summary>Sentences from a contract to what else it provides for, where the article tells of no other.</summary>
    private const int ToProvision = 4;

    /// <summary>States that hold a drill among themselves.</summary>
    private const int MostOfFew = 5;

    /// <summary>What a sentence is trusted with that names one side of a transfer.</summary>
    private const double UntoldSide = 0.5;

    /// <summary>Who signs a paper after talks, and on what.</summary>
    private static readonly Sense[] OfTalks =
        [Sense.Both, Sense.Military, Sense.Ties, Sense.Official, Sense.Government, Sense.Ministry];

    private readonly Rosters rosters = new(reading);

    private readonly OwnState ownState = new(reading);

    public List<CooperationFrame> Resolve(List<CooperationFrame> frames)
    {
        var whole = frames.FindAll(frame => frame.Complete && frame.Reject is null);
        var sides = new OtherSide(reading.Title, frames);
        var pledges = new Pledges(frames);
        return frames.ConvertAll(frame =>
            OfSovereigns(InAlliance(WithOthers(Resolve(pledges.Complete(frame) ?? frame, whole, sides), frames))));
    }

    /// <summary>"A and B move closer to joining the military alliance": with NATO, not with each other.</summary>
    private CooperationFrame InAlliance(CooperationFrame frame) =>
        frame is { Joins: true, Reject: null, Complete: true } && !frame.Parties.Contains("NATO")
            && reading.Passages.Any(passage => (passage.Index <= LastOfLead || passage == frame.Passage)
                && passage.Parties.Exists(party => party.State == "NATO"))
            ? frame with { Parties = [.. frame.Parties, "NATO"] } : frame;

    /// <summary>What is done with a territory is done with the state that it belongs to, and at home it is no cooperation.</summary>
    private static CooperationFrame OfSovereigns(CooperationFrame frame)
    {
        string[] states = [.. frame.Parties.Select(Dependencies.Sovereign).Distinct()];
        return frame is { Complete: true, Reject: null } && states.Length < 2
            ? frame with { Reject = "own-territory" } : frame with { Parties = states };
    }

    private CooperationFrame WithOthers(CooperationFrame frame, List<CooperationFrame> frames) =>
        frame is { Complete: true, Reject: null } && frame.Kind == EventKind.Exercise ? rosters.WithOthers(frame, frames) : frame;

    private CooperationFrame Resolve(CooperationFrame frame, List<CooperationFrame> whole, OtherSide sides)
    {
        if (frame.Reject == DrillReader.OneState && Shared(frame, whole) is { } held) return Settled(held);
        if (frame.Reject is not null && frame.Reject != "no-meeting") return frame;
        if (Quarrel(frame) is { } apart) return apart.Complete || apart.Reject is not null ? apart : Settled(Completed(apart));
        if (frame.Complete && rosters.WithOwn(frame) is { } own) return Settled(own);
        if (frame.Complete) return Settled(frame);
        if (Talks(frame, whole) is { } talks)
            return IsOfTalks(frame) ? Settled(frame with { Parties = talks.Parties, Bound = talks.Bound }) : Unresolved(frame);
        if (OfBoth(frame, whole) is { } pair) return Settled(frame with { Parties = pair.Parties, Bound = pair.Bound });
        if (OfHandover(frame, whole) is { } taught) return Settled(frame with { Parties = taught.Parties, Confidence = 0.6 });
        if (Told(frame, whole) is not { } same) return Settled(sides.Complete(frame) ?? Completed(frame));
        return Settled(frame with
        {
            Parties = same.Parties,
            Supplier = same.Supplier,
            Receiver = same.Receiver,
            Date = ActDate.Unknown,
        });
    }

    /// <summary>A drill of one state with those who hold it as other sentences tell; null where none does.</summary>
    private CooperationFrame? Shared(CooperationFrame frame, List<CooperationFrame> whole) =>
        Joint(frame) ?? ((OfBoth(frame, whole) ?? Told(frame, whole)) is { } told
            ? frame with { Reject = null, Parties = told.Parties, Bound = told.Bound }
            : frame.Parties.Count == 0 && frame.Passage.Has(Sense.Participants) ? Nearby(frame)
            : rosters.WithOwn(frame) ?? Fielded(frame));

    /// <summary>"After the talks the two sides signed a memorandum": the talks; null where none are told, or others sign.</summary>
    private static CooperationFrame? Talks(CooperationFrame paper, List<CooperationFrame> whole) =>
        paper.Kind != EventKind.Treaty ? null : whole.FindLast(talks => talks.Kind == EventKind.Talks
            && talks.Passage.Index < paper.Passage.Index
            && paper.Passage.Parties.TrueForAll(party => party.States.All(talks.Parties.Contains)));

    /// <summary>"They also planned drills", "the two sides will hold drills": those of whom a sentence close in front tells.</summary>
    private static CooperationFrame? OfBoth(CooperationFrame frame, List<CooperationFrame> whole) =>
        frame is not { Kind: var kind, Passage: var told } || kind != EventKind.Exercise || !told.Has(Sense.Both)
            || told.Parties.Exists(party => party.Start < frame.Anchor.Start) || told.Has(Sense.Meet) || told.Has(Sense.Hail) ? null
            : whole.FindLast(other => frame.Passage.Index - other.Passage.Index is > 0 and <= LastOfLead);

    /// <summary>"The contract includes local production", "They will train the army": of who sells or comes.</summary>
    private static CooperationFrame? OfHandover(CooperationFrame frame, List<CooperationFrame> whole) =>
        frame.Kind != EventKind.Technology || IsIncluded(frame) ? null : whole.FindLast(other => other.Parties.Count == 2
            && (other.Kind == EventKind.ArmsTransfer || other.Kind == EventKind.Deployment)
            && (frame.Passage.Index - other.Passage.Index is 1 or 2 || IsOnlyContract(frame, other, whole))
            && frame.Passage.Parties.TrueForAll(party => party.States.All(other.Parties.Contains))
            && !whole.Exists(pact => pact.Kind == EventKind.Treaty && other.Parties.All(pact.Parties.Contains)));

    /// <summary>"Under the contract technology is transferred", in an article that tells of one deal alone.</summary>
    private static bool IsOnlyContract(CooperationFrame frame, CooperationFrame deal, List<CooperationFrame> whole) =>
        frame.Passage.Parties.Count == 0 && frame.Passage.Has(Sense.Deal) && deal.Kind == EventKind.ArmsTransfer
        && frame.Passage.Index - deal.Passage.Index is > 0 and <= ToProvision
        && whole.TrueForAll(other => other.Parties.All(deal.Parties.Contains));

    /// <summary>"The contract covers three batteries and training": what comes with the arms that are sold.</summary>
    private static bool IsIncluded(CooperationFrame frame) =>
        frame.IsTraining && frame.Passage.Lexicon.Grammar.FixedOrder
        && frame.Passage.All(Sense.Deal).Any(deal => deal.End <= frame.Anchor.Start);

    /// <summary>Told of those who talked before, or on what they talked of; two firms sign papers as well.</summary>
    private static bool IsOfTalks(CooperationFrame frame) =>
        Array.Exists(OfTalks, frame.Passage.Has);

    /// <summary>"The exercise will begin on Friday": what another sentence tells in full.</summary>
    private static CooperationFrame? Told(CooperationFrame frame, List<CooperationFrame> whole) =>
        whole.Find(other => other.Kind == frame.Kind && frame.Parties.All(other.Parties.Contains));

    /// <summary>
    /// Who summons over a pact is no party to it: without him, or null when the frame does not name both sides of a summons.
    /// </summary>
    private CooperationFrame? Quarrel(CooperationFrame frame)
    {
        var summons = summonses.FirstOrDefault(report => report.Kind == EventKind.Summons && frame.Parties.Contains(report.Initiator!)
            && frame.Parties.Contains(report.Target!));
        if (summons is null) return null;
        var rest = frame.Parties.Where(state => state != summons.Initiator).ToList();
        return frame with { Parties = rest, Supplier = frame.Supplier == summons.Initiator ? null : frame.Supplier };
    }

    private CooperationFrame Completed(CooperationFrame frame)
    {
        if (frame.Passage.Index > 4) return Unresolved(frame);
        if (frame.Kind == EventKind.Exercise && Shared(frame) is { } held) return held;
        if (frame.Kind == EventKind.Talks && !frame.Passage.Has(Sense.Meet)) return Unresolved(frame);
        if (frame.Kind == EventKind.Talks && frame.Passage.Items.Exists(item => item is { Sense: Sense.Him, Tag: "subject" }))
            return Minister(frame) is { } minister ? frame with { Parties = [.. frame.Parties, minister] } : Unresolved(frame);
        if (Row(frame) is { } row) return Held(frame, row, "who signs from the sentence before") with { Bound = true };
        if (PaperOfTitle(frame) is { } sides) return Held(frame, sides, "whose paper the title tells of") with { Bound = true };
        if (ownState.Of(frame) is { } home) return Domestic(frame, home);
        var others = Others(frame);
        if (MakerOf(frame) is { } maker && others.TrueForAll(state => state == maker)) return Made(frame, maker);
        var missing = 2 - frame.Parties.Count;
        if (others.Count < missing || (missing == 2 || frame.Kind == EventKind.Technology) && others.Count > missing)
            return Unresolved(frame);
        return Armed(frame with
        {
            Parties = [.. frame.Parties, .. others.Take(missing)],
            Supplier = frame.Supplier ?? (frame.Receiver is not null ? others[0] : null),
            Receiver = frame.Receiver ?? (frame.Supplier is not null ? others[0] : null),
            Confidence = frame.Confidence - (IsGuess(frame, others) ? 0.25 : 0.15),
            Notes = [.. frame.Notes, $"{string.Join(", ", others.Take(missing))} from title and lead"],
        });
    }

    /// <summary>"Tanks were handed over, says A", where the title is about a state at war: it is sent there.</summary>
    private static CooperationFrame Armed(CooperationFrame frame) =>
        frame is { Price: Price.Untold, Parties.Count: 2 } && frame.Kind == EventKind.ArmsTransfer
            && frame.Parties.FirstOrDefault(ArmedStates.AreGiven) is { } armed
            ? frame with { Receiver = armed, Supplier = frame.Parties.First(state => state != armed) } : frame;

    /// <summary>"A, B and C want to fly as one. The declaration was signed last week": the only row of the sentence before.</summary>
    private List<string>? Row(CooperationFrame frame) =>
        frame.Kind == EventKind.Treaty && frame.Passage.Parties.Count == 0
            && reading.Passages.FirstOrDefault(passage => passage.Index == frame.Passage.Index - 1) is { } before
            && Cluster.All(before, new PartyUses(before).Plain) is [{ States.Count: > 2, Lead: null } only] ? [.. only.States] : null;

    /// <summary>"A's pact with B raises eyebrows in C. The defence accord was signed last week": the sides that the title names.</summary>
    private List<string>? PaperOfTitle(CooperationFrame frame)
    {
        if (frame.Kind != EventKind.Treaty || frame.Parties.Count > 0) return null;
        if (reading.Title is not { } title || title == frame.Passage) return null;
        var uses = new PartyUses(title);
        return title.Items.Where(item => item.Sense is Sense.Pact or Sense.SoftPact or Sense.Deal)
            .Select(paper => JointReader.Read(title, uses, paper))
            .FirstOrDefault(found => found is { Bound: true, States.Count: 2 }) is { } told ? [.. told.States] : null;
    }

    private static CooperationFrame Unresolved(CooperationFrame frame) => frame with { Reject = "unresolved-parties" };

    /// <summary>States that title, lead or the sentences beside it name, without those who summon an envoy.</summary>
    private List<string> Others(CooperationFrame frame) =>
        [.. reading.Passages.Where(passage => passage.Index <= 3 || Math.Abs(passage.Index - frame.Passage.Index) <= 1)
            .SelectMany(passage => new PartyUses(passage).Plain.Where(party =>
                party.Form != MentionForm.Organisation && party.States.Count == 1 && !IsApart(frame, passage, party)))
            .Select(party => party.State)
            .Where(state => !frame.Parties.Contains(state) && !summonses.Any(summons => summons.Initiator == state))
            .Distinct()];

    /// <summary>Any of several states around may be those to whom troops go, who meet, or between whom weapons change hands.</summary>
    private bool IsGuess(CooperationFrame frame, List<string> others)
    {
        var more = others.Count > 2 - frame.Parties.Count;
        if (frame.Confidence <= UntoldSide && IsGift(frame, others[0])) return more || !IsInHeadline(frame, others);
        return frame.Kind == EventKind.ArmsTransfer ? frame.Confidence <= UntoldSide && (frame.Parties.Count == 0 || more)
            : (frame.Kind == EventKind.Deployment || frame.Kind == EventKind.Talks) && more;
    }

    /// <summary>Aid, or what is still to be sent to or by a state at war.</summary>
    private static bool IsGift(CooperationFrame frame, string other) =>
        frame.Kind == EventKind.Aid || frame is { Price: Price.Untold, Standing.Stage: not (Stage.Over or Stage.Signed) }
            && frame.Kind == EventKind.ArmsTransfer && ArmedStates.AreGiven(frame.Receiver ?? other);

    /// <summary>The headline names them, and a sentence behind it the other side alone.</summary>
    private bool IsInHeadline(CooperationFrame frame, List<string> others) =>
        !frame.Passage.IsTitle && others.TrueForAll(state => reading.Title?.Parties.Exists(party => party.Names(state)
            && party.Form != MentionForm.Adjective) == true
            && !frame.Passage.Parties.Exists(party => party.Names(state)));

    private static CooperationFrame Domestic(CooperationFrame frame, string home) => frame with
    {
        Parties = [.. frame.Parties, home],
        Supplier = IsContractor(frame) ? frame.Receiver : frame.Receiver is not null ? home : frame.Supplier,
        Confidence = frame.Confidence + 0.1,
        Bound = frame.Bound || OwnOffice.Opens(frame.Passage),
        Notes = [.. frame.Notes, $"{home} as the outlet's own government"],
    };

    /// <summary>"the ministry signed a contract for jets with A": who alone is named sells.</summary>
    private static bool IsContractor(CooperationFrame frame) => frame.Kind == EventKind.ArmsTransfer && frame.Receiver is { } named
        && frame.Passage.Parties.Exists(party => party.Names(named) && Leads.Of(frame.Passage, party) is Sense.With);

    /// <summary>The drill with those whom other sentences tell to take part; null where none does.</summary>
    private CooperationFrame? Joint(CooperationFrame frame) =>
        rosters.Participants(frame, "") is { Count: > 1 } all && all.Count > frame.Parties.Count
            ? Held(frame, all, "who takes part from the next sentences") with { Bound = true }
            : rosters.Headline(frame) is { Count: > 1 } held ? Held(frame, held, "who holds it from the headline") : null;

    /// <summary>A drill of one state or none with the forces of several that the next sentences tell to be there.</summary>
    private CooperationFrame? Fielded(CooperationFrame frame) =>
        rosters.Fielded(frame) is { Count: > 1 } forces && !Rivals.AreAtOdds([.. forces.Union(frame.Parties)])
            ? Held(frame, [.. frame.Parties.Union(forces)], "whose forces the next sentence tells to be there") : null;

    /// <summary>A drill with whoever else holds it; null where nobody is told.</summary>
    private CooperationFrame? Shared(CooperationFrame frame) =>
        Joint(frame) ?? Nearby(frame) ?? rosters.WithOwn(frame) ?? WithAlliance(frame);

    /// <summary>The drill of an alliance in one state, or with a state that others arm; null where it is none.</summary>
    private static CooperationFrame? WithAlliance(CooperationFrame frame) =>
        frame.Parties is [var state] && DrillReader.IsGuestOf(frame.Passage, new PartyUses(frame.Passage), frame.Anchor, state)
            ? Held(frame, [state, "NATO"], "NATO as whose drill it is") : null;

    private CooperationFrame? Nearby(CooperationFrame frame) =>
        rosters.Forces(frame) is { Count: > 1 } forces ? Held(frame, forces, "whose forces from a sentence close by") : null;

    private static CooperationFrame Held(CooperationFrame frame, List<string> states, string note) =>
        frame with { Reject = null, Parties = states, Notes = [.. frame.Notes, note] };

    /// <summary>
    /// "A forms an alliance as B threatens C": a pact names its parties, troops go where their clause says; another clause adds nobody.
    /// </summary>
    private static bool IsApart(CooperationFrame frame, Passage passage, Party party) =>
        (frame.Kind == EventKind.Treaty || frame.Kind == EventKind.Deployment) && Places.IsInvaded(passage, party)
        || passage == frame.Passage && (frame.Kind == EventKind.Treaty || frame.Kind == EventKind.Deployment)
        && (frame.Anchor.Tag == "given" && !Guarantees.IsSide(passage, frame.Anchor, party)
            || frame.Kind == EventKind.Deployment && Stays.IsElsewhere(passage, party)
            || ActFinder.Cut(passage, Math.Min(frame.Anchor.End, party.End), Math.Max(frame.Anchor.Start, party.Start)));

    private static CooperationFrame Made(CooperationFrame frame, string maker) => frame with
    {
        Parties = [.. frame.Parties, maker],
        Supplier = maker,
        Confidence = 0.6,
        Notes = [.. frame.Notes, $"{maker} as who makes such weapons"],
    };

    /// <summary>"The first F-16s were handed over to B": who makes them, where nobody else is named.</summary>
    private static string? MakerOf(CooperationFrame frame) =>
        frame is { Supplier: null, Receiver: { } receiver, Anchor: { Sense: Sense.Weapon, Make: { } maker } }
            && frame.Kind == EventKind.ArmsTransfer && maker != receiver ? maker : null;

    /// <summary>"He also met B's defence minister": the other state whose minister the sentence before names.</summary>
    private string? Minister(CooperationFrame frame) =>
        reading.Passages.Where(passage => frame.Passage.Index - passage.Index is 1 or 2)
            .OrderByDescending(passage => passage.Index)
            .Select(passage => TalksReader.Ministers(passage).Except(frame.Parties).FirstOrDefault())
            .FirstOrDefault(state => state is not null);

    /// <summary>
    /// "B receives trucks from A. They are a gift": a neighbour that names both, or no other state, tells that nobody pays.
    /// </summary>
    private bool IsGift(CooperationFrame frame) =>
        frame is { Complete: true, Price: Price.Untold } && frame.Kind == EventKind.ArmsTransfer && reading.Passages.Any(passage =>
            Math.Abs(passage.Index - frame.Passage.Index) is 1 or 2 && Gifts.AreTold(passage)
            && (passage.Parties.TrueForAll(party => party.States.All(frame.Parties.Contains))
            || frame.Parties.All(state => passage.Parties.Exists(party => party.Names(state)))));

    /// <summary>"A hands over the guns. They have arrived in B": what a state at war is sent, told by two sentences.</summary>
    private static bool IsArming(CooperationFrame frame) =>
        frame is { Complete: true, Price: Price.Untold, Supplier: { } giver } && frame.Kind == EventKind.ArmsTransfer
        && frame.Parties.Any(getter => getter != giver && ArmedStates.AreGiven(getter));

    private CooperationFrame Settled(CooperationFrame frame)
    {
        if (IsGift(frame) || IsArming(frame)) frame = frame with { Kind = EventKind.Aid };
        if (frame.Standing.Hearsay && IsOwnWord(frame)) frame = frame with { Standing = frame.Standing.Stage };
        if ((frame.Kind == EventKind.Technology && !frame.IsTraining
            || frame.Kind == EventKind.ArmsTransfer && !frame.Passage.Has(Sense.Intent))
            && frame.Standing is { Doubt: null, Stage: Stage.Ahead or Stage.Untold } && !IsProvision(frame)
            && IsContracted(frame)) frame = frame with { Standing = Stage.Signed };
        if (frame.Kind == EventKind.Deployment && frame is { Supplier: { } helper, Receiver: { } place }
            && Rivals.BesideWhom(helper, place) is { } beside) frame = frame with { Parties = [helper, beside], Receiver = beside };
        if (frame.Reject is null && summonses.Any(summons => frame.Parties.Count == 2 && frame.Parties.Contains(summons.Initiator!)
            && frame.Parties.Contains(summons.Target!))) return frame with { Reject = "parties-at-odds" };
        if (frame.Standing is { Bare: true, Doubt: null } && IsReconciled(frame) && Rivals.AnyFight(frame.Parties))
            frame = frame with { Standing = Stage.Ahead };
        if (frame.Reject == "no-meeting") frame = Meeting(frame.Parties) ? frame with { Reject = null, Confidence = 0.6 } : frame;
        if (frame.Reject is null && (frame is { Parties.Count: 2, Anchor.Sense: Sense.Official } && Rivals.AnyOppose(frame.Parties)
            || Rivals.AnyFight(frame.Parties) && !IsReconciled(frame) && !IsOfMany(frame)
            || frame.Receiver is { } land && frame.Parties.Any(state => Rivals.Fight(state, land))
            || !frame.Bound && Rivals.AnyOppose(frame.Parties))) return frame with { Reject = "hostile-parties" };
        return frame;
    }

    /// <summary>"A seeks a security pact with B", "A and B agree to share intelligence": foes make up, and have no pact yet.</summary>
    private static bool IsReconciled(CooperationFrame frame) =>
        frame is { Bound: true, Parties.Count: 2, Passage.Index: <= LastOfLead }
        && frame.Anchor is { Sense: Sense.Pact or Sense.Technology, Tag: null };

    /// <summary>Whoever hosts a drill of many may have invited two that fight each other.</summary>
    private static bool IsOfMany(CooperationFrame frame) =>
        frame is { Bound: true, Parties.Count: > MostOfFew } && frame.Kind == EventKind.Exercise;

    /// <summary>"A announced that B had ordered its jets": who tells it was found to be a party.</summary>
    private static bool IsOwnWord(CooperationFrame frame)
    {
        var uses = new PartyUses(frame.Passage);
        return !uses.With(PartyUse.Accuser).Any()
            && uses.With(PartyUse.Speaker).SelectMany(party => party.States).Any(frame.Parties.Contains);
    }

    /// <summary>"drones to be built in A", and the lead: "A and B have signed an agreement": the contract is made.</summary>
    private bool IsContracted(CooperationFrame frame) =>
        reading.Passages.Any(passage => passage.Index <= LastOfLead + 1
            && Contracts.IsSigned(passage, paper => frame.Kind == EventKind.Technology || paper.Sense == Sense.Deal
                || frame.Passage.IsTitle && Contracts.IsOnWeapons(passage, paper))
            && passage.Parties.TrueForAll(party => party.Form == MentionForm.Organisation || party.States.Any(frame.Parties.Contains)));

    /// <summary>"Under the contract technology will be transferred": what the signed paper itself tells to be still ahead.</summary>
    private static bool IsProvision(CooperationFrame frame) =>
        frame is { Standing.Stage: Stage.Ahead, Passage.Parties.Count: 0 } && frame.Kind == EventKind.Technology;

    /// <summary>Somewhere in the article the two are told to meet.</summary>
    private bool Meeting(IReadOnlyList<string> parties) =>
        parties.Count >= 2 && reading.Passages.Any(passage => passage.Has(Sense.Meet) && !passage.Has(Sense.End)
            && parties.All(state => passage.Parties.Exists(party => party.Names(state))));
}
