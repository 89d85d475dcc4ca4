using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Tells whose land forces come to where only a base or town is named: "Marines arrive in Darwin", "train in Arizona".</summary>
internal static class Bases
{
    /// <summary>Words between the preposition and the name: "in the northern port city of", "at the air base".</summary>
    private const int ToName = 5;

    private static readonly Sense[] Leading = [Sense.In, Sense.To];

    /// <summary>With the land of the base as who gets the forces, where no state is named for it.</summary>
    public static TransferReader.Found Landed(Passage passage, Item act, TransferReader.Found found) =>
        found.Getter is null && Host(passage, act) is { } host && !found.Givers.Contains(host) ? found with { Getter = host } : found;

    /// <summary>Whose land the base behind the act lies in; null where none is named.</summary>
    public static string? Host(Passage passage, Item act)
    {
        foreach (var place in passage.All(Sense.Place))
        {
            if (IsHeading(passage, place)) return place.Tag;
            if (place.Start < act.End || !IsName(passage, place)) continue;
            if (place.Start == act.End || IsWhere(passage, act, place)) return place.Tag;
        }

        return null;
    }

    /// <summary>"Goma: A sends soldiers": a headline opens with where they go.</summary>
    private static bool IsHeading(Passage passage, Item place) =>
        passage.IsTitle && place.Start == 0 && passage.Pieces[place.End].Folded == ":";

    private static bool IsName(Passage passage, Item place) => char.IsUpper(passage.Text[passage.Pieces[place.Start].Start]);

    /// <summary>
    /// "at RAAF Base Darwin", "landed in Goma": a preposition of place close in front, or the verb ends in it; not "to the Texas border",
    /// "to a camp, near Goma", "took part in a race in Florida".
    /// </summary>
    private static bool IsWhere(Passage passage, Item act, Item place) =>
        passage.StartingAt(Sense.Edge, place.End) is null && passage.At(Sense.Participants, act.Start) is null
        && passage.Within(Sense.Oblique, act.End, place.Start) is null && passage.Within(Sense.Edge, act.End, place.Start) is null
        && Array.Exists(Leading, lead => passage.Within(lead, Math.Max(act.End, place.Start - ToName), place.Start) is not null
            || place.Start - act.End < ToName && passage.EndsIn(act, lead));
}
