using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>"as did C", "joined C and D in summoning": those who, by the same sentence, called an envoy of that state in as well.</summary>
internal static class CompanionReader
{
    public static IEnumerable<SummonsFrame> Read(List<SummonsFrame> frames)
    {
        foreach (var frame in frames)
        {
            if (frame is not { Reject: null, Complete: true, Modality: Modality.Done } || !frame.Passage.Has(Sense.Companion)) continue;
            List<string> companions = [.. frame.Passage.Parties.Where(party => Acted(frame, party))
                .SelectMany(party => party.States).Except(frame.Initiators).Except(frame.Targets)];
            if (companions.Count == 0) continue;
            yield return frame with
            {
                Initiators = companions,
                Host = null,
                Date = ActDate.Unknown,
                Notes = [.. frame.Notes, $"{string.Join(", ", companions)} did it too"],
                Confidence = frame.Confidence - 0.1,
            };
        }
    }

    private static bool Acted(SummonsFrame frame, Party party) =>
        !party.Possessive && NoSummoner.CompanionWord(frame.Passage, party) switch
        {
            { Tag: "too" } => true,
            // What they were joined in is the verb right behind them.
            { Tag: "in" } => frame.Trigger.Start >= party.End
                && frame.Passage.Parties.TrueForAll(other => other.Start <= party.Start || other.Start > frame.Trigger.Start
                || NoSummoner.IsCompanion(frame.Passage, other))
                && frame.Passage.EndingAt(Sense.In, frame.Trigger.Start) is not null,
            _ => false,
        };
}
