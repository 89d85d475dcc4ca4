using System.Globalization;
using System.Runtime.CompilerServices;
using Alerts.Storage;

namespace Alerts.Events;

/// <summary>
/// A pair's timeline and its archives, <c>{family}/{A}-{B}.json</c> and <c>{family}/{A}-{B}/archive-{yyyy}.json</c>, as one.
/// Archives are written before the timeline that lets go of what they took over, so a crash leaves things twice, never lost.
/// </summary>
internal sealed class TimelineDocuments(IDocumentStore store)
{
    private const int MostAttempts = 64;

    private readonly DocumentCollection<Timeline> timelines = new(store, StorageNames.Timelines, EventsJson.Default.Timeline);

    public async Task<Timeline?> FindAsync(EventFamily family, string a, string b, CancellationToken cancellation) =>
        (await timelines.FindAsync(NameOf(family, a, b), cancellation))?.Value;

    /// <summary>The timeline with the archived events of that period; empty when the pair has none.</summary>
    public async Task<Timeline> ReadAsync(
        EventFamily family,
        string a,
        string b,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation) =>
        (await LoadAsync(family, a, b, from, to, cancellation)).Whole;

    public async IAsyncEnumerable<Event> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // A timeline's name sorts right before those of its archives.
        HashSet<string> current = [];
        await foreach (var name in timelines.ListAsync("", cancellation))
        {
            if (await timelines.FindAsync(name, cancellation) is not { } found) continue;
            var archived = name.Contains("/archive-", StringComparison.Ordinal);
            if (!archived) current = [.. found.Value.Events.Select(known => known.Id)];
            foreach (var known in found.Value.Events)
            {
                if (!archived || !current.Contains(known.Id)) yield return known;
            }
        }
    }

    public async Task<Timeline> UpdateAsync(
        EventFamily family,
        string a,
        string b,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        Func<Timeline, Timeline> change,
        CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var loaded = await LoadAsync(family, a, b, from, to, cancellation);
            var next = change(loaded.Whole);
            if (ReferenceEquals(next, loaded.Whole)) return next;
            if (await TryWriteAsync(loaded, next, today, cancellation)) return next;
        }

        throw new StorageException(
            $"The timeline {NameOf(family, a, b)} changed {MostAttempts} times while it was being written. Try again.");
    }

    public static string NameOf(EventFamily family, string a, string b) => Stem(family, a, b) + ".json";

    private static string Stem(EventFamily family, string a, string b)
    {
        var (first, second) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
        return $"{(family == EventFamily.Summons ? "summons" : "cooperation")}/{first}-{second}";
    }

    private static string ArchiveName(Timeline timeline, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stem(timeline.Family, timeline.A, timeline.B)}/archive-{year:0000}.json");

    private async Task<Loaded> LoadAsync(EventFamily family, string a, string b, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var main = await timelines.FindAsync(NameOf(family, a, b), cancellation);
        var (first, second) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
        var whole = main?.Value ?? new Timeline { Family = family, A = first, B = second };
        var archives = new Dictionary<int, Versioned<Timeline>?>();
        foreach (var year in TimelineArchive.Years(whole, from, to))
        {
            archives[year] = await timelines.FindAsync(ArchiveName(whole, year), cancellation);
            if (archives[year] is { } archive) whole = TimelineArchive.Merge(whole, archive.Value);
        }

        return new(main, archives, whole);
    }

    private async Task<bool> TryWriteAsync(Loaded loaded, Timeline next, DateOnly today, CancellationToken cancellation)
    {
        var split = TimelineArchive.Split(next, loaded.Whole, today);
        foreach (var (year, moved) in split.Archived)
        {
            if (!loaded.Archives.TryGetValue(year, out var archive))
                archive = await timelines.FindAsync(ArchiveName(next, year), cancellation);
            var before = archive?.Value ?? next with { Events = [], Elsewhere = new Dictionary<string, string>(), ArchivedUntil = null };
            var after = TimelineArchive.Put(before, moved);
            if (!ReferenceEquals(after, before) && !await WriteAsync(ArchiveName(next, year), archive, after, cancellation)) return false;
        }

        return await WriteAsync(NameOf(next.Family, next.A, next.B), loaded.Main, split.Current, cancellation);
    }

    private Task<bool> WriteAsync(string name, Versioned<Timeline>? before, Timeline after, CancellationToken cancellation) =>
        before is null
            ? timelines.TryCreateAsync(name, after, cancellation)
            : timelines.TryReplaceAsync(name, after, before.ETag, cancellation);

    private sealed record Loaded(Versioned<Timeline>? Main, Dictionary<int, Versioned<Timeline>?> Archives, Timeline Whole);
}
