using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Finds who takes part in a drill where other sentences than its own tell it.</summary>
internal sealed class Rosters(TextReading reading)
{
    private const int LastOfLead = 2;

    /// <summary>Words between forces and what they do.</summary>
    private const int ToVerb = 2;

    private static readonly Sense[] Holding = [Sense.Begun, Sense.Held, Sense.Future];

    /// <summary>
    /// "The exercise began. Taking part are Y and Z": the states that the sentences behind name, with those of the frame.
    /// </summary>
    /// <param name="frame">What is told of the exercise.</param>
    /// <param name="tag">Only phrases whose tag holds this.</param>
    public List<string> Participants(CooperationFrame frame, string tag)
    {
        var told = reading.Passages.Where(passage => IsNext(passage, frame.Passage) && HasTagged(passage, tag))
            .Select(passage => Participation.Read(passage, new PartyUses(passage)))
            .FirstOrDefault(found => found is not null)?.States ?? [];
        return [.. frame.Parties.Union(told.Where(DrillReader.IsState))];
    }

    private static bool HasTagged(Passage passage, string tag) =>
        passage.All(Sense.Participants).Any(part => (part.Tag ?? "").Contains(tag, StringComparison.Ordinal));

    /// <summary>"Ships of A and B are in port. A drill with C follows": all whose forces a sentence close by names.</summary>
    public List<string> Forces(CooperationFrame frame) =>
        [.. reading.Passages.Where(passage => IsBeside(passage, frame.Passage))
            .OrderByDescending(passage => passage.Index < frame.Passage.Index)
            .Select(passage => JointReader.Armed(passage, new PartyUses(passage)))
            .FirstOrDefault(states => states.Count > 1)?.Union(frame.Parties) ?? []];

    /// <summary>"A, B troops conclude 'Iron Shield'" above a drill that no state is named of: those who hold it.</summary>
    public List<string> Headline(CooperationFrame frame) =>
        frame.Parties.Count == 0 && frame.Passage.Index is > 0 and <= LastOfLead && reading.Title is { } title && HoldsDrill(title)
            ? [.. JointReader.Armed(title, new PartyUses(title))] : [];

    private static bool HoldsDrill(Passage title) =>
        title.Items.Exists(forces => JointReader.IsForce(forces) && title.Items.Exists(verb => verb.Start - forces.End is >= 0 and <= ToVerb
            && (Holding.Contains(verb.Sense) || verb is { Sense: Sense.Done, Tag: "over" })));

    /// <summary>
    /// "Panzerdivision übt mit Litauern", "la Marina si addestra con francesi e spagnoli": where forces of no state drill with those of the
    /// frame, they are the outlet's own; null where they are not, or nobody knows whose.
    /// </summary>
    public CooperationFrame? WithOwn(CooperationFrame frame) =>
        reading.Home.State is { } home && !frame.Parties.Contains(home) && AreUnnamed(frame) ? frame with
        {
            Reject = null,
            Parties = [.. frame.Parties, home],
            Notes = [.. frame.Notes, $"{home} as whose forces the outlet means"],
        } : null;

    private static bool AreUnnamed(CooperationFrame frame) =>
        frame is { Kind: var kind, Passage: var told, Anchor: var drill } && kind == EventKind.Exercise
        && told.Parties.Find(party => party.States.Count > 0) is { } first && first.Start >= drill.Start
        && (told.EndsIn(drill, Sense.With) || told.EndingAt(Sense.With, told.OverArticles(first.Start)) is not null)
        && told.Items.Exists(forces => IsForces(forces, drill) && forces.Start <= drill.Start);

    /// <summary>Forces in front of the drill, or in the phrase itself: "Gebirgsjäger üben mit".</summary>
    private static bool IsForces(Item forces, Item drill) =>
        forces.Sense is Sense.Troops or Sense.Military || forces == drill && drill.Sense == Sense.Drill;

    /// <summary>One of the two sentences before, or the next.</summary>
    private static bool IsBeside(Passage passage, Passage first) => first.Index - passage.Index is 1 or 2 or -1;

    /// <summary>One of the next two sentences, or one soon behind that names the drill again.</summary>
    private static bool IsNext(Passage passage, Passage first) =>
        (passage.Index - first.Index) switch
        {
            1 or 2 => true,
            > 2 and <= 5 => passage.Has(Sense.Drill) || passage.Has(Sense.SoftDrill),
            _ => false,
        };
}
