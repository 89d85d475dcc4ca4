using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>
/// Settles what the sentences of one article tell against each other: who called in whom, and whether it has happened yet.
/// </summary>
internal static class Contradictions
{
    /// <summary>Below it one side of a summons was taken from the context.</summary>
    private const double Guessed = 0.65;

    /// <summary>Up to it one side was taken from the context, and the other from a state that only stands nearby.</summary>
    private const double BarelyRead = 0.6;

    /// <summary>From it on a sentence names both sides.</summary>
    private const double Told = 0.8;

    public static List<SummonsFrame> Settle(List<SummonsFrame> frames) => WithoutPlanned(WithoutReversed(frames));

    /// <summary>
    /// "A summons B's envoy", and the lead: "A said it will summon the ambassador": what the headline tells has not happened yet.
    /// </summary>
    private static List<SummonsFrame> WithoutPlanned(List<SummonsFrame> frames)
    {
        var onlyTitle = frames.TrueForAll(frame => frame.Reject is not null || frame.Passage.IsTitle && IsTimeless(frame));
        if (!onlyTitle) return frames;
        if (frames.Find(frame => !frame.Passage.IsTitle && frame.Reject == "planned-summons") is not { } planned) return frames;
        return frames.ConvertAll(frame => frame.Reject is null && SummonsResolver.MayBeSame(planned, frame)
            ? frame with { Reject = "planned-summons" } : frame);
    }

    /// <summary>A headline's present or its participle without auxiliary, which may tell what is to come.</summary>
    private static bool IsTimeless(SummonsFrame frame) => frame.Trigger.Tag is "active" or "gerund"
        || frame.Trigger.Tag is "any" && !frame.Passage.Has(Sense.Be);

    /// <summary>Which way round a guess has it gives way to a sentence that tells it.</summary>
    private static List<SummonsFrame> WithoutReversed(List<SummonsFrame> frames) =>
        frames.FindAll(frame => !IsGuess(frame) || !frames.Exists(told => told.Reject is null
            && (told.Confidence >= Told || told.Confidence > frame.Confidence)
            && told.Initiators.SequenceEqual(frame.Targets) && told.Targets.SequenceEqual(frame.Initiators)
            && !IsOfOtherDay(frame, told)));

    /// <summary>"The minister called in the ambassador on Friday. A day later A's summoned B's": two summonses.</summary>
    private static bool IsOfOtherDay(SummonsFrame frame, SummonsFrame told) =>
        frame is { Date.Told: true, Official: true } && frame.Passage.Index < told.Passage.Index
        && (told.Date.Told ? told.Date.Day != frame.Date.Day : told.Passage.All(Sense.SameDay).Any(day => day.Tag is not null));

    /// <summary>"A-B row: ambassador summoned", "the summons", "A's ministry confirmed the summoning of the ambassador".</summary>
    private static bool IsGuess(SummonsFrame frame) =>
        frame.Passage.IsTitle && frame.Confidence < Guessed || frame.Filled && frame.Confidence <= BarelyRead
        || frame.Trigger.Tag == "noun" && (frame.Filled || frame.Rank is null);
}
