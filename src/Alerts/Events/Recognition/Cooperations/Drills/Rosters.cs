using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Drills;

/// <summary>Finds who takes part in a drill where other sentences than its own tell it.</summary>
internal sealed class Rosters(TextReading reading)
{
    private const int LastOfLead = 2;

    /// <summary>Words between forces and what they do.</summary>
    private const int ToVerb = 2;

    /// <summary>Words from "the" to the drill that is told again: "the fortnight's drills".</summary>
    private const int ToNoun = 3;

    /// <summary>Sentences from where a drill is told to where the last of those who take part are.</summary>
    private const int ToLast = 3;

    /// <summary>What forces do that are in no drill, or in another.</summary>
    private static readonly Sense[] Elsewhere =
        [Sense.Drill, Sense.SoftDrill, Sense.Combat, Sense.Violence, Sense.Accuse, Sense.Edge, Sense.Earlier];

    private static readonly Sense[] Holding = [Sense.Begun, Sense.Held, Sense.Future];

    /// <summary>
    /// "The exercise began. Taking part are Y and Z", "They were joined by Y": the states that the sentences behind name, with those of
    /// the frame.
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

    /// <summary>"A and B opened their drills. C and D have sent troops to the drills": all whom the sentences behind add.</summary>
    /// <param name="frame">What is told of the exercise.</param>
    /// <param name="frames">What the article tells.</param>
    public CooperationFrame WithOthers(CooperationFrame frame, List<CooperationFrame> frames)
    {
        List<string> all = [.. Participants(frame, "more")
            .Union(frames.Where(other => IsSame(frame, other)).SelectMany(other => other.Parties))
            .Union(Fielded(frame)).Union(Host(frame)).Where(DrillReader.IsState)];
        return Rivals.AreAtOdds(all) ? frame : frame with { Parties = [.. frame.Parties.Union(all)] };
    }

    /// <summary>"A hosts Iron Shield", and below: "Units of B and C have arrived for the drill": A as well.</summary>
    private IEnumerable<string> Host(CooperationFrame frame) =>
        frame.Passage.Index == LastOfLead - 1 && reading.Title is { Parties: [{ States: [var host] } only] } title
        && title.StartingAt(Sense.Host, only.End) is { Tag: "subject" } && IsKnown(frame.Passage, frame.Anchor) ? [host] : [];

    /// <summary>"Ships of C and D lie in port": the forces of several that one of the next sentences tells to be there.</summary>
    public IReadOnlyList<string> Fielded(CooperationFrame frame) =>
        frame.Passage.Index > LastOfLead ? [] :
        [
            .. reading.Passages
                .Where(passage => passage.Index - frame.Passage.Index is 1 or 2 && !Array.Exists(Elsewhere, passage.Has))
                .Select(passage => JointReader.Armed(passage, new PartyUses(passage)))
                .Where(states => states.Count > 1).SelectMany(states => states).Distinct(),
        ];

    /// <summary>The same drill told again soon behind, of no other time and by no name of its own.</summary>
    private static bool IsSame(CooperationFrame frame, CooperationFrame other) =>
        other is { Background: false, Reject: null or DrillReader.OneState } && other.Kind == EventKind.Exercise
        && other.Passage.Index - frame.Passage.Index is > 0 and <= ToLast
        && (!other.Date.Told || !frame.Date.Told || other.Date.Day == frame.Date.Day)
        && (IsKnown(other.Passage, other.Anchor)
            || other.Anchor is { Sense: Sense.Drill, Tag: { } hosts } && frame.Anchor.Tag == hosts);

    /// <summary>"the drills", not "a drill" and not "the A-B drills".</summary>
    private static bool IsKnown(Passage passage, Item drill) =>
        passage.Items.FindLast(article => article.Sense == Sense.Article && article.End <= drill.Start) is { End: > 0, Tag: null } the
        && drill.Start - the.End <= ToNoun
        && passage.Parties.TrueForAll(party => party.Start < the.Start || party.Start >= drill.Start);

    private static bool HasTagged(Passage passage, string tag) =>
        passage.All(Sense.Participants).Any(part => (part.Tag ?? "").Contains(tag, StringComparison.Ordinal))
        || passage.Has(Sense.Participants) && passage.StartingAt(Sense.Both, 0) is not null;

    /// <summary>"Ships of A and B are in port. A drill with C follows": all whose forces a sentence close by names.</summary>
    public List<string> Forces(CooperationFrame frame) =>
        [.. reading.Passages.Where(passage => IsBeside(passage, frame.Passage))
            .OrderByDescending(passage => passage.Index < frame.Passage.Index)
            .Select(passage => JointReader.Armed(passage, new PartyUses(passage)))
            .FirstOrDefault(states => states.Count > 1)?.Union(frame.Parties) ?? []];

    /// <summary>
    /// "A, B troops conclude 'Iron Shield'", "C hosts navies of A and B" above a drill that no state is named of: those who hold it.
    /// </summary>
    public List<string> Headline(CooperationFrame frame) =>
        frame.Parties.Count == 0 && frame.Passage.Index is > 0 and <= LastOfLead && reading.Title is { } title
            ? HoldersIn(title, new PartyUses(title)) : [];

    private static List<string> HoldersIn(Passage title, PartyUses uses) =>
        HoldsDrill(title) ? [.. JointReader.Armed(title, uses)]
            : Guests(title, uses) is { Count: > 0 } guests ? [.. uses.Plain.First().States.Union(guests)] : [];

    /// <summary>Whose forces a headline tells somebody to host.</summary>
    private static IReadOnlyList<string> Guests(Passage title, PartyUses uses) =>
        title.All(Sense.Host).Any(host => host.Tag == "subject" && uses.Plain.Any(party => party.End <= host.Start)
            && title.Items.Exists(forces => JointReader.IsForce(forces) && forces.Start - host.End is >= 0 and <= ToVerb))
            ? JointReader.Armed(title, uses) : [];

    private static bool HoldsDrill(Passage title) =>
        title.Items.Exists(forces => JointReader.IsForce(forces) && title.Items.Exists(verb => verb.Start - forces.End is >= 0 and <= ToVerb
            && (Holding.Contains(verb.Sense) || verb is { Sense: Sense.Done, Tag: "over" })));

    /// <summary>
    /// "Panzerdivision übt mit Litauern", "la Marina si addestra con francesi e spagnoli": where forces of no state drill with those of the
    /// frame, they are the outlet's own; null where they are not, or nobody knows whose ("manewry okrętów z Rosji i Chin", from both).
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
        && told.Parties.Find(party => party.States.Count > 0) is { } first && first.Start >= drill.End
        && (told.EndsIn(drill, Sense.With) || told.EndingAt(Sense.With, told.OverArticles(first.Start)) is not null)
        && !(frame.Parties.Count > 1 && told.EndingAt(Sense.From, told.OverArticles(first.Start)) is not null)
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
