using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>
/// Tells what a verb of giving without a word of tense means: "A sends tanks" announces them; "A still delivers tanks", "blames A for
/// sending tanks", "A's tank deliveries" tell what goes on.
/// </summary>
internal static class BareVerb
{
    /// <summary>Words from the auxiliary to its participle: "are now being given".</summary>
    private const int ToParticiple = 3;

    /// <summary>Words from the noun to "announced": "to A and B".</summary>
    private const int ToAnnounced = 6;

    private static readonly Sense[] Things = [Sense.Weapon, Sense.SoftWeapon, Sense.Aid, Sense.SoftAid];

    /// <summary>What is told to bring other things.</summary>
    private static readonly Sense[] Carriers = [Sense.Weapon, Sense.SoftWeapon];

    /// <summary>What a gerund behind it tells has happened, or goes on: "for", "by", "after", "despite".</summary>
    private static readonly Sense[] Grounds = [Sense.Beneficiary, Sense.By, Sense.Reason, Sense.Oblique, Sense.Clause];

    /// <summary>Aid told by a verb is promised, unless it is told as given or under way; told by a noun it goes on.</summary>
    public static bool Announces(Passage passage, Item act) =>
        act is { Sense: Sense.Supply or Sense.Buy or Sense.Beneficiary, Tag: not "noun" }
        && !passage.Has(Sense.Done) && !passage.Has(Sense.Thank) && !IsBeing(passage, act)
        && StageReader.Of(passage, act) != Stage.Running && !(passage.Lexicon.Grammar.FixedOrder && GoesOn(passage, act));

    /// <summary>"is giving", "are being given", "不断提供": no announcement any more.</summary>
    private static bool IsBeing(Passage passage, Item act) =>
        (passage.Items.Exists(item => item.Sense == Sense.Be && item.End <= act.Start && act.Start - item.End <= ToParticiple)
            || Scope.Before(passage, act, Sense.Begun, may: begun => begun.Tag == "act"))
        && !StageReader.IsAhead(passage, act);

    private static bool GoesOn(Passage passage, Item act) =>
        act.Tag == "given" || IsHabit(passage, act) || IsNoun(passage, act) && !IsAnnouncedBehind(passage, act) || IsGerund(passage, act);

    /// <summary>"A supplies B with shells", "B gets shells from A"; a sum that one provides or gets is promised.</summary>
    private static bool IsHabit(Passage passage, Item act) =>
        (act.Tag == "get" || passage.StartingAt(Sense.Habit, act.Start) is not null)
        && !passage.All(Sense.Fund).Any(fund => fund.Tag == "money");

    /// <summary>"missile supplies to", "the shell deliveries": a noun behind its thing, or thing and act in one.</summary>
    private static bool IsNoun(Passage passage, Item act) =>
        act.Tag == "both"
        || passage.Items.Exists(thing => thing.End == act.Start && Array.IndexOf(Things, thing.Sense) >= 0) && !passage.IsGerund(act.Start);

    /// <summary>"arms deliveries to A announced".</summary>
    private static bool IsAnnouncedBehind(Passage passage, Item noun) =>
        passage.Within(Sense.Planned, noun.End, noun.End + ToAnnounced) is { } told
        && passage.IsPast(told.Start);

    /// <summary>"for sending", "while also sending", "with A sending"; "B joins A in sending" announces.</summary>
    private static bool IsGerund(Passage passage, Item act)
    {
        if (!passage.IsGerund(act.Start)) return false;
        var front = passage.EndingAt(Sense.Filler, act.Start)?.Start ?? act.Start;
        if (passage.IsIn(OverAdverb(passage, front) - 1, Carriers)) return true;
        return Array.Exists(Grounds, ground => passage.EndingAt(ground, front) is not null)
            || !passage.IsTitle && passage.EndingAt(Sense.In, front) is not null
            || passage.Parties.Exists(party => party.End == front && passage.EndingAt(Sense.With, party.Start) is not null);
    }

    /// <summary>"planes rapidly delivering".</summary>
    private static int OverAdverb(Passage passage, int at) =>
        at > 0 && passage.Pieces[at - 1].Folded.EndsWith("ly", StringComparison.Ordinal) ? at - 1 : at;
}
