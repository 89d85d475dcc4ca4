using System.Globalization;
using Alerts.Articles;

namespace Alerts.Events.Matching;

/// <summary>
/// Decides which event a report tells of and whether that is news. Pure: the same article, report, timeline and time give the
/// same outcome, and a report that is already in the timeline gives the decision taken when it came in. Safe for concurrent use.
/// </summary>
public sealed class EventMatcher(MatchOptions options)
{
    private readonly Identity identity = new(options);
    private readonly Freshness freshness = new(options);
    private readonly Restamped restamped = new(options);

    /// <summary>Decides about one report of an article. <paramref name="reports"/> are all of that article's.</summary>
    /// <param name="article">The article as it was first seen.</param>
    /// <param name="reports">Every report of the article, this one among them.</param>
    /// <param name="report">The report to decide about.</param>
    /// <param name="timeline">All known events of the family and pair, archived ones that matter included.</param>
    /// <param name="now">When an announcement counts as made.</param>
    public MatchOutcome Match(Article article, IReadOnlyList<Report> reports, Report report, Timeline timeline, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(timeline);
        return Match(Reading.Of(article, reports), report, timeline, now);
    }

    internal MatchOutcome Match(Reading reading, Report report, Timeline timeline, DateTimeOffset now)
    {
        var source = SourceOf(reading, report);
        if (Known(timeline, source, report) is { } before) return before;

        var (known, original, contradiction) = Find(timeline, reading, report, source);
        // The article told this event once already, in another sentence.
        if (known?.Sources.FirstOrDefault(earlier => earlier.ArticleId == source.ArticleId) is { } told)
            return new(Decided(told, known, report), timeline);

        var stale = contradiction ?? freshness.Check(reading, report, original);
        // A wrong page date must not move the event.
        if (known is not null && stale?.Code is Restamped.Contradicts or Freshness.RestampedCopy)
            source = source with { Date = known.Date, DatePrecision = known.DatePrecision, DateBasis = DateBasis.Unknown };
        var after = EventFacts.Of(known ?? Opened(timeline, reading, report), [.. known?.Sources ?? [], source]);
        var (verdict, code, why, announced) = Judge(known, after, report, source, original, stale);
        var number = after.Announcements.Count + 1;
        var settled = source with { Verdict = verdict, Code = code, Why = why, Announcement = announced is null ? null : number };
        after = after with
        {
            Sources = [.. after.Sources.Select(other =>
                other.ArticleId == source.ArticleId ? settled with { CopyOf = other.CopyOf } : other)],
            Parties = Union(after.Parties, report.Parties),
            Announcements = announced is null
                ? after.Announcements
                : [.. after.Announcements, new(number, announced.Value, now, source.ArticleId, why)],
            History = known?.Status == after.Status ? after.History : [.. after.History, new(now, after.Status, source.ArticleId)],
        };
        return new(Decided(settled, after, report), With(timeline, known, after));
    }

    /// <summary>True when the timeline holds an event that the report would join.</summary>
    internal bool Holds(Reading reading, Report report, Timeline timeline)
    {
        var source = SourceOf(reading, report);
        return timeline.Events.Any(known => known.Sources.Any(told => IsSameReport(told, source)))
            || Find(timeline, reading, report, source).Event is not null;
    }

    private (Event? Event, EventSource? Original, Staleness? Contradiction) Find(
        Timeline timeline,
        Reading reading,
        Report report,
        EventSource source)
    {
        if (!report.Background && Restamped.SameTextEarlier(timeline, report, source) is { } again)
            return (again.Event, again.Source, null);
        if (identity.Find(timeline, reading, report) is { } known)
        {
            var telling = known.Sources.Where(other => !other.Background).ToList();
            var original = telling.Find(other => Copies.IsSameDocument(other, source))
                ?? telling.Find(other => other.CopyOf is null && Copies.IsSameText(other, source));
            return (known, original, null);
        }

        return restamped.Contradicted(timeline, reading, report) is { } contradicted
            ? (contradicted.Event, null, contradicted.Why)
            : (null, null, null);
    }

    private (Verdict Verdict, string Code, string Why, AnnouncementKind? Announced) Judge(
        Event? known, Event after, Report report, EventSource source, EventSource? original, Staleness? stale)
    {
        var sameDocument = original is not null && Copies.IsSameDocument(original, source);
        if (sameDocument && known!.Announcements.Count > 0)
            return (Verdict.Duplicate, "same-document", $"the same document as {Cite(original!)}", null);
        if (stale is not null)
            return (Verdict.Old, stale.Code, known is null ? stale.Why : $"{stale.Why}; {FirstSight(known)}", null);
        if (known is null)
            return (Verdict.New, "first-report", "the first report of it", AnnouncementKind.New);
        if (known.Announcements.Count == 0)
        {
            var why = $"the first timely report; {FirstSight(known)} and only recorded";
            return (Verdict.New, "first-timely-report", why, AnnouncementKind.New);
        }

        if (original is not null)
            return (Verdict.Duplicate, "wire-copy", $"the same text as {Cite(original)}", null);

        if (Updates.Of(known, after, report, options) is { } update)
            return (Verdict.FollowUp, update.Code, update.Why, update.Kind);
        var sameOutlet = known.Sources.Any(other =>
            other.Outlet is not null && string.Equals(other.Outlet, source.Outlet, StringComparison.OrdinalIgnoreCase));
        if (sameOutlet) return (Verdict.FollowUp, "same-outlet", $"the same outlet again; {FirstSight(known)}", null);

        var code = known.IndependentSources < 2 ? "second-source" : "further-source";
        return (Verdict.FollowUp, code, $"source number {after.SourceCount}; {FirstSight(known)}", null);
    }

    private static MatchOutcome? Known(Timeline timeline, EventSource source, Report report)
    {
        foreach (var known in timeline.Events)
        {
            if (known.Kind != report.Kind || (report.Initiator is not null && known.Initiator != report.Initiator)) continue;
            if (known.Sources.FirstOrDefault(told => IsSameReport(told, source)) is { } found)
                return new(Decided(found, known, report), timeline);
        }

        return null;
    }

    private static bool IsSameReport(EventSource told, EventSource source) =>
        told.ArticleId == source.ArticleId && told.Evidence == source.Evidence && told.Date == source.Date && told.Status == source.Status;

    private static EventSource SourceOf(Reading reading, Report report)
    {
        var article = reading.Article;
        return new()
        {
            ArticleId = article.Id,
            Outlet = article.Outlet,
            Title = article.Title,
            Url = article.Url,
            Published = article.Published,
            FirstSeen = article.FirstSeen,
            Language = article.Language,
            Evidence = report.Evidence,
            Verdict = Verdict.None,
            Status = report.Status,
            Date = report.Date,
            DatePrecision = report.DatePrecision,
            DateBasis = report.DateBasis,
            Yearless = report.Yearless,
            Rank = report.Rank,
            Reason = report.Reason,
            Supplier = report.Supplier,
            Cameo = report.Cameo,
            Officials = report.Officials.Count == 0 ? null : report.Officials,
            Again = report.Again,
            Background = report.Background,
            Confidence = report.Confidence,
            Official = report.Official,
            Agency = reading.Agency,
            Fingerprint = reading.Fingerprint,
            Digest = reading.Digest,
            Lead = reading.Lead,
        };
    }

    private static Decision Decided(EventSource source, Event about, Report report) => new()
    {
        Verdict = source.Verdict,
        Code = source.Code,
        Why = source.Why,
        EventId = about.Id,
        Report = Dated(report, about),
        Announcement = source.Announcement,
    };

    /// <summary>With the event's day where the article itself tells none.</summary>
    private static Report Dated(Report report, Event about) =>
        report.DateBasis > DateBasis.Publication || about.Date is null
            ? report : report with { Date = about.Date, DatePrecision = about.DatePrecision };

    private static Event Opened(Timeline timeline, Reading reading, Report report) => new()
    {
        Id = EventIds.Free(timeline, report, reading.TrueDay ?? reading.Day),
        Kind = report.Kind,
        Initiator = report.Initiator,
        Target = report.Target,
        Parties = report.Parties,
        FirstSeen = reading.Article.FirstSeen,
    };

    private static Timeline With(Timeline timeline, Event? known, Event after) => timeline with
    {
        Events = known is null
            ? [.. timeline.Events, after]
            : [.. timeline.Events.Select(other => ReferenceEquals(other, known) ? after : other)],
    };

    private static IReadOnlyList<string> Union(IReadOnlyList<string> parties, IReadOnlyList<string> more) =>
        [.. parties.Union(more).Order(StringComparer.Ordinal)];

    private static string FirstSight(Event known) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"first seen {Freshness.Moment(known.FirstSeen)} at {known.Sources[0].Outlet ?? "an unnamed outlet"}");

    private static string Cite(EventSource source) =>
        $"{source.Outlet ?? "an unnamed outlet"}'s, seen {Freshness.Moment(source.FirstSeen)}";
}
