using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>"London had done the same on Friday": a sentence that repeats the summons told before it with another initiator.</summary>
internal static class LikewiseReader
{
    public static IEnumerable<SummonsFrame> Read(TextReading reading, List<SummonsFrame> frames)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var trigger in passage.All(Sense.Likewise))
            {
                var model = frames.FindLast(frame => frame.Passage.Index <= passage.Index && frame.Reject is null && frame.Targets.Count > 0);
                if (model is null) continue;
                var (initiators, _, score) = InitiatorReader.Read(passage, trigger, null, model.Targets, passive: false);
                if (initiators.Count == 0 || (score < 4 && passage.Parties.Count > 1) || ModalityReader.Read(passage, trigger) != Modality.Done) continue;
                yield return model with
                {
                    Passage = passage,
                    Trigger = trigger,
                    Initiators = initiators,
                    Host = null,
                    Date = reading.Dates.OfAct(passage, trigger, initiators),
                    Notes = [$"\"{passage.Print(trigger.Start, trigger.End)}\" repeats the summons of the sentence before", $"initiator {string.Join(", ", initiators)}"],
                    Confidence = model.Confidence - 0.1,
                };
            }
        }
    }
}
