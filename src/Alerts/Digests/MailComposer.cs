using System.Globalization;
using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Digests;

/// <summary>Composes the view of a mail: a digest of many events by pair, or an alert of one. Pure.</summary>
public sealed class MailComposer(EventViews views, SiteLinks links)
{
    /// <param name="told">The issue's events as they stand.</param>
    /// <param name="ladders">Events of each pair, by <see cref="PairKey"/>.</param>
    public MailView Digest(
        Subscriber subscriber,
        DigestIssue issue,
        IReadOnlyList<Event> told,
        IReadOnlyDictionary<string, IReadOnlyList<Event>> ladders)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(told);
        var zone = subscriber.TimeZone;
        var items = issue.Items.ToDictionary(item => item.EventId);
        var pairs = Pairs(
            told,
            about => Tagged(views.Of(about, items[about.Id].Announcement, subscriber.Id, zone), items[about.Id].Update),
            ladders,
            issue.To);
        var fresh = issue.Items.Count(item => !item.Update);
        return Frame(subscriber, pairs) with
        {
            Subject = DigestSubject(pairs, subscriber.Cadence),
            Preheader = Preheader(pairs, issue),
            Kicker = subscriber.Cadence.Kind == CadenceKind.Immediate
                ? "Alerts held back"
                : $"{Capital(KindOf(subscriber.Cadence))} digest",
            Title = Title(fresh, issue.Items.Count - fresh),
            Period = Period(issue, zone, subscriber.Zone),
            WebCopy = links.Digest(subscriber.Id, issue.To),
            Heartbeat = HeartbeatLines.Of(issue.Heartbeat, issue.Items.Count),
            Suppressed = issue.Heartbeat is { Suppressed: > 0 } ? links.Journal(DateOnly.FromDateTime(issue.To.UtcDateTime)) : null,
        };
    }

    /// <param name="notes">What else the reader must know, one line each.</param>
    /// <param name="ladder">Events of the pair.</param>
    public MailView Alert(Subscriber subscriber, Event about, int announcement, IReadOnlyList<Event> ladder, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(about);
        var view = views.Of(about, announcement, subscriber.Id, subscriber.TimeZone);
        var told = about.Announcements.First(known => known.Number == announcement);
        var pair = new PairView(
            Capital(EventHeadline.Join(about.Parties)),
            Ladder.Of(ladder, new HashSet<string> { about.Id }, told.At),
            [view]);
        var local = TimeZoneInfo.ConvertTime(told.At, subscriber.TimeZone);
        return Frame(subscriber, [pair]) with
        {
            Subject = ThreadSubject(about),
            Preheader = SafeText.OneLine($"{view.Tag}. {view.Evidence}", 110),
            Kicker = $"{view.Tag} · {local.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} {subscriber.Zone}",
            Title = view.Headline,
            Period = "",
            IsAlert = true,
            Notes = notes,
        };
    }

    /// <summary>
    /// The same words in all mails about an event, also in the one that denies it: readers thread by subject too. What is new stands
    /// in the preheader and the title.
    /// </summary>
    private static string ThreadSubject(Event about) =>
        EventHeadline.Dated(about.Status == ReportStatus.Denied ? about with { Status = FirstStatus(about) } : about);

    private static ReportStatus FirstStatus(Event about) =>
        about.History.Select(change => change.Status).FirstOrDefault(status => status != ReportStatus.Denied, ReportStatus.Reported);

    /// <summary>The events' states as one key, whatever their roles.</summary>
    public static string PairKey(Event about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return string.Join('-', about.Parties.Order(StringComparer.Ordinal));
    }

    private MailView Frame(Subscriber subscriber, IReadOnlyList<PairView> pairs) => new()
    {
        Subject = "",
        Preheader = "",
        Kicker = "",
        Title = "",
        Period = "",
        Pairs = pairs,
        Home = links.Home,
        Preferences = links.Preferences(subscriber.Id),
        Unsubscribe = links.Unsubscribe(subscriber.Id),
        Because =
            $"You asked for {FilterWords.Of(subscriber.Filter)}: {subscriber.Cadence}, "
            + $"{subscriber.Zone} time, to {subscriber.Channel.Shown}.",
    };

    private List<PairView> Pairs(
        IReadOnlyList<Event> told,
        Func<Event, EventView> view,
        IReadOnlyDictionary<string, IReadOnlyList<Event>> ladders,
        DateTimeOffset upTo)
    {
        var ids = told.Select(about => about.Id).ToHashSet();
        var pairs = new List<PairView>();
        foreach (var group in told.GroupBy(PairKey).OrderByDescending(Weight))
        {
            var known = ladders.GetValueOrDefault(group.Key) ?? [.. group];
            pairs.Add(new(Capital(EventHeadline.Join(group.First().Parties)), Ladder.Of(known, ids, upTo), [.. group.Select(view)]));
        }

        return pairs;
    }

    /// <summary>Retractions first, then what most outlets tell; equal ones stay in the order of their announcements.</summary>
    private static int Weight(IEnumerable<Event> pair) => pair.Max(about =>
        about.Announcements[^1].Kind is AnnouncementKind.Denied or AnnouncementKind.Corrected ? int.MaxValue : about.IndependentSources);

    private static EventView Tagged(EventView view, bool update) =>
        view with
        {
            Tag = update && view.Tag == nameof(AnnouncementKind.New) ? "Update"
                : !update && view.Tag is "Confirmed" or "Changed" ? "New"
                : view.Tag,
        };

    private static string DigestSubject(List<PairView> pairs, Cadence cadence)
    {
        var count = pairs.Sum(pair => pair.Events.Count);
        if (count == 0) return $"No news in your {KindOf(cadence)} digest";
        var first = pairs[0].Events[0].Headline;
        return count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first}, and {count - 1} more");
    }

    private static string Preheader(List<PairView> pairs, DigestIssue issue)
    {
        var others = pairs.SelectMany(pair => pair.Events).Skip(1).Select(told => told.Headline).ToArray();
        if (others.Length > 0) return SafeText.OneLine("Also: " + string.Join("; ", others), 110);
        return pairs.Count > 0
            ? SafeText.OneLine(pairs[0].Events[0].Evidence, 110)
            : SafeText.OneLine(string.Join(" ", HeartbeatLines.Of(issue.Heartbeat, 0)), 110);
    }

    private static string Title(int fresh, int updates)
    {
        var words = (fresh, updates) switch
        {
            (0, 0) => "Nothing new",
            (0, _) => Count(updates, "update"),
            (_, 0) => Count(fresh, "new event"),
            _ => $"{Count(fresh, "new event")}, {Count(updates, "update")}",
        };
        return words;
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Period(DigestIssue issue, TimeZoneInfo zone, string zoneName)
    {
        const string Format = "ddd d MMMM HH:mm";
        var from = TimeZoneInfo.ConvertTime(issue.From, zone).ToString(Format, CultureInfo.InvariantCulture);
        var to = TimeZoneInfo.ConvertTime(issue.To, zone).ToString(Format, CultureInfo.InvariantCulture);
        return $"{from} to {to}, {zoneName} time";
    }

    private static string KindOf(Cadence cadence) => cadence.Kind switch
    {
        CadenceKind.Hourly => "hourly",
        CadenceKind.Weekly => "weekly",
        _ => "daily",
    };

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
