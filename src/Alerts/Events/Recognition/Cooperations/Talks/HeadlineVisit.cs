using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Talks;

/// <summary>
/// Finds the visit that a headline tells without a verb: "A's defence minister in B: ...", "Pistorius in Kyiv for talks", or with
/// one that much else does as well: "Belousov lands in Pyongyang".
/// </summary>
internal static class HeadlineVisit
{
    /// <summary>Words in front of "in": the state, the office and a name.</summary>
    private const int ToPlace = 6;

    /// <summary>Where these are told, they are the news.</summary>
    private static readonly Sense[] Others = [Sense.Weapon, Sense.Aid, Sense.Supply, Sense.Violence, Sense.Pact];

    /// <summary>What may go on behind the place; not "in Berlin hospital".</summary>
    private static readonly Sense[] Next =
        [Sense.Beneficiary, Sense.Filler, Sense.Clause, Sense.Eve, Sense.Meet, Sense.With, Sense.Reason, Sense.Say];

    /// <summary>The verb, or the preposition as one; null where the headline opens otherwise.</summary>
    public static Item? Read(Passage passage)
    {
        if (!passage.IsTitle || !passage.Lexicon.Grammar.FixedOrder || Array.Exists(Others, passage.Has)) return null;
        foreach (var place in passage.All(Sense.In).Concat(passage.All(Sense.Deploy).Where(verb => IsComing(passage, verb))))
        {
            if (place.Start is > 0 and <= ToPlace && passage.Within(Sense.Meet, 0, place.Start) is null
                && IsMinister(passage, place.Start) && IsLand(passage, place.End))
                return new Item(place.Start, place.End, Sense.Meet, "visit");
        }

        return null;
    }

    private static bool IsComing(Passage passage, Item verb) => verb.Tag == "arrive" && passage.EndsIn(verb, Sense.In);

    /// <summary>The office ends there, or the name of who holds it.</summary>
    private static bool IsMinister(Passage passage, int end) =>
        passage.EndingAt(Sense.Official, end) is { Tag: "defence" }
        || passage.Parties.Exists(party => party.End == end && party.Mention is { Form: MentionForm.Leader, Office: "defence" });

    private static bool IsLand(Passage passage, int at) =>
        passage.PartyAt(at) is { Possessive: false, State: not "EU" } land
        && land.Form is MentionForm.Name or MentionForm.Capital or MentionForm.Ministry
        && (land.End == passage.Pieces.Length || !passage.Pieces[land.End].IsWord
            || Array.Exists(Next, sense => passage.StartingAt(sense, land.End) is not null));
}
