using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Drills;

/// <summary>Tells whether a passage says that a drill will not be held, or not as it was: cancelled, suspended, cut.</summary>
internal static class CancelledDrill
{
    /// <summary>Words between a word of ending and the drill: "suspends army exchanges and", "cuts length, scope of".</summary>
    private const int Farthest = 9;

    /// <summary>Words of ending right in front, or right behind.</summary>
    private const int Nearest = 2;

    private static readonly Sense[] InNames =
    [
        Sense.Drill, Sense.SoftDrill, Sense.Joint, Sense.Military, Sense.And, Sense.Article, Sense.Own, Sense.Between,
        Sense.With, Sense.Be, Sense.Filler,
    ];

    /// <summary>Another act, or a ground, between the two: what ends is not the drill.</summary>
    private static readonly Sense[] Breaks =
    [
        Sense.Reason, Sense.Clause, Sense.Say, Sense.Begun, Sense.Held, Sense.Meet, Sense.Deploy, Sense.Supply, Sense.Sign, Sense.Future,
        Sense.Planned, Sense.Participants, Sense.To,
    ];

    /// <summary>What else is cancelled, and what opens another clause.</summary>
    private static readonly Sense[] Cancellable =
    [
        Sense.Meet, Sense.Deal, Sense.Pact, Sense.SoftPact, Sense.Aid, Sense.SoftAid, Sense.Supply, Sense.Weapon, Sense.Official,
        Sense.Ties, Sense.Reason, Sense.Clause, Sense.Say, Sense.Deploy, Sense.Held, Sense.Begun,
    ];

    public static bool IsTold(Passage passage) =>
        passage.Has(Sense.End)
        && passage.Items.Exists(drill => drill.Sense is Sense.Drill or Sense.SoftDrill && IsCancelled(passage, drill));

    /// <summary>"rules out drills", "no plans for joint A-B drills": the negation stands in front of the drill, or of its name.</summary>
    public static bool IsRuledOut(Passage passage, Item drill) =>
        DoubtReader.IsRuledOut(passage, drill) || passage.All(Sense.Not).Any(not =>
            not.End < drill.Start && passage.EndsIn(not, Sense.Beneficiary) && IsName(passage, not.End, drill.Start));

    private static bool IsCancelled(Passage passage, Item drill) =>
        passage.All(Sense.End).Any(end => end.Start < drill.Start && IsOf(passage, end, drill)
            || end.Start >= drill.End && (passage.Lexicon.Grammar.VerbLast ? end.Tag != "over" : end.Tag == "off")
            && (end.Start - drill.End <= Nearest + 1 || IsName(passage, drill.End, end.Start) || IsSubject(passage, drill, end)));

    /// <summary>
    /// "the drill of A and B, which was to begin in May, has been cancelled": nothing else stands before the verb that could be.
    /// </summary>
    private static bool IsSubject(Passage passage, Item drill, Item end) =>
        passage.EndingAt(Sense.Be, end.Start) is { } been
        && !passage.Items.Exists(item => item.Start >= drill.End && item.End <= been.Start && Cancellable.Contains(item.Sense));

    /// <summary>
    /// Right in front, or with nothing but the drill's name or other things that end between; a drill that "ends" is over.
    /// </summary>
    private static bool IsOf(Passage passage, Item end, Item drill) =>
        !IsOfHolders(passage, end) && (drill.Start - end.End <= Nearest || IsName(passage, end.End, drill.Start)
            || drill.Start - end.End <= Farthest && end.Tag != "over"
            && !passage.Items.Exists(item => item.Start >= end.End && item.End <= drill.Start && Breaks.Contains(item.Sense)
                && !IsPlannedOne(passage, item)));

    /// <summary>"cancels the long-planned drill": the plan was for what ends.</summary>
    private static bool IsPlannedOne(Passage passage, Item plan) =>
        plan.Sense == Sense.Planned && plan.End - plan.Start == 1
        && passage.IsPast(plan.Start)
        && passage.Pieces[plan.Start - 1].Folded == "-";

    /// <summary>"armies of A and B end drill": those who hold it bring it to its end.</summary>
    public static bool IsCompleted(Passage passage, Item end) => end.Tag == "over" && IsOfHolders(passage, end);

    /// <summary>The same, or "A and B shorten drills": it is held, though less of it.</summary>
    private static bool IsOfHolders(Passage passage, Item end) =>
        end.Tag is "over" or "less" && passage.EndingAt(Sense.To, end.Start) is null
        && Cluster.All(passage, passage.Parties).Exists(row =>
            row.States.Count > 1 && row.End <= end.Start && end.Start - row.End <= Nearest);

    /// <summary>Nothing but states and what else belongs to the name of a drill stands between the tokens.</summary>
    private static bool IsName(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.PartyAt(at) is null && passage.Pieces[at] is { IsWord: true, Folded: not "s" }
                && !passage.IsIn(at, InNames)) return false;
        }

        return true;
    }
}
