using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Makes the frame of one act and dates it by its sentence.</summary>
internal sealed class FrameMaker(Dates dates)
{
    private const int DaysOfWeek = 7;

    /// <summary>Days back beyond which a month without its year is one to come: of what is planned, of what is not told as done.</summary>
    private const int OfPlanned = 31;
    private const int OfUntold = 270;

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
        Background = passage.Has(Sense.Anniversary) && standing.Stage != Stage.Ahead || IsChronicle(passage) || (!passage.IsTitle
            && passage.Items.Exists(item =>
                item.Sense == Sense.Earlier && !EarlierBuyers.IsOrder(item) && Math.Abs(item.Start - anchor.Start) <= 12)),
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
        if (dates.Told(passage, act.Start, lasting: drill, other: Sense.Summon) is not { } told) return ActDate.Unknown;
        if (IsToCome(told, drill ? StageReader.OfDrill(passage, act) : StageReader.Of(passage, act)))
            told = told with { Day = told.Day?.AddYears(1) };
        return drill || told.Day <= dates.Published ? told : ActDate.Unknown;
    }

    /// <summary>"on Monday", of what is still to come: the next one, not the last.</summary>
    public ActDate Coming(ActDate date) =>
        date is { Told: true, Precision: DatePrecision.Day, Basis: DateBasis.Relative, OfStatement: false, Day: { } day }
            && dates.Published is { } today && today.DayNumber - day.DayNumber is > 0 and < DaysOfWeek
            ? date with { Day = day.AddDays(DaysOfWeek) } : date;

    /// <summary>"will deliver in June", told in May: the calendar takes it for the June before.</summary>
    private bool IsToCome(ActDate told, Stage stage) =>
        told is { Basis: not DateBasis.Told, Precision: DatePrecision.Day or DatePrecision.Month } && stage != Stage.Over
        && dates.Published?.DayNumber - told.Day?.DayNumber > (stage == Stage.Ahead ? OfPlanned : OfUntold);
}
