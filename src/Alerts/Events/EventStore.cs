using System.Runtime.CompilerServices;
using Alerts.Storage;

namespace Alerts.Events;

/// <summary>Reads and writes timelines; finds events by id, pair and period.</summary>
public sealed class EventStore(IDocumentStore store)
{
    private readonly DocumentCollection<Timeline> timelines = new(store, StorageNames.Timelines, EventsJson.Default.Timeline);

    /// <summary>The event of that id, or null.</summary>
    public async Task<Event?> FindAsync(string eventId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        var parts = eventId.Split('/');
        if (parts.Length < 3) return null;
        var family = parts[0] == "summons" ? EventFamily.Summons : EventFamily.Cooperation;
        var pair = parts[1].Split('-');
        if (pair.Length != 2) return null;
        var timeline = await TimelineAsync(family, pair[0], pair[1], cancellation);
        return timeline?.Events.FirstOrDefault(known => known.Id == eventId);
    }

    /// <summary>The pair's timeline, or null; the order of the two states does not matter.</summary>
    public async Task<Timeline?> TimelineAsync(EventFamily family, string a, string b, CancellationToken cancellation) =>
        (await timelines.FindAsync(NameOf(family, a, b), cancellation))?.Value;

    /// <summary>Every event, timeline by timeline.</summary>
    public async IAsyncEnumerable<Event> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var name in timelines.ListAsync("", cancellation))
        {
            if (await timelines.FindAsync(name, cancellation) is not { } found) continue;
            foreach (var known in found.Value.Events) yield return known;
        }
    }

    /// <summary>Events with an announcement from <paramref name="from"/> (inclusive) to <paramref name="to"/> (exclusive), oldest announcement first.</summary>
    public async Task<IReadOnlyList<Event>> AnnouncedAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var found = new List<Event>();
        await foreach (var known in AllAsync(cancellation))
        {
            if (known.Announcements.Any(told => told.At >= from && told.At < to)) found.Add(known);
        }

        return [.. found.OrderBy(known => known.Announcements.First(told => told.At >= from && told.At < to).At).ThenBy(known => known.Id, StringComparer.Ordinal)];
    }

    /// <summary>Writes whatever <paramref name="change"/> makes of the pair's timeline, re-reading and re-applying when another worker was first.</summary>
    public Task<Timeline> UpdateAsync(EventFamily family, string a, string b, Func<Timeline, Timeline> change, CancellationToken cancellation)
    {
        var (first, second) = Sorted(a, b);
        return timelines.UpdateAsync(
            NameOf(family, a, b),
            current => change(current ?? new Timeline { Family = family, A = first, B = second }),
            cancellation);
    }

    public static string NameOf(EventFamily family, string a, string b)
    {
        var (first, second) = Sorted(a, b);
        return $"{(family == EventFamily.Summons ? "summons" : "cooperation")}/{first}-{second}.json";
    }

    private static (string First, string Second) Sorted(string a, string b) =>
        string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
