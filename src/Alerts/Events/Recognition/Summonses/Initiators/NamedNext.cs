using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>"Several states summoned the ambassadors. Among them are A and B": the sentence behind names who did.</summary>
internal static class NamedNext
{
    /// <summary>
    /// The states that the next sentence names as those; none where it speaks of anything else, or of those whose envoys they are.
    /// </summary>
    public static IReadOnlyList<string> Read(TextReading reading, SummonsFrame frame)
    {
        var next = reading.Passages.FirstOrDefault(passage => passage.Index == frame.Passage.Index + 1);
        if (next is not { Parties: [var first, ..] } || Opener(next) is not { } opener || first.Start < opener) return [];
        var states = StateLists.From(next, first.Start);
        return states.Count > 1 && !states.Any(frame.Targets.Contains) ? states : [];
    }

    /// <summary>Behind "among them"; the very start where the sentence tells of one step: "A and B took coordinated action".</summary>
    private static int? Opener(Passage passage) =>
        passage.All(Sense.Among).FirstOrDefault(among => among.Start == 0) is { End: > 0 } among ? among.End
            : passage.All(Sense.Occasion).Any(step => step.Tag == "joint") && passage.Parties[0].Start == 0 ? 0 : null;
}
