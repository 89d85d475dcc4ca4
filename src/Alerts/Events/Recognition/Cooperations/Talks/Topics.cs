using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Talks;

/// <summary>
/// Tells what officials who meet only speak of, or want more of: "discussed training", "agreed to bolster intelligence sharing".
/// </summary>
internal static class Topics
{
    /// <summary>Words between the word of speaking and its topic.</summary>
    private const int Farthest = 5;

    /// <summary>Words from there to the first of several topics, "about river", and from "and" to the last, "this year's".</summary>
    private const int ToFirst = 2;
    private const int ToLast = 5;

    /// <summary>Words from there to the last of several topics.</summary>
    private const int FarthestOfSeveral = 18;

    /// <summary>What tells more of a topic than that it was spoken of.</summary>
    private static readonly Sense[] Acts =
    [
        Sense.Say, Sense.Future, Sense.Planned, Sense.Held, Sense.Begun, Sense.Sign, Sense.Supply, Sense.Buy, Sense.Relative, Sense.Be,
        Sense.Participants, Sense.Reason, Sense.Clause, Sense.Host,
    ];

    public static bool Is(Passage passage, Item anchor) =>
        IsOnAgenda(passage, anchor) || IsOneOfSeveral(passage, anchor) || passage.Has(Sense.Meet) && AreOfficials(passage) && anchor switch
        {
            { Sense: Sense.Technology, Tag: null or "training" or "soft" or "joint" or "any" } or { Sense: Sense.Train } =>
                IsSpokenOf(passage, anchor) || IsWanted(passage, anchor),
            { Sense: Sense.Drill or Sense.SoftDrill or Sense.Troops } => IsSpokenOf(passage, anchor),
            _ => false,
        };

    /// <summary>"jets on the agenda as A receives B": the weapons open the words for what is talked of.</summary>
    private static bool IsOnAgenda(Passage passage, Item anchor) =>
        anchor.Sense is Sense.Weapon or Sense.SoftWeapon && !passage.Has(Sense.Supply) && passage.Has(Sense.Meet)
        && passage.Items.Exists(topic => topic is { Sense: Sense.Ties, Tag: "meeting" } && topic.Start == anchor.Start);

    /// <summary>"met to discuss patrols along the border and joint drills": no act but speaking stands in front.</summary>
    private static bool IsOneOfSeveral(Passage passage, Item anchor) =>
        passage.Lexicon.Grammar.FixedOrder && !passage.IsTitle && anchor.Sense is Sense.Drill or Sense.SoftDrill
        && passage.All(Sense.Meet).Any(word => word.End <= anchor.Start
            && word.Tag != "visit" && passage.At(Sense.Planned, word.Start) is null
            && (anchor.Start - word.End <= ToFirst || anchor.Start - word.End <= FarthestOfSeveral
                && passage.Within(Sense.And, anchor.Start - ToLast, anchor.Start) is not null)
            && !Scope.Broken(passage, word, anchor)
            && !Array.Exists(Acts, act => passage.Within(act, word.End + 1, anchor.Start) is not null));

    /// <summary>"discussed", "talks on"; what they "agree on" is more than spoken of.</summary>
    private static bool IsSpokenOf(Passage passage, Item anchor) =>
        passage.All(Sense.Meet).Any(word => word.Tag != "visit" && passage.At(Sense.Planned, word.Start) is null or { Tag: "talks" }
            && IsRuling(passage, word, anchor));

    private static bool IsWanted(Passage passage, Item anchor) => passage.All(Sense.Deepen).Any(word => IsRuling(passage, word, anchor));

    private static bool IsRuling(Passage passage, Item word, Item topic) =>
        word.End <= topic.Start && topic.Start - word.End <= Farthest && !Scope.Broken(passage, word, topic);

    private static bool AreOfficials(Passage passage) =>
        passage.Has(Sense.Counterpart) || passage.All(Sense.Official).Any(office => office.Tag == "defence")
        || passage.Parties.Exists(party => party.Mention is { Form: Language.MentionForm.Leader, Office: "defence" });
}
