using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>
/// Reads military cooperation from an article: frames of all sentences, open slots filled from title and lead, one report per event.
/// </summary>
internal static class CooperationReader
{
    /// <summary>What stands further back is background, and wrong too often.</summary>
    private const int LastPassage = 14;

    /// <summary>Old deliveries and purchases fill the tail of many articles.</summary>
    private const int LastTransfer = 11;

    /// <summary>Meetings told further on are what else the visitor did, or did before.</summary>
    private const int LastTalks = 5;

    private const int LastOfLead = 1;

    /// <summary>Days after which an act is recalled, not told; the same where the order of words leaves open whose day it is.</summary>
    private const int LongPast = 200;
    private const int LongPastAnyOrder = 1_500;

    /// <summary>Days after which it is history.</summary>
    private const int AgesPast = 3650;

    private const double LeastConfidence = 0.45;

    private const double LeastOfTransfer = 0.35;

    public static void Read(TextReading reading, List<Report> reports, List<Rejection> rejections)
    {
        var rules = new CooperationFrames(new FrameMaker(reading.Dates));
        var passages = reading.Passages.Where(passage => passage.Index <= LastPassage && passage.Items.Count > 0
            && !IsTeaser(passage)).ToList();
        var frames = passages.SelectMany((passage, i) => rules.Read(passage, Surroundings.Of(passages, i)))
            .Where(frame => frame.Passage.Index <= LastTransfer || frame.Kind == EventKind.Treaty || frame.Kind == EventKind.Deployment)
            .Where(frame => frame.Kind != EventKind.Talks || frame.Passage.Index <= LastTalks)
            .Select(frame => IsLongPast(frame, reading.Dates.Published) ? frame with { Background = true } : frame).ToList();
        if (frames.Count == 0) return;
        var whole = new CooperationResolver(reading, [.. reports]).Resolve(frames).ConvertAll(frame => frame.Reject is null
            && (Unsure(frame) ?? Overruled(reading.Title, frame) ?? Bygone(frame, reading.Dates.Published)) is { } code
                ? frame with { Reject = code } : frame);
        var quarrels = reports.FindAll(report => report.Kind == EventKind.Summons && !report.Background);
        reports.AddRange(CooperationReports.Write(whole, reading.Dates)
            .Select(report => IsGrounds(report, quarrels) ? report with { Background = true, Status = ReportStatus.Reported } : report));
        foreach (var frame in whole.Where(frame => frame.Reject is not null and not "no-meeting").DistinctBy(frame => frame.Reject))
        {
            if (reports.Exists(report => report.Kind == frame.Kind)) continue;
            rejections.Add(new Rejection(frame.Kind, frame.Reject!, string.Join("; ", frame.Notes), frame.Passage.Text)
            {
                Parties = [.. frame.Parties.Order(StringComparer.Ordinal)],
            });
        }
    }

    /// <summary>"after they last met in April 2023": a sentence of the text that itself tells of a day long ago.</summary>
    private static bool IsLongPast(CooperationFrame frame, DateOnly? published) =>
        !frame.Passage.IsTitle && !frame.Passage.Lexicon.Grammar.VerbFirst && Bygone(frame, published) is null
        && IsPast(frame, published, frame.Passage.Lexicon.Grammar.FixedOrder ? LongPast : LongPastAnyOrder);

    /// <summary>The reason code of what took place ages ago ("1974'te asker göndermişti"), or null: arms and pacts last.</summary>
    private static string? Bygone(CooperationFrame frame, DateOnly? published) =>
        !frame.Background && frame.Kind != EventKind.ArmsTransfer && frame.Kind != EventKind.Treaty
            && IsPast(frame, published, AgesPast) ? "anniversary" : null;

    private static bool IsPast(CooperationFrame frame, DateOnly? published, int days) =>
        frame.Standing.Stage != Stage.Ahead && frame.Date is { Told: true, Day: { } day } date
        && published?.DayNumber - (date.Precision == DatePrecision.Year ? day.AddYears(1) : day).DayNumber > days;

    /// <summary>The reason code of a frame whose parties are too much of a guess, or null.</summary>
    private static string? Unsure(CooperationFrame frame) =>
        !frame.Complete || frame.Confidence >= LeastConfidence
            || frame.Confidence >= LeastOfTransfer && (IsHandover(frame) || IsPledge(frame)) ? null : "unsure-parties";

    /// <summary>Arms that title or lead tell are given to a state that others arm in a war.</summary>
    private static bool IsPledge(CooperationFrame frame) =>
        frame is { Supplier: not null, Receiver: { } receiver, Standing.Stage: not Stage.Untold, Anchor.Sense: Sense.Weapon }
            && frame.Passage.Index <= LastOfLead && frame.Kind == EventKind.Aid && ArmedStates.AreGiven(receiver);

    /// <summary>
    /// Where arms have changed hands or are bought, title and lead tell well enough between whom; of a ship more is told than that.
    /// </summary>
    private static bool IsHandover(CooperationFrame frame) =>
        (frame.Kind == EventKind.ArmsTransfer || frame.Kind == EventKind.Aid && frame.Price == Price.Untold)
        && frame.Passage.Index <= LastOfLead && frame.Anchor.Tag != "ship"
        && frame.Standing.Stage is Stage.Over or Stage.Signed;

    /// <summary>The reason code why the title lets no sentence of the body be news, or null.</summary>
    private static string? Overruled(Passage? title, CooperationFrame frame) =>
        title is null ? null
            : title.Has(Sense.Fake) ? "denied-story"
            : IsCommentary(title) && !IsOfRow(title, frame) || IsThought(title, frame) ? "commentary"
            : title.Items.Exists(item => item is { Sense: Sense.Anniversary, Tag: "long" }) ? "anniversary"
            : IsOver(title, frame) || IsCancelled(title, frame) ? "ended" : null;

    /// <summary>"Opinion | A arms B", "＜社説＞", "社説【": set off by a mark; "most want A to arm B - poll".</summary>
    private static bool IsCommentary(Passage title) =>
        title.StartingAt(Sense.Commentary, 0) is { } kind && kind.End < title.Pieces.Length
            && title.Pieces[kind.End].Folded is "|" or ":" or "＞" or ">" or "】" or "【"
        || title.All(Sense.Commentary).Any(source => source.Tag == "essay"
            || source.Tag == "poll" && (source.End - source.Start > 1 || IsSetOff(title, source)));

    /// <summary>"A may send missiles to B - expert", "jets won't help A - analyst": who can only guess at what others do.</summary>
    private static bool IsThought(Passage title, CooperationFrame frame) =>
        frame.Passage.IsTitle && (frame.Standing.Stage == Stage.Ahead && title.Has(Sense.Maybe)
            || title.Has(Sense.Not) && (frame.Kind == EventKind.ArmsTransfer || frame.Kind == EventKind.Aid))
        && title.All(Sense.Commentary).Any(source => source.Tag == "thought" && (source.End == title.Pieces.Length
            || source.Start == 0 && title.Pieces[source.End].Folded == ":"));

    /// <summary>"Fox News poll: A arms B", "A arms B - poll".</summary>
    private static bool IsSetOff(Passage title, Item source) =>
        source.End < title.Pieces.Length ? title.Pieces[source.End].Folded == ":"
            : source.Start > 0 && title.Pieces[source.Start - 1].Folded is ":" or "-" or "|";

    /// <summary>"Related: A arms B": another article.</summary>
    private static bool IsTeaser(Passage passage) =>
        !passage.IsTitle && passage.At(Sense.Commentary, 0) is { Tag: "teaser" };

    /// <summary>"＜社説＞日韓防衛相会談": what an opinion is on, called by the row of those who did it, has happened.</summary>
    private static bool IsOfRow(Passage title, CooperationFrame frame) =>
        title.Lexicon.Grammar.Signs && title.Parties.Exists(row => row.States.Count > 1 && row.States.All(frame.Parties.Contains));

    /// <summary>The title tells that these parties end it, not that another urges them to; what the body tells is what was.</summary>
    private static bool IsOver(Passage title, CooperationFrame frame) =>
        !frame.Passage.IsTitle && (frame.Kind == EventKind.Deployment || frame.Kind == EventKind.Treaty && IsOnPact(title))
            && title.All(Sense.End).Any(end => !DoubtReader.IsWish(title, end))
            && frame.Parties.All(state => title.Parties.Exists(party => party.Names(state)));

    private static bool IsOnPact(Passage title) => (title.Has(Sense.Pact) || title.Has(Sense.SoftPact)) && !title.Has(Sense.Sign);

    /// <summary>The title tells that a drill is off; what the body tells of it is how it was held before.</summary>
    private static bool IsCancelled(Passage title, CooperationFrame frame) =>
        frame.Kind == EventKind.Exercise && frame.Standing.Stage is Stage.Untold or Stage.Over && CancelledDrill.IsTold(title);

    /// <summary>Talks that a third state summons an envoy over were news before.</summary>
    private static bool IsGrounds(Report report, List<Report> summonses) =>
        report.Kind == EventKind.Talks && summonses.Exists(summons => !report.Parties.Contains(summons.Initiator!));
}
