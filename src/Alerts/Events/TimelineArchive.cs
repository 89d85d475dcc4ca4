using System.Text.Json;

namespace Alerts.Events;

/// <summary>
/// Decides what of a timeline stays in its document, which is kept under 256 KiB, and what goes to the archive of its year.
/// </summary>
internal static class TimelineArchive
{
    public const int MostDays = 400;
    public const int MostSources = 50;

    // Room is left for pointers to events elsewhere.
    private const int MostBytes = 224 * 1024;
    private const int FewestSources = 8;

    /// <summary>
    /// The years whose archives are needed to know everything about the period, and every source of the current events in it.
    /// </summary>
    public static IReadOnlyList<int> Years(Timeline timeline, DateOnly from, DateOnly to)
    {
        var years = new SortedSet<int>();
        foreach (var known in timeline.Events)
        {
            if (known.SourceCount > known.Sources.Count) years.Add(YearOf(known));
        }

        if (timeline.ArchivedUntil is not { } until || from > until) return [.. years];
        for (var year = from.Year; year <= Math.Min(to.Year, until.Year); year++) years.Add(year);
        return [.. years];
    }

    /// <summary>The timeline with the archive's events, and with the archived sources of its own events.</summary>
    public static Timeline Merge(Timeline timeline, Timeline archive)
    {
        var archived = archive.Events.ToDictionary(known => known.Id, StringComparer.Ordinal);
        var merged = new List<Event>(timeline.Events.Count + archived.Count);
        foreach (var known in timeline.Events)
            merged.Add(archived.Remove(known.Id, out var rest) ? known with { Sources = Union(known.Sources, rest.Sources) } : known);
        return timeline with { Events = [.. archived.Values, .. merged] };
    }

    /// <summary>
    /// What stays, and what goes to the archive of which year. The source just added stays, so
    /// that a repeated step finds it where it was announced.
    /// </summary>
    public static TimelineSplit Split(Timeline next, Timeline before, DateOnly today)
    {
        var earlier = before.Events.ToDictionary(known => known.Id, StringComparer.Ordinal);
        var oldest = today.AddDays(-MostDays);
        List<Event> kept = [.. next.Events.Where(known => Day(known) >= oldest)];
        List<Event> moved = [.. next.Events.Where(known => Day(known) < oldest)];

        List<Event> current = [.. kept.Select(known => Trim(known, earlier.GetValueOrDefault(known.Id), MostSources))];
        if (Size(current) > MostBytes) current = [.. kept.Select(known => Trim(known, earlier.GetValueOrDefault(known.Id), FewestSources))];
        var size = Size(current);
        foreach (var known in kept.OrderBy(Day).ThenBy(known => known.Id, StringComparer.Ordinal))
        {
            if (size <= MostBytes) break;
            if (!ReferenceEquals(known, earlier.GetValueOrDefault(known.Id))) continue;
            size -= Size(current.FindAll(other => other.Id == known.Id));
            current.RemoveAll(other => other.Id == known.Id);
            moved.Add(known);
        }

        var until = moved.Count == 0 ? next.ArchivedUntil : moved.Select(Day).Append(next.ArchivedUntil ?? DateOnly.MinValue).Max();
        var overflow = kept.Where(known =>
            current.Find(other => other.Id == known.Id) is { } part && part.Sources.Count < known.Sources.Count);
        return new(
            next with { Events = current, ArchivedUntil = until, Elsewhere = Recent(next.Elsewhere, oldest) },
            moved.Concat(overflow).GroupBy(YearOf).ToDictionary(group => group.Key, group => (IReadOnlyList<Event>)[.. group]));
    }

    /// <summary>The archive with those events in place of what it had of them; the very same object when it had them all.</summary>
    public static Timeline Put(Timeline archive, IReadOnlyList<Event> moved)
    {
        var known = archive.Events.ToDictionary(kept => kept.Id, StringComparer.Ordinal);
        if (moved.All(other => known.TryGetValue(other.Id, out var kept) && ReferenceEquals(kept, other))) return archive;
        foreach (var other in moved) known[other.Id] = other;
        return archive with { Events = [.. known.Values.OrderBy(Day).ThenBy(kept => kept.Id, StringComparer.Ordinal)] };
    }

    private static Event Trim(Event known, Event? before, int most)
    {
        if (known.Sources.Count <= most) return known;
        var added = known.Sources
            .Where(source => before is null || !before.Sources.Any(other => other.ArticleId == source.ArticleId))
            .ToHashSet();
        var first = known.Sources.Where(source => !added.Contains(source)).Take(Math.Max(0, most - added.Count)).ToHashSet();
        return known with { Sources = [.. known.Sources.Where(source => first.Contains(source) || added.Contains(source))] };
    }

    private static IReadOnlyList<EventSource> Union(IReadOnlyList<EventSource> some, IReadOnlyList<EventSource> others) =>
        [.. some.Concat(others.Where(source => !some.Any(own => own.ArticleId == source.ArticleId)))
            .OrderBy(source => source.FirstSeen).ThenBy(source => source.ArticleId, StringComparer.Ordinal)];

    private static IReadOnlyDictionary<string, string> Recent(IReadOnlyDictionary<string, string> elsewhere, DateOnly oldest) =>
        elsewhere.All(entry => DayOf(entry.Key) >= oldest) ? elsewhere
        : elsewhere.Where(entry => DayOf(entry.Key) >= oldest).ToDictionary(StringComparer.Ordinal);

    private static int Size(List<Event> events) =>
        events.Sum(known => JsonSerializer.SerializeToUtf8Bytes(known, EventsJson.Default.Event).Length);

    // The id's day never changes, so an event is always found in the same archive.
    private static int YearOf(Event known) => Day(known).Year;

    private static DateOnly Day(Event known) => DayOf(known.Id);

    private static DateOnly DayOf(string id) => EventIds.Parse(id)?.Day ?? DateOnly.MaxValue;
}

/// <summary>A timeline as it is stored: its current document, and what goes to the archive of each year.</summary>
internal sealed record TimelineSplit(Timeline Current, IReadOnlyDictionary<int, IReadOnlyList<Event>> Archived);
