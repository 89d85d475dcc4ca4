using System.Globalization;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Which of the days that an article tells is the day of a summons.</summary>
internal sealed class DayOfAct(TextReading reading, List<SummonsFrame> frames)
{
    /// <summary>A day further back than this belongs to something older.</summary>
    private const int MostDaysBack = 7;

    private const int MostSentencesBehind = 3;

    /// <summary>Sentences between "the same day" and the one that names it.</summary>
    private const int MostSentencesBefore = 4;

    /// <summary>
    /// The day a sentence of the act tells, else what the sentences around it tell of the occasion or of the same protest, else the
    /// day on which somebody told of it, else the day of publication.
    /// </summary>
    public ActDate Of(List<SummonsFrame> act)
    {
        List<ActDate> told = [.. act.Select(frame => frame.Date).Where(date => date.Told)
            .OrderBy(date => date.Precision != DatePrecision.Day)];
        // "this morning", quoted from what was said the day before.
        var published = reading.Dates.Published;
        if (told.Exists(date => date.OfStatement && date.Day < published)) told.RemoveAll(date => date.Day == published);
        return told.Find(date => !date.OfStatement) ?? OfSameDay(act) ?? OfYear(act) ?? OfHalfTold(act) ?? OfOccasion(act)
            ?? (told.Count > 0 ? told[0] : OfProtest(act) ?? OfSummonsBefore(act) ?? act[0].Date);
    }

    /// <summary>"On Monday drones crossed the border. The ministry summoned the envoy the same day".</summary>
    private ActDate? OfSameDay(List<SummonsFrame> act)
    {
        foreach (var frame in act)
        {
            foreach (var same in frame.Passage.All(Sense.SameDay))
            {
                if (DayBefore(frame.Passage, same) is not { } day) continue;
                var date = new ActDate(day.AddDays(int.Parse(same.Tag ?? "0", CultureInfo.InvariantCulture)), DatePrecision.Day, true)
                {
                    Basis = DateBasis.Relative,
                };
                if (IsRecent(date)) return date;
            }
        }

        return null;
    }

    /// <summary>The day named last in front of the phrase, in its sentence or in one of those before.</summary>
    private DateOnly? DayBefore(Passage passage, Item same)
    {
        if (reading.Dates.LastDay(passage.Text[..passage.Pieces[same.Start].Start]) is { } here) return here;
        for (var index = passage.Index - 1; index >= Math.Max(1, passage.Index - MostSentencesBefore); index--)
        {
            if (reading.Dates.LastDay(reading.Sentence(index)) is { } day) return day;
        }

        return null;
    }

    /// <summary>An undated article's "16 November" and, in another sentence, "16 November 2018".</summary>
    private ActDate? OfYear(List<SummonsFrame> act) =>
        act.Select(frame => frame.Date.Yearless).FirstOrDefault(day => day is not null) is { } yearless
            ? reading.Dates.WithYear(yearless, reading.Passages) : null;

    /// <summary>
    /// "Abuja had on Monday summoned the neighbour over it; the minister received the envoy": the half without an envoy has the day.
    /// </summary>
    private ActDate? OfHalfTold(List<SummonsFrame> act) =>
        frames.Where(half => half.Reject == "no-envoy" && !half.Background && IsRecent(half.Date)
                && act.Exists(frame => IsBeside(half, frame))
                && act.Exists(frame => half.Initiators.Count == 0 || half.Initiators.Intersect(frame.Initiators).Any()))
            .Select(half => half.Date).FirstOrDefault();

    /// <summary>
    /// Told in the same sentence or, by a noun ("the summons") or of a person at the ministry, in one behind it.
    /// </summary>
    private static bool IsBeside(SummonsFrame half, SummonsFrame frame) =>
        half.Passage.Index == frame.Passage.Index
        || (half.Trigger.Tag == "noun" || half.Passage.Has(Sense.Ministry)) && IsBehind(half.Passage, frame);

    /// <summary>"The move was announced on Thursday", "the diplomat was told on Thursday".</summary>
    private ActDate? OfOccasion(List<SummonsFrame> act)
    {
        var around = reading.Passages.Where(passage => passage.Has(Sense.Occasion)
            && act.Exists(frame => IsBehind(passage, frame) || passage.Index == frame.Passage.Index - 1));
        foreach (var passage in around)
        {
            foreach (var occasion in passage.All(Sense.Occasion))
            {
                if (reading.Dates.Told(passage, occasion.Start) is { } told && IsRecent(told)) return told;
            }
        }

        return null;
    }

    /// <summary>"A protested on Wednesday against B's remarks", and further on: "the ministry summoned the ambassador".</summary>
    private ActDate? OfProtest(List<SummonsFrame> act) =>
        reading.Passages
            .Where(passage => passage.Has(Sense.Protest)
                && Math.Abs(passage.Index - act[0].Passage.Index) <= MostSentencesBehind
                && act.Exists(frame => frame.Initiators.All(state => passage.Parties.Exists(party => party.Names(state)))))
            .SelectMany(passage => passage.All(Sense.Protest).Select(protest => reading.Dates.Told(passage, protest.Start)))
            .OfType<ActDate>().FirstOrDefault(IsRecent);

    /// <summary>"On Sunday A summoned the envoys of B and C. It also called in D's": the day goes on.</summary>
    private ActDate? OfSummonsBefore(List<SummonsFrame> act) =>
        frames.Where(told => told is { Reject: null, Background: false, Passage.IsTitle: false } && IsRecent(told.Date)
                && act.TrueForAll(frame => !frame.Passage.IsTitle && frame.Passage.Index - told.Passage.Index is 0 or 1
                    && (frame.Initiators.Intersect(told.Initiators).Any() || frame.Targets.Intersect(told.Targets).Any())))
            .Select(told => told.Date).LastOrDefault();

    private bool IsRecent(ActDate date) =>
        date is { Told: true, Precision: DatePrecision.Day, Day: { } day } && reading.Dates.Published is { } published
        && day <= published && published.DayNumber - day.DayNumber <= MostDaysBack;

    private static bool IsBehind(Passage passage, SummonsFrame frame) => passage.Index > frame.Passage.Index
        && passage.Index - frame.Passage.Index <= MostSentencesBehind;
}
