using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>"London had done the same on Friday": a sentence that repeats the summons told before it with another initiator.</summary>
internal static class LikewiseReader
{
    /// <summary>Words that may stand between a subject and its verb: "had", "has since".</summary>
    private const int Auxiliaries = 2;

    public static IEnumerable<SummonsFrame> Read(TextReading reading, List<SummonsFrame> frames)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var trigger in passage.All(Sense.Likewise))
            {
                var envoy = With(passage, trigger);
                var model = frames.FindLast(frame => frame.Passage.Index <= passage.Index && frame.Reject is null
                    && (frame.Targets.Count > 0 || envoy is not null));
                if (model is null || IsOfExpulsion(passage, trigger)) continue;
                var likewise = Returned(passage, trigger, model) ?? Repeated(reading.Dates, passage, trigger, envoy, model);
                if (likewise is not null) yield return likewise;
            }
        }
    }

    /// <summary>"A had summoned B's envoy and thrown out six, after B did likewise": the nearer act is returned.</summary>
    private static bool IsOfExpulsion(Passage passage, Item trigger) => passage.Within(Sense.Expel, 0, trigger.Start) is not null;

    /// <summary>"A had done the same": null where it is not told who, or not told as done.</summary>
    private static SummonsFrame? Repeated(Dates dates, Passage passage, Item trigger, EnvoyPhrase? envoy, SummonsFrame model)
    {
        var targets = envoy?.Whose ?? model.Targets;
        var initiators = Initiators(passage, trigger, envoy, targets);
        if (initiators.Count == 0) return null;
        if (ModalityReader.Read(passage, trigger) != Modality.Done) return null;
        return model with
        {
            Passage = passage,
            Trigger = trigger,
            Initiators = initiators,
            Targets = targets,
            Rank = envoy?.Rank ?? model.Rank,
            Host = null,
            Date = dates.OfAct(passage, trigger, initiators),
            Notes =
            [
                $"\"{passage.Print(trigger.Start, trigger.End)}\" repeats the summons of the sentence before",
                $"initiator {string.Join(", ", initiators)}",
            ],
            Confidence = model.Confidence - 0.1,
        };
    }

    /// <summary>Who stands in front of the verb, surely enough; behind "as did" all that are named.</summary>
    private static IReadOnlyList<string> Initiators(Passage passage, Item trigger, EnvoyPhrase? envoy, IReadOnlyList<string> targets)
    {
        if (trigger.Tag == "front") return [.. StateLists.From(passage, EnvoyBack.SkipArticles(passage, trigger.End)).Except(targets)];
        var (initiators, _, score) = InitiatorReader.Read(passage, trigger, envoy, targets, passive: false);
        return score < 4 && passage.Parties.Count > 1 && envoy is null ? [] : initiators;
    }

    /// <summary>"did the same with the envoy of B", "to B's envoy": another one than the model's.</summary>
    private static EnvoyPhrase? With(Passage passage, Item trigger) =>
        (passage.StartingAt(Sense.With, trigger.End) ?? passage.StartingAt(Sense.To, trigger.End)) is { End: var behind }
            ? EnvoyReader.Read(passage).Find(envoy => envoy.Whose.Count > 0
                && envoy.Start >= behind && passage.OverArticles(envoy.Start) <= behind)
            : null;

    /// <summary>
    /// "A summoned B's envoy after B had done the same": the one called in called in the other. Its day is not the other's.
    /// </summary>
    private static SummonsFrame? Returned(Passage passage, Item trigger, SummonsFrame model)
    {
        var subject = passage.Parties.FindLast(party => party.End <= trigger.Start);
        if (subject is null || trigger.Tag == "base" || trigger.Start - subject.End > Auxiliaries || model.Initiators is not [var other]
            || !model.Targets.Contains(subject.State)) return null;
        return model with
        {
            Passage = passage,
            Trigger = trigger,
            Initiators = [subject.State],
            Targets = [other],
            Host = null,
            Date = ActDate.Unknown,
            Notes =
            [
                $"\"{passage.Print(trigger.Start, trigger.End)}\" returns the summons told with it",
                $"initiator {subject.State}, target {other}",
            ],
            Confidence = model.Confidence - 0.1,
        };
    }
}
