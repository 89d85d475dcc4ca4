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
    public static Surroundings Of(List<Passage> passages, int at)
    {
        List<Passage> near = [.. passages.Take(at + 2).Skip(Math.Max(0, at - 1))];
        return new(near.Exists(IsMilitary), near.Exists(SpeaksOfDrills), near.Exists(passage => passage.Has(Sense.Relief)));
    }

    private static bool IsMilitary(Passage passage) => passage.Has(Sense.Military) || passage.Has(Sense.Ties) || passage.Has(Sense.Pact);

    private static bool SpeaksOfDrills(Passage passage) =>
        passage.Has(Sense.Drill) || passage.Has(Sense.SoftDrill) && (passage.Has(Sense.Troops) || passage.Has(Sense.Military))
        || passage.Items.Exists(item => item is { Sense: Sense.SoftDrill, Tag: "drills" });
}
