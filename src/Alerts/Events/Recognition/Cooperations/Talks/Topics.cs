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

    public static bool Is(Passage passage, Item anchor) =>
        IsOnAgenda(passage, anchor) || passage.Has(Sense.Meet) && AreOfficials(passage) && anchor switch
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

    /// <summary>"discussed", "talks on"; what they "agree on" is more than spoken of.</summary>
    private static bool IsSpokenOf(Passage passage, Item anchor) =>
        passage.All(Sense.Meet).Any(word => word.Tag != "visit" && passage.At(Sense.Planned, word.Start) is null
            && IsRuling(passage, word, anchor));

    private static bool IsWanted(Passage passage, Item anchor) => passage.All(Sense.Deepen).Any(word => IsRuling(passage, word, anchor));

    private static bool IsRuling(Passage passage, Item word, Item topic) =>
        word.End <= topic.Start && topic.Start - word.End <= Farthest && !Scope.Broken(passage, word, topic);

    private static bool AreOfficials(Passage passage) =>
        passage.Has(Sense.Counterpart) || passage.All(Sense.Official).Any(office => office.Tag == "defence")
        || passage.Parties.Exists(party => party.Mention is { Form: Language.MentionForm.Leader, Office: "defence" });
}
