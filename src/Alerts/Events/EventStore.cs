using Alerts.Storage;

namespace Alerts.Events;

/// <summary>Reads and writes timelines with their archives; finds events by id, pair and period.</summary>
public sealed class EventStore(IDocumentStore store)
{
    private readonly TimelineDocuments documents = new(store);
    private readonly AnnouncementIndex announced = new(store);

    /// <summary>The event of that id with all its sources, archived or not; null when there is none.</summary>
    public async Task<Event?> FindAsync(string eventId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        if (EventIds.Parse(eventId) is not var (family, a, b, day)) return null;
        var timeline = await documents.ReadAsync(family, a, b, day, day, cancellation);
        return timeline.Events.FirstOrDefault(known => known.Id == eventId);
    }

    /// <summary>The pair's timeline without what was archived, or null; the order of the two states does not matter.</summary>
    public Task<Timeline?> TimelineAsync(EventFamily family, string a, string b, CancellationToken cancellation) =>
        documents.FindAsync(family, a, b, cancellation);

    /// <summary>The pair's timeline with the archived events of that period; empty when the pair has none.</summary>
    public Task<Timeline> ReadAsync(EventFamily family, string a, string b, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        documents.ReadAsync(family, a, b, from, to, cancellation);

    /// <summary>Every event, timeline by timeline, archived ones too. An event's sources beyond the first fifty are left out.</summary>
    public IAsyncEnumerable<Event> AllAsync(CancellationToken cancellation) => documents.AllAsync(cancellation);

    /// <summary>What happened between two states in both families since that day, oldest first: the ladder of the pair.</summary>
    public async Task<IReadOnlyList<Event>> LadderAsync(string a, string b, DateOnly since, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Event>(StringComparer.Ordinal);
        foreach (var family in Enum.GetValues<EventFamily>())
        {
            var timeline = await documents.ReadAsync(family, a, b, since, DateOnly.MaxValue, cancellation);
            foreach (var known in timeline.Events) found[known.Id] = known;
            foreach (var id in timeline.Elsewhere.Keys)
            {
                if (!found.ContainsKey(id) && await FindAsync(id, cancellation) is { } shared) found[id] = shared;
            }
        }

        return [.. found.Values.Where(known => DayOf(known) >= since).OrderBy(DayOf).ThenBy(known => known.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Events with an announcement from <paramref name="from"/> (inclusive) to
    /// <paramref name="to"/> (exclusive), oldest announcement first.
    /// </summary>
    public async Task<IReadOnlyList<Event>> AnnouncedAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var found = new List<Event>();
        await foreach (var id in announced.EventsAsync(from, to, cancellation))
        {
            if (await FindAsync(id, cancellation) is { } known && known.Announcements.Any(told => told.At >= from && told.At < to))
                found.Add(known);
        }

        return [.. found.OrderBy(known => known.Announcements.First(told => told.At >= from && told.At < to).At)
            .ThenBy(known => known.Id, StringComparer.Ordinal)];
    }

    /// <summary>Makes an announcement findable by its time. The same announcement again changes nothing.</summary>
    public Task MarkAnnouncedAsync(Event known, Announcement announcement, CancellationToken cancellation) =>
        announced.AddAsync(known, announcement, cancellation);

    /// <summary>
    /// Writes whatever <paramref name="change"/> makes of the pair's timeline, re-reading and re-applying when another worker was
    /// first. Archived events from <paramref name="from"/> to <paramref name="to"/> are in the timeline it is given; what has
    /// become too old or too much by <paramref name="today"/> goes to the archive. Writes nothing when it returns what it was given.
    /// </summary>
    public Task<Timeline> UpdateAsync(
        EventFamily family,
        string a,
        string b,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        Func<Timeline, Timeline> change,
        CancellationToken cancellation) =>
        documents.UpdateAsync(family, a, b, from, to, today, change, cancellation);

    /// <summary>As the other, for a change that concerns no archived event and makes none of age.</summary>
    public Task<Timeline> UpdateAsync(
        EventFamily family,
        string a,
        string b,
        Func<Timeline, Timeline> change,
        CancellationToken cancellation) =>
        UpdateAsync(
            family,
            a,
            b,
            DateOnly.MaxValue,
            DateOnly.MaxValue,
            DateOnly.MinValue.AddDays(TimelineArchive.MostDays),
            change,
            cancellation);

    public static string NameOf(EventFamily family, string a, string b) => TimelineDocuments.NameOf(family, a, b);

    private static DateOnly DayOf(Event known) => known.Date ?? DateOnly.FromDateTime(known.FirstSeen.UtcDateTime);
}
