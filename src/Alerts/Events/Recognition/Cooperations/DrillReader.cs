using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads exercises that several states hold together.</summary>
internal sealed class DrillReader(FrameMaker maker)
{
    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        if (passage.Has(Sense.Parade) || passage.Has(Sense.Civil) && !passage.Has(Sense.Military) && !passage.Has(Sense.Troops)) yield break;
        if (passage.Items.Exists(end => end.Sense == Sense.End && end.End <= anchor.Start && anchor.Start - end.End <= 2)) yield break;
        var named = anchor.Tag is { Length: > 3 } tag && tag.Contains(' ', StringComparison.Ordinal) ? tag.Split(' ') : null;
        var found = JointReader.Read(passage, uses, anchor);
        var joint = anchor.Tag == "joint" || passage.Has(Sense.Joint) || found.Bound || named is not null || (found.States.Count > 1 && passage.Has(Sense.Deploy));
        var states = named is not null && found.States.Count < 2 ? named : found.States;
        if (!joint)
        {
            yield return FrameMaker.Make(passage, EventKind.Exercise, anchor, [], ReportStatus.Reported) with { Reject = "one-state-drill" };
            yield break;
        }

        var status = StatusReader.OfDrill(passage, anchor);
        var begun = status is ReportStatus.Reported or ReportStatus.Planned or ReportStatus.Done && StatusReader.IsBegun(passage, anchor);
        yield return FrameMaker.Make(passage, EventKind.Exercise, anchor, states, begun ? ReportStatus.Reported : status) with { Begun = begun, Bound = found.Bound, Confidence = found.Bound ? 0.8 : 0.65, Date = DrillDate(passage, anchor) };
    }

    /// <summary>"the 'Iron Shield' exercise", "the exercise 'Iron Shield'": only drills have such names.</summary>
    public static bool IsQuoted(Passage passage, Item anchor) =>
        anchor.Start > 0 && IsQuote(passage, anchor.Start - 1) || anchor.End < passage.Pieces.Length && IsQuote(passage, anchor.End);

    private static bool IsQuote(Passage passage, int at) => passage.Pieces[at].Folded is "\"" or "'" && !(at + 1 < passage.Pieces.Length && passage.Pieces[at + 1].Folded == "s");

    /// <summary>A weekday of a drill still to come is the next one, not the last.</summary>
    private ActDate DrillDate(Passage passage, Item anchor)
    {
        var date = maker.DateOf(passage, anchor, drill: true);
        var ahead = StatusReader.IsAhead(passage, anchor) && date is { Told: true, Precision: Language.DatePrecision.Day } && date.Day < maker.Published && maker.Published.Value.DayNumber - date.Day!.Value.DayNumber < 7;
        return ahead ? date with { Day = date.Day!.Value.AddDays(7) } : date;
    }
}
