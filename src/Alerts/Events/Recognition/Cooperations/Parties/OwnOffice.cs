using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// An office or forces that a sentence opens with and no state in front of them: the
/// outlet's own ("해군, 인도 해군과 훈련", "防衛相は豪国防相と会談").
/// </summary>
internal static class OwnOffice
{
    /// <summary>Words of a name in front of its office.</summary>
    private const int Farthest = 5;

    /// <summary>Tells only where a state stands in front of its office, and so would have been read before it.</summary>
    public static bool Opens(Passage passage) =>
        passage.Lexicon.Grammar is { VerbLast: true } or { Signs: true }
        && passage.Items.Find(IsOffice) is { End: > 0 } office && office.Start <= Farthest
        && passage.Parties.TrueForAll(party => party.Start > passage.OverOffices(office.Start));

    /// <summary>"Kabinet stuurt raketten naar Kiev", "政府が": a headline whose subject is a government that no state is named of.</summary>
    public static bool Heads(Passage passage) =>
        passage.IsTitle && passage.Items.Exists(item => item.Sense == Sense.Government && (item.Start <= 1
            ? passage.Parties.TrueForAll(party => party.Start > item.End)
            : passage.TopicMark(item.End) is not null && passage.Parties.TrueForAll(party => party.End != item.Start)));

    private static bool IsOffice(Item item) =>
        item is { Sense: Sense.Government or Sense.Official or Sense.Ministry or Sense.Military or Sense.Troops, Tag: not "foreign" };
}
