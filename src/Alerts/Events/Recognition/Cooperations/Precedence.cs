using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>
/// Tells which of two groups of frames about the same states the other one tells already, so that one event is reported once.
/// </summary>
internal static class Precedence
{
    /// <summary>A pair that a wider event of the same kind already names, or talks where more than talk is told.</summary>
    public static bool IsPartOf(List<CooperationFrame> group, List<CooperationFrame> other)
    {
        var (frame, wider) = (group[0], other[0]);
        if (!frame.Parties.All(wider.Parties.Contains)) return false;
        if (wider.Kind == frame.Kind) return wider.Parties.Distinct().Count() > frame.Parties.Distinct().Count();
        if (IsSold(group, other) || IsProvided(group, wider.Kind) || IsWorded(group, other)
            || IsWordless(group) || IsAgreed(group, wider.Kind) || IsOnAgenda(group, other) || IsErrand(group, other)
            || IsPurpose(group, wider.Kind) || IsOccasion(group, wider.Kind)
            || IsLesson(group, wider.Kind)) return true;
        return !IsSold(other, group) && !IsMeeting(group, other) && !IsOnAgenda(other, group) && !IsTaught(group, wider.Kind)
            && !IsMounted(group, wider.Kind) && !IsReturn(group, other)
            && Yields(frame.Kind, wider.Kind, group.TrueForAll(one => other.Exists(told => told.Passage == one.Passage)));
    }

    /// <summary>"to buy drones, deepen defence ties": where nobody meets, closer ties are no more than what else is told.</summary>
    private static bool IsWordless(List<CooperationFrame> group) =>
        group[0].Kind == EventKind.Talks && !group.Exists(frame => frame.Passage.Has(Sense.Meet));

    /// <summary>"A's pilots train in B", and below: "they learn to fly B's jets".</summary>
    private static bool IsLesson(List<CooperationFrame> group, EventKind other) =>
        other == EventKind.Technology && group.TrueForAll(frame => frame.Kind == EventKind.Exercise && frame.Anchor.Tag == "abroad");

    /// <summary>"the minister said so after a meeting with his counterpart": when he tells of what else is told.</summary>
    private static bool IsOccasion(List<CooperationFrame> group, EventKind other) =>
        group[0].Kind == EventKind.Talks && other == EventKind.ArmsTransfer
        && group.TrueForAll(frame => frame.Passage is { IsTitle: false } told && told.Has(Sense.Say)
            && told.All(Sense.Meet).All(meeting =>
                told.EndingAt(Sense.Reason, told.OverArticles(meeting.Start)) is { Tag: "time" } after
                && told.Within(Sense.Say, 0, after.Start) is not null));

    /// <summary>"A and B agreed to build drones. The agreement was signed in C": the paper on what was told before.</summary>
    private static bool IsWorded(List<CooperationFrame> group, List<CooperationFrame> other) =>
        group[0].Kind == EventKind.Treaty
        && (other[0].Kind == EventKind.Technology || other[0].Kind == EventKind.ArmsTransfer || other[0].Kind == EventKind.Aid)
        && group.TrueForAll(frame => frame.Anchor.Sense == Sense.SoftPact
            && other.Exists(told => told.Passage.Index < frame.Passage.Index));

    /// <summary>"The talks were about joint drills", "the pact includes joint drills": what is agreed on, not told to be held.</summary>
    private static bool IsAgreed(List<CooperationFrame> group, EventKind other) =>
        (other == EventKind.Talks || other == EventKind.Treaty) && group.TrueForAll(frame => frame.Kind == EventKind.Exercise
            && frame.Anchor.Sense == Sense.SoftDrill && frame is { Standing.Stage: Stage.Untold, Date.Told: false });

    /// <summary>A headline tells of talks, and below: "they spoke of training and joint projects".</summary>
    private static bool IsOnAgenda(List<CooperationFrame> group, List<CooperationFrame> other) =>
        other[0].Kind == EventKind.Talks && Opening(other) == 0
        && group.TrueForAll(frame => frame.Kind == EventKind.Technology && frame.Passage.Index > 0
            && frame is { Standing: { Stage: Stage.Untold, Doubt: null }, Date.Told: false });

    /// <summary>"an agreement with B to keep A's troops there": what the pact provides for.</summary>
    private static bool IsProvided(List<CooperationFrame> group, EventKind other) =>
        other == EventKind.Treaty && group.TrueForAll(frame => frame.Kind == EventKind.Deployment
            && frame.Passage.Items.Exists(pact => pact.Sense is Sense.SoftPact or Sense.Pact && pact.End <= frame.Anchor.Start));

    /// <summary>"A sends soldiers to train B's army": what they are sent for.</summary>
    private static bool IsErrand(List<CooperationFrame> group, List<CooperationFrame> other) =>
        other[0].Kind == EventKind.Deployment && group.TrueForAll(frame => frame.IsTraining && !frame.Passage.Has(Sense.Weapon)
            && other.Exists(sent => sent.Passage == frame.Passage));

    /// <summary>"sends launchers to help B fight off drones": what they are sent for.</summary>
    private static bool IsPurpose(List<CooperationFrame> group, EventKind other) =>
        other == EventKind.ArmsTransfer && group.TrueForAll(frame => frame.Anchor.Sense == Sense.Shield);

    /// <summary>
    /// Ministers of defence meet, told in title or lead, and agree on a drill: both are news; so are talks and the pact or the
    /// forces that a later sentence tells of.
    /// </summary>
    private static bool IsMeeting(List<CooperationFrame> group, List<CooperationFrame> other) =>
        group[0].Kind == EventKind.Talks && (other[0].Kind == EventKind.Exercise
            ? group.Exists(frame => frame.Passage.Index <= 2
                && frame.Anchor is { Sense: Sense.Official, Tag: "defence" } or { Sense: Sense.Ties, Tag: "meeting" })
                || Opening(group) < Opening(other) && group.Exists(frame => frame.Passage.Has(Sense.Meet))
            : Opening(group) < Opening(other) && other[0].Kind == EventKind.Treaty
                || Opening(group) <= Opening(other) && other[0].Kind == EventKind.Deployment);

    private static int Opening(List<CooperationFrame> group) => group.Min(frame => frame.Passage.Index);

    /// <summary>Who sells arms and trains those who use them does two things.</summary>
    private static bool IsTaught(List<CooperationFrame> group, EventKind other) =>
        other == EventKind.ArmsTransfer && group.TrueForAll(frame => frame.IsTraining);

    /// <summary>"deploys a missile battery to B; it will take part in drills": what is set up there is more than the drill.</summary>
    private static bool IsMounted(List<CooperationFrame> group, EventKind other) =>
        other == EventKind.Exercise && group.Exists(frame => frame.Kind == EventKind.Deployment
            && frame is { Receiver: not null, Anchor: { Sense: Sense.Weapon, Tag: not "ship" } });

    /// <summary>"A sent soldiers to B, and B missiles in return": each gives the other something.</summary>
    private static bool IsReturn(List<CooperationFrame> group, List<CooperationFrame> other) =>
        group[0].Kind == EventKind.Deployment && other[0].Kind == EventKind.ArmsTransfer
        && group[0].Supplier is { } helper && other.Exists(frame => frame.Receiver == helper);

    /// <summary>An "arms package" that elsewhere is told to be sold is no gift.</summary>
    private static bool IsSold(List<CooperationFrame> group, List<CooperationFrame> other) =>
        group.TrueForAll(frame => frame is { Price: Price.Untold } && frame.Kind == EventKind.Aid)
        && other.Exists(frame => frame.Price == Price.Paid);

    /// <param name="kind">What one group tells.</param>
    /// <param name="other">What the other tells.</param>
    /// <param name="same">Every sentence of the one is also one of the other.</param>
    private static bool Yields(EventKind kind, EventKind other, bool same) =>
        other == EventKind.Exercise && (same || kind == EventKind.Deployment) && kind != EventKind.Treaty
        || kind == EventKind.Deployment && same && (other == EventKind.ArmsTransfer || other == EventKind.Aid)
        || kind == EventKind.Talks && other != EventKind.ArmsTransfer
        || kind == EventKind.ArmsTransfer && other == EventKind.Aid
        || other == EventKind.Treaty && same
        && (kind == EventKind.Exercise || kind == EventKind.Deployment || kind == EventKind.Technology);
}
