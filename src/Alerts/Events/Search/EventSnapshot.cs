using System.Runtime.InteropServices;

namespace Alerts.Events.Search;

/// <summary>All event lines at one moment, newest first. Immutable: a reader keeps it as long as it likes.</summary>
public sealed class EventSnapshot
{
    private readonly EventLine[] lines;
    private readonly Lazy<IReadOnlyDictionary<string, EventLine>> byId;
    private readonly Lazy<IReadOnlyList<string>> states;
    private readonly Lazy<Dictionary<(string, string), List<EventLine>>> byPair;

    private EventSnapshot(EventLine[] lines)
    {
        this.lines = lines;
        byId = new(() => this.lines.DistinctBy(line => line.Id).ToDictionary(line => line.Id, StringComparer.Ordinal));
        byPair = new(Pairs);
        states = new(() => [.. this.lines.SelectMany(line => line.Parties).Distinct().Order(StringComparer.Ordinal)]);
    }

    public static EventSnapshot Empty { get; } = new([]);

    public IReadOnlyList<EventLine> Lines => lines;

    /// <summary>Codes of all states that are party to an event, sorted.</summary>
    public IReadOnlyList<string> States => states.Value;

    /// <summary>The lines of all events that both states are party to, newest first; the order of the two does not matter.</summary>
    public IReadOnlyList<EventLine> Between(string a, string b) =>
        byPair.Value.GetValueOrDefault(string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a)) ?? [];

    /// <summary>The line of that event, or null.</summary>
    public EventLine? Find(string eventId) => byId.Value.GetValueOrDefault(eventId);

    /// <summary>
    /// The lines that the query admits, newest first; <paramref name="found"/> are the ids its text matched, null when it has no text.
    /// </summary>
    public IReadOnlyList<EventLine> Where(EventQuery query, IReadOnlySet<string>? found)
    {
        ArgumentNullException.ThrowIfNull(query);
        var admitted = new List<EventLine>();
        foreach (var line in lines)
        {
            if (query.Admits(line) && (found is null || found.Contains(line.Id))) admitted.Add(line);
        }

        return admitted;
    }

    /// <summary>
    /// This snapshot with the shards of <paramref name="days"/> replaced by <paramref name="fresh"/>:
    /// a merge of two sorted runs, as nearly all lines stay.
    /// </summary>
    internal EventSnapshot With(IReadOnlySet<DateOnly> days, List<EventLine> fresh)
    {
        fresh.Sort(EventLine.Newest);
        var merged = new List<EventLine>(lines.Length + fresh.Count);
        var next = 0;
        foreach (var line in lines)
        {
            if (days.Contains(DayOfSight(line))) continue;
            while (next < fresh.Count && EventLine.Newest(fresh[next], line) < 0) merged.Add(fresh[next++]);
            merged.Add(line);
        }

        while (next < fresh.Count) merged.Add(fresh[next++]);
        return new EventSnapshot([.. merged]);
    }

    private Dictionary<(string, string), List<EventLine>> Pairs()
    {
        var pairs = new Dictionary<(string, string), List<EventLine>>();
        foreach (var line in lines)
        {
            for (var first = 0; first < line.Parties.Count; first++)
            {
                for (var second = first + 1; second < line.Parties.Count; second++)
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        pairs,
                        (line.Parties[first], line.Parties[second]),
                        out _);
                    (known ??= []).Add(line);
                }
            }
        }

        return pairs;
    }

    internal static DateOnly DayOfSight(EventLine line) => DateOnly.FromDateTime(line.FirstSeen.UtcDateTime);
}
