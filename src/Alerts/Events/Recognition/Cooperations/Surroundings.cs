using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>
/// What a sentence and its neighbours speak of: a treaty is military, and aid is relief, when one of them tells of such things.
/// </summary>
/// <param name="Military">Forces, defence, their ties and pacts.</param>
/// <param name="Drills">Drills of forces: "the exercise" of the next sentence is one.</param>
/// <param name="Relief">Medicine, food and the like.</param>
internal sealed record Surroundings(bool Military, bool Drills, bool Relief)
{
    /// <summary>What a sentence says of arms that have not been given yet, or are fired.</summary>
    private static readonly Sense[] NotGiven =
        [Sense.Planned, Sense.Future, Sense.Maybe, Sense.CallFor, Sense.Approve, Sense.Not, Sense.End, Sense.Violence, Sense.Combat];

    /// <summary>The state at war that the sentence in front shows with arms it has got; null where it does not.</summary>
    public string? Armed { get; private init; }

    /// <summary>Armies that face each other, or part: "disengagement", "standoff".</summary>
    public bool Facing { get; private init; }

    public static Surroundings Of(List<Passage> passages, int at)
    {
        List<Passage> near = [.. passages.Take(at + 2).Skip(Math.Max(0, at - 1))];
        return new(near.Exists(IsMilitary), near.Exists(SpeaksOfDrills), near.Exists(passage => passage.Has(Sense.Relief)))
        {
            Facing = near.Exists(passage => passage.All(Sense.Truce).Any(truce => truce.Tag == "foes")),
            Armed = at > 0 ? ArmedBy(passages[at - 1]) : null,
        };
    }

    /// <summary>The state at war in whose hands a sentence shows arms; null where they are none, or still to come.</summary>
    public static string? ArmedBy(Passage passage) =>
        !passage.Has(Sense.Weapon) || Array.Exists(NotGiven, passage.Has)
            || !passage.Has(Sense.First) && !passage.Has(Sense.Landfall) && !passage.Items.Exists(IsReceipt) ? null
            : passage.Parties.SelectMany(party => party.States).FirstOrDefault(ArmedStates.AreGiven);

    private static bool IsReceipt(Item item) => item is { Sense: Sense.Buy, Tag: "get" } or { Sense: Sense.Deploy, Tag: "arrive" };

    private static bool IsMilitary(Passage passage) => passage.Has(Sense.Military) || passage.Has(Sense.Ties) || passage.Has(Sense.Pact);

    private static bool SpeaksOfDrills(Passage passage) =>
        passage.Has(Sense.Drill) || passage.Has(Sense.SoftDrill) && (passage.Has(Sense.Troops) || passage.Has(Sense.Military))
        || passage.Items.Exists(item => item is { Sense: Sense.SoftDrill, Tag: "drills" });
}
