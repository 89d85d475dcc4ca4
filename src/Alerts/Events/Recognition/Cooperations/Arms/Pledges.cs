using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>
/// Finds for whom arms are where their sentence names at most who gives them: for the state at war with which the article tells that he
/// signs a pact, or which it tells that others arm.
/// </summary>
/// <param name="frames">All that the article tells.</param>
internal sealed class Pledges(IReadOnlyList<CooperationFrame> frames)
{
    /// <summary>Sentences further on speak of other deliveries.</summary>
    private const int LastPassage = 4;

    /// <summary>With both sides, or null where the sentence is no pledge or nothing tells for whom.</summary>
    public CooperationFrame? Complete(CooperationFrame pledge)
    {
        if (!IsPledge(pledge)) return null;
        var told = frames.FirstOrDefault(other => Receiver(other) is not null && other.Passage.Index < pledge.Passage.Index
            && (IsPact(other, pledge) || IsRound(other, pledge)));
        return told is null ? null : Given(pledge, Giver(pledge) ?? Giver(told)!, Receiver(told)!);
    }

    private static CooperationFrame Given(CooperationFrame pledge, string giver, string receiver) => pledge with
    {
        Kind = EventKind.Aid,
        Parties = [giver, receiver],
        Supplier = giver,
        Receiver = receiver,
        Confidence = 0.6,
        Notes = [.. pledge.Notes, $"{receiver} as an earlier sentence tells"],
    };

    /// <summary>Arms or aid of one state at most, that itself is not armed by others, and of no other sentence than its own.</summary>
    private static bool IsPledge(CooperationFrame frame) =>
        (frame.Kind == EventKind.Aid || frame.Kind == EventKind.ArmsTransfer) && frame is { Price: not Price.Paid, Complete: false }
        && frame.Reject is null && frame.Passage is { IsTitle: false, Index: <= LastPassage }
        && !frame.Parties.Any(ArmedStates.AreGiven) && !frame.Passage.Has(Sense.Violence) && !frame.Passage.Has(Sense.War);

    /// <summary>"A and B sign a pact. A will give 3 billion in aid": it is named to give, or nobody is, and a sum.</summary>
    private static bool IsPact(CooperationFrame pact, CooperationFrame pledge) =>
        pact is { Parties.Count: 2 } && pact.Kind == EventKind.Treaty && pledge.Parties.All(pact.Parties.Contains)
        && (pledge.Parties.Count == 1 || pledge.Passage.Parties.Count == 0 && pledge.Passage.Has(Sense.Fund));

    /// <summary>"A gives B tanks. C pledged missiles": a round of pledges, told in title or lead.</summary>
    private static bool IsRound(CooperationFrame aid, CooperationFrame pledge) =>
        aid.Kind == EventKind.Aid && aid.Passage.Index <= 1 && pledge is { Supplier: { } giver, Standing.Stage: not Stage.Over }
        && !aid.Parties.Contains(giver) && !Rivals.Fight(giver, Receiver(aid)!)
        && pledge.Passage.Parties.TrueForAll(party => party.Names(giver) || party.Form == MentionForm.Organisation);

    /// <summary>The first whom others do not arm, or null.</summary>
    private static string? Giver(CooperationFrame frame) => frame.Parties.FirstOrDefault(state => !ArmedStates.AreGiven(state));

    private static string? Receiver(CooperationFrame told) =>
        told is { Complete: true, Reject: null } ? told.Parties.FirstOrDefault(ArmedStates.AreGiven) : null;
}
