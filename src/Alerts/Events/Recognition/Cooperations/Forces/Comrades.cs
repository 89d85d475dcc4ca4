using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>Finds beside whose forces those serve that are sent: "soldiers fly to C to join A and B troops".</summary>
internal static class Comrades
{
    /// <summary>Words between "join" and whose forces: "some 300".</summary>
    private const int ToOwner = 2;

    /// <summary>Words between whose forces and the forces: "special".</summary>
    private const int ToForces = 1;

    public static IEnumerable<string> Of(Passage passage, Item sent) =>
        !passage.Lexicon.Grammar.FixedOrder ? [] : passage.All(Sense.Participants)
            .Where(join => join.Tag == "subject next" && join.Start >= sent.End)
            .SelectMany(join => Joined(passage, join)).Where(DrillReader.IsState);

    private static IReadOnlyList<string> Joined(Passage passage, Item join) =>
        Cluster.All(passage, passage.Parties)
            .Find(row => row.Start - join.End is >= 0 and <= ToOwner && IsForces(passage, row.End))?.States ?? [];

    private static bool IsForces(Passage passage, int from) =>
        (passage.Within(Sense.Troops, from, passage.Pieces.Length) ?? passage.Within(Sense.Military, from, passage.Pieces.Length))
            is { } forces && forces.Start - from <= ToForces;
}
