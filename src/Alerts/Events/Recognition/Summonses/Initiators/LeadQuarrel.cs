using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>"A expelled a diplomat of B", and behind it: "The minister summoned the ambassador", of B by A.</summary>
internal static class LeadQuarrel
{
    /// <summary>Sentences that may tell of the quarrel.</summary>
    private const int Lead = 3;

    /// <summary>The frame with both states of the lead; null where the lead does not tell who acts against whose mission.</summary>
    public static SummonsFrame? Fill(TextReading reading, SummonsFrame frame) =>
        frame is { Rank: not null, Official: true, Several: false, Own: false } && Sides(reading, frame) is var (by, of)
            ? frame.Between(by, of, $"{by} acts against the mission of {of} in the lead") : null;

    /// <summary>The state that acts in the lead against the mission of the one whose envoy is called in; null when none does.</summary>
    public static string? Initiator(TextReading reading, SummonsFrame frame) =>
        frame is { Official: true, Targets: [var target] } && Sides(reading, frame) is var (by, of) && of == target ? by : null;

    private static (string By, string Of)? Sides(TextReading reading, SummonsFrame frame) =>
        reading.Passages.Where(passage => passage.Index <= Lead && passage.Index < frame.Passage.Index)
            .Select(Sides).FirstOrDefault(sides => sides is not null);

    /// <summary>The bare state that opens the sentence, and whose diplomat it expels or has a word with.</summary>
    private static (string By, string Of)? Sides(Passage passage) =>
        (passage.Has(Sense.Expel) || passage.Has(Sense.Protest))
        && passage.Parties is [{ States: [var by], Possessive: false, Form: MentionForm.Name or MentionForm.Capital } first, ..]
        && passage.OverArticles(first.Start) == 0 && OwnerOfMission(passage) is { } of && of != by ? (by, of) : null;

    private static string? OwnerOfMission(Passage passage) =>
        EnvoyReader.Read(passage).Find(envoy => envoy is { Own: false, Whose: [_] })?.Whose[0]
        ?? passage.All(Sense.Mission)
            .Select(mission => passage.Parties.Find(party => party is { States: [_] } && party.BehindGenitive == mission.Start)?.State)
            .FirstOrDefault(owner => owner is not null);
}
