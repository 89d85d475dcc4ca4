using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Makes the frame of one act and dates it by its sentence.</summary>
internal sealed class FrameMaker(Dates dates)
{
    public DateOnly? Published => dates.Published;

    public static CooperationFrame Make(
        Passage passage, EventKind kind, Item anchor, IReadOnlyList<string> parties, Standing standing) => new()
    {
        Passage = passage,
        Kind = kind,
        Anchor = anchor,
        Parties = parties,
        Standing = standing,
        Reject = passage.Items.Exists(item => item is { Sense: Sense.Anniversary, Tag: "long" }) ? "anniversary" : null,
        Background = passage.Has(Sense.Anniversary) || IsChronicle(passage) || (!passage.IsTitle
            && passage.Items.Exists(item => item.Sense == Sense.Earlier && Math.Abs(item.Start - anchor.Start) <= 12)),
        Notes = [$"\"{passage.Print(anchor.Start, anchor.End)}\" ({anchor.Sense})"],
    };

    /// <summary>"1979: A sends troops": an entry of a timeline.</summary>
    private static bool IsChronicle(Passage passage) =>
        passage.Pieces is [{ Folded: [>= '1' and <= '2', _, _, _] year }, { Folded: ":" }, ..] && year.All(char.IsAsciiDigit);

    /// <summary>What the act behind the token tells has been going on since an earlier year, and is no news.</summary>
    public bool RunsSinceAnEarlierYear(Passage passage, int token) => dates.RunsSinceAnEarlierYear(passage, token);

    /// <summary>What is told of the act; a day still to come dates only a drill.</summary>
    public ActDate DateOf(Passage passage, Item act, bool drill = false)
    {
        if (!drill && dates.DaysBefore(passage, act) is { } before) return before;
        return dates.Told(passage, act.Start, lasting: drill, other: Sense.Summon) is { } told
            && (drill || told.Day <= dates.Published) ? told : ActDate.Unknown;
    }
}
