using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>
/// "India to buy jets", "A, B navies to train": infinitives that tell what is to come; "the latest to arrive" has arrived.
/// </summary>
internal static class Infinitives
{
    private static readonly Sense[] Acts =
        [Sense.Supply, Sense.Buy, Sense.Deploy, Sense.Sign, Sense.Technology, Sense.Train, Sense.Deepen, Sense.Approve, Sense.Beneficiary];

    private static readonly Sense[] Offices = [Sense.Military, Sense.Troops, Sense.Official, Sense.Government, Sense.Weapon];

    private static readonly Sense[] Finite =
        [Sense.Supply, Sense.Deploy, Sense.Meet, Sense.Sign, Sense.Drill, Sense.SoftDrill, Sense.With, Sense.Buy];

    public static bool Tell(Passage passage, Item act) =>
        passage.Lexicon.Grammar.HeadlineInfinitive && !passage.Has(Sense.Causing) && (IsMarked(passage, act) || InHeadline(passage, act));

    /// <summary>In a headline the infinitive right behind its subject tells what is to come.</summary>
    public static bool InHeadline(Passage passage, Item act) =>
        passage.IsTitle && passage.Lexicon.Grammar.HeadlineInfinitive
        && passage.Items.Exists(to => to.Sense is Sense.To or Sense.Future && to.End <= act.End && passage.IsWord(to.Start, "to")
            && IsVerb(passage, to.Start + 1) && IsSubject(passage, to.Start) && !Scope.Broken(passage, to.End, act.Start)
            && passage.EndingAt(Sense.Reason, act.Start) is not { Tag: "time" });

    /// <summary>A verb with nothing but "to", or "to jointly", before it, and not one that "began to".</summary>
    private static bool IsMarked(Passage passage, Item act) =>
        Array.IndexOf(Acts, act.Sense) >= 0
        && passage.EndingAt(Sense.To, passage.EndingAt(Sense.Joint, act.Start)?.Start ?? act.Start) is { } to
        && passage.EndingAt(Sense.Begun, to.Start) is null;

    private static bool IsVerb(Passage passage, int at) =>
        at < passage.Pieces.Length && passage.PartyAt(at) is null && passage.At(Sense.Article, at) is null;

    /// <summary>A state, alone or with its forces or office ("A says its warships"), before which nothing has happened yet.</summary>
    public static bool IsSubject(Passage passage, int end)
    {
        var office = passage.Items.Find(item => item.End == end && Array.IndexOf(Offices, item.Sense) >= 0);
        var start = office.End > 0 ? office.Start : end;
        if (passage.EndingAt(Sense.Own, start) is { Tag: null } own && passage.EndingAt(Sense.Say, own.Start) is { } says)
            start = says.Start;
        return passage.Parties.Find(party => party.BehindGenitive == start) is { } state
            && !passage.Items.Exists(item => item.End <= state.Start && Array.IndexOf(Finite, item.Sense) >= 0);
    }
}
