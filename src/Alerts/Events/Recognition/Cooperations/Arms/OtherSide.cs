using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>
/// Finds who gives or who gets where the sentence of the act tells one side only: another sentence tells the other half, or the headline
/// names it as its subject or its topic.
/// </summary>
/// <param name="title">The headline, or null.</param>
/// <param name="frames">All that the article tells.</param>
internal sealed class OtherSide(Passage? title, IReadOnlyList<CooperationFrame> frames)
{
    /// <summary>Sentences behind the lead speak of other deliveries.</summary>
    private const int LastPassage = 3;

    /// <summary>Words of a topic behind its state: "Kazakhstan unrest: ...".</summary>
    private const int ToColon = 1;

    /// <summary>Words in front of the forces that open a sentence.</summary>
    private const int ToForces = 2;

    /// <summary>With both sides, or null where nothing tells the other.</summary>
    public CooperationFrame? Complete(CooperationFrame frame)
    {
        if (frame.Parties.Count != 1 || frame.Passage.Index > LastPassage) return null;
        if (!IsHandedOver(frame) && frame.Kind != EventKind.Deployment) return null;
        var other = OtherHalf(frame) ?? InHeadline(frame);
        return other is null || frame.Parties.Contains(other) ? null : frame with
        {
            Parties = [.. frame.Parties, other],
            Supplier = frame.Supplier ?? other,
            Receiver = frame.Receiver ?? other,
            Confidence = 0.6,
            Notes = [.. frame.Notes, $"{other} as another sentence tells"],
        };
    }

    private static bool IsHandedOver(CooperationFrame frame) => frame.Kind == EventKind.ArmsTransfer || frame.Kind == EventKind.Aid;

    /// <summary>"A's new drone" in the headline, "B buys it" in the text.</summary>
    private string? OtherHalf(CooperationFrame frame) =>
        !IsHandedOver(frame) ? null : frames.FirstOrDefault(half => half.Parties.Count == 1 && half.Reject is null && IsHandedOver(half)
            && half.Passage.Index <= LastPassage
            && half.Passage.IsTitle != frame.Passage.IsTitle && half.Supplier is null != frame.Supplier is null
            && half.Receiver is null != frame.Receiver is null)?.Parties[0];

    /// <summary>Who gives, by its subject; or who gets, by its topic or its subject.</summary>
    private string? InHeadline(CooperationFrame frame)
    {
        if (frame.Receiver is not null) return IsAnaphoric(frame) ? Subject() : null;
        return Topic() ?? (OpensWithForces(frame) || OpensWithSelf(frame) ? Subject() : null);
    }

    /// <summary>"B: more troops arrive from A": what the headline is about.</summary>
    private string? Topic() =>
        title?.Parties is [{ Form: MentionForm.Name, Start: 0 } first, ..]
            && Array.FindIndex(title.Pieces, piece => piece.Folded == ":") is var colon
            && colon - first.End is >= 0 and <= ToColon ? first.State : null;

    /// <summary>The state that opens the headline, where no other can be meant.</summary>
    private string? Subject() =>
        title?.Parties is [{ Form: MentionForm.Name or MentionForm.Capital, Possessive: false } first, ..]
            && (first.Start == 0 || title.Pieces[first.Start - 1].Folded == ":")
            && new PartyUses(title).Of(first) is PartyUse.Plain or PartyUse.Speaker ? first.State : null;

    /// <summary>"The army took delivery of jets from A": whose army it is was named before.</summary>
    private static bool OpensWithForces(CooperationFrame frame) =>
        !frame.Passage.IsTitle && frame.Passage.Items.Exists(item => item.Sense == Sense.Military
            && item.Start <= ToForces && item.End <= frame.Anchor.Start
            && frame.Passage.Parties.TrueForAll(party => party.Start > item.Start));

    /// <summary>"The kingdom will get jets from A": which it is was named before.</summary>
    private static bool OpensWithSelf(CooperationFrame frame) =>
        !frame.Passage.IsTitle && frame.Passage.All(Sense.Self).Any(self => self.Start <= 1 && self.End <= frame.Anchor.Start
            && frame.Passage.Within(Sense.Buy, self.End, frame.Anchor.Start) is not null
            && frame.Passage.Parties.TrueForAll(party => party.Start > self.Start));

    /// <summary>"it will send", "the ministry continues to supply": who acts was named before.</summary>
    private static bool IsAnaphoric(CooperationFrame frame) =>
        !frame.Passage.IsTitle && frame.Passage.Items.Exists(item => item.End <= frame.Anchor.Start
            && item.Sense is Sense.Self or Sense.Government or Sense.Official or Sense.Ministry or Sense.Him);
}
