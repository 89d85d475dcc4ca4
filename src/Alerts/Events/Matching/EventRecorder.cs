using Alerts.Articles;
using Alerts.Storage;

namespace Alerts.Events.Matching;

/// <summary>
/// Records reports in the stored timelines. A cooperation of more than two states is one event in one timeline; the timelines
/// of its other pairs point to it. Safe with many workers: all collide on the event's timeline and the loser decides again.
/// </summary>
public sealed class EventRecorder(EventStore events, EventMatcher matcher, TimeProvider time)
{
    private const int MostAttempts = 16;
    private const int MostParties = 12;
    private const int YearsBack = 3;

    /// <summary>
    /// The decisions on an article's reports, in their order. Again for the same article it gives the same and writes nothing.
    /// </summary>
    public async Task<IReadOnlyList<Decision>> RecordAsync(Article article, IReadOnlyList<Report> reports, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) return [];

        var reading = Reading.Of(article, reports);
        var decisions = new List<Decision>(reports.Count);
        foreach (var report in reports) decisions.Add(await RecordAsync(reading, report, cancellation));
        return decisions;
    }

    private async Task<Decision> RecordAsync(Reading reading, Report report, CancellationToken cancellation)
    {
        if (report.Kind.Family == EventFamily.Summons)
            return (await UpdateAsync(PairsOf(report)[0], reading, report, cancellation)).Decision;

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var home = await HomeAsync(reading, report, cancellation);
            // Pointers come first: a worker that reads one of the other pairs then goes to the same timeline as we do.
            var before = await ReadAsync(home, reading, report, cancellation);
            var opens = !matcher.Holds(reading, report, before);
            var expected = matcher.Match(reading, report, before, time.GetUtcNow());
            if (!await PointAsync(home, expected.Decision.EventId!, reading, report, cancellation) && opens) continue;

            var outcome = await UpdateAsync(home, reading, report, cancellation);
            if (outcome.Decision.EventId != expected.Decision.EventId)
                await PointAsync(home, outcome.Decision.EventId!, reading, report, cancellation);
            return outcome.Decision;
        }

        throw new StorageException(
            $"The timelines of {string.Join(", ", report.Parties)} changed {MostAttempts} times "
            + "while a report was being recorded. Try again.");
    }

    private async Task<MatchOutcome> UpdateAsync(Pair home, Reading reading, Report report, CancellationToken cancellation)
    {
        MatchOutcome? outcome = null;
        var (from, to) = Period(reading, report);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await events.UpdateAsync(report.Kind.Family, home.A, home.B, from, to, today, timeline =>
        {
            outcome = matcher.Match(reading, report, timeline, time.GetUtcNow());
            return outcome.Timeline;
        }, cancellation);
        return outcome!;
    }

    /// <summary>The timeline in which the report's event lies, or would be opened.</summary>
    private async Task<Pair> HomeAsync(Reading reading, Report report, CancellationToken cancellation)
    {
        var pairs = PairsOf(report);
        foreach (var pair in pairs)
        {
            var timeline = await ReadAsync(pair, reading, report, cancellation);
            if (matcher.Holds(reading, report, timeline)) return pair;
            foreach (var other in Pointed(timeline, report))
            {
                var known = await ReadAsync(other.Home, reading, report, cancellation);
                // A pointer without its event is one that another worker is about to open, or died over.
                if (matcher.Holds(reading, report, known) || (other.IsClose && known.Events.All(held => held.Id != other.EventId)))
                    return other.Home;
            }
        }

        return pairs[0];
    }

    /// <summary>Makes the event findable from all pairs of the report; false when one of them holds such an event itself.</summary>
    private async Task<bool> PointAsync(Pair home, string eventId, Reading reading, Report report, CancellationToken cancellation)
    {
        var (from, to) = Period(reading, report);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var name = EventStore.NameOf(report.Kind.Family, home.A, home.B);
        var free = true;
        foreach (var pair in PairsOf(report).Where(pair => pair != home))
        {
            await events.UpdateAsync(report.Kind.Family, pair.A, pair.B, from, to, today, timeline =>
            {
                var taken = matcher.Holds(reading, report, timeline);
                free &= !taken;
                if (taken || timeline.Elsewhere.ContainsKey(eventId)) return timeline;
                var elsewhere = new SortedDictionary<string, string>(timeline.Elsewhere.ToDictionary(), StringComparer.Ordinal);
                elsewhere[eventId] = name;
                return timeline with { Elsewhere = elsewhere };
            }, cancellation);
        }

        return free;
    }

    private static IEnumerable<(string EventId, Pair Home, bool IsClose)> Pointed(Timeline timeline, Report report) =>
        from id in timeline.Elsewhere.Keys
        where id.Split('/') is { Length: > 3 } parts
            && (parts[3] == report.Kind.Name || parts[3].StartsWith(report.Kind.Name + "-", StringComparison.Ordinal))
        let place = EventIds.Parse(id)
        where place is not null
        orderby place.Value.Day descending
        let isClose = report.Date is { } date && Math.Abs(date.DayNumber - place.Value.Day.DayNumber) <= 2
        select (id, new Pair(place.Value.A, place.Value.B), isClose);

    private Task<Timeline> ReadAsync(Pair pair, Reading reading, Report report, CancellationToken cancellation)
    {
        var (from, to) = Period(reading, report);
        return events.ReadAsync(report.Kind.Family, pair.A, pair.B, from, to, cancellation);
    }

    // Anniversaries and re-stamped pages are recognised by what is years back.
    private static (DateOnly From, DateOnly To) Period(Reading reading, Report report)
    {
        var from = reading.Day.AddYears(-YearsBack);
        if (report.Date is { } date && date < from) from = new DateOnly(date.Year, 1, 1);
        return (from, reading.Day.AddYears(1));
    }

    private static List<Pair> PairsOf(Report report)
    {
        if (report.Kind.Family == EventFamily.Summons) return [Pair.Of(report.Initiator!, report.Target!)];
        List<string> parties = [.. report.Parties.Distinct().Order(StringComparer.Ordinal).Take(MostParties)];
        return
        [
            .. from i in Enumerable.Range(0, parties.Count)
               from j in Enumerable.Range(i + 1, parties.Count - i - 1)
               select new Pair(parties[i], parties[j]),
        ];
    }

    /// <summary>Two states, sorted.</summary>
    private sealed record Pair(string A, string B)
    {
        public static Pair Of(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? new(a, b) : new(b, a);
    }
}
