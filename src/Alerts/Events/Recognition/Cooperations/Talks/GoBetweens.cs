using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Talks;

/// <summary>
/// Tells generals and ministers who meet over the peace of others, over a border where their own armies face each other, or with
/// diplomats alone: no military cooperation.
/// </summary>
internal static class GoBetweens
{
    /// <summary>Words between two states and their talks, and between the offices of one government.</summary>
    private const int ToTalks = 2;
    private const int ToOffice = 6;

    /// <summary>What two states that others bring together come to.</summary>
    private static readonly Sense[] Settlements = [Sense.Meet, Sense.Deal, Sense.SoftPact];

    public static bool Are(Passage passage, Item office) =>
        OverPeace(passage)
        || passage.Lexicon.Grammar.FixedOrder && (IsWithDiplomat(passage, office) || AreOthers(passage, office));

    /// <summary>"ceasefire": anywhere in the sentence.</summary>
    public static bool OverPeace(Passage passage) => passage.All(Sense.Truce).Any(truce => truce.Tag != "foes");

    /// <summary>"disengagement", told of two that arm against each other: what their generals talk about keeps them apart.</summary>
    public static bool AreFoes(IReadOnlyList<string> states, Surroundings near) => near.Facing && Rivals.AreAtOdds(states);

    /// <summary>"A's foreign minister meets B's army chief"; not "the foreign and defence ministers of A".</summary>
    private static bool IsWithDiplomat(Passage passage, Item office) =>
        passage.All(Sense.Official).Any(diplomat => diplomat.Tag == "foreign"
            && !IsBeside(passage, diplomat, office) && !IsBeside(passage, office, diplomat));

    private static bool IsBeside(Passage passage, Item first, Item second) =>
        second.Start - first.End is >= 0 and <= ToOffice && passage.Within(Sense.And, first.End, second.Start) is not null;

    /// <summary>"A's army chief in B for B-C talks", "a deal between B and C".</summary>
    private static bool AreOthers(Passage passage, Item office) =>
        passage.Parties.FindLast(party => party.End <= office.Start) is { } own
        && Cluster.All(passage, passage.Parties).Exists(row => row.States.Count == 2 && !row.States.Contains(own.State)
            && row.Start >= office.End && Array.Exists(Settlements, sense => IsTold(passage, row, sense)));

    private static bool IsTold(Passage passage, Cluster row, Sense sense) =>
        passage.Within(sense, row.End, row.End + ToTalks) is not null
        || row.Lead == Sense.Between && passage.Within(sense, row.Start - 1 - ToTalks, row.Start) is not null;
}
