using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Digests;

/// <summary>Chooses what a digest tells. Pure: the periods of one subscriber's digests neither overlap nor leave gaps.</summary>
public static class DigestSelection
{
    /// <summary>How far back before its period a digest looks for events whose announcement was written late.</summary>
    public static readonly TimeSpan LookBack = TimeSpan.FromHours(1);

    /// <param name="candidates">Events announced from <paramref name="from"/> less <see cref="LookBack"/>, and those that wait.</param>
    /// <param name="lastTold">The last announcement the subscriber was told of the event; null when never told.</param>
    /// <param name="waiting">Events held back from immediate alerts.</param>
    public static IReadOnlyList<DigestItem> Select(
        Subscriber subscriber,
        IEnumerable<Event> candidates,
        DateTimeOffset from,
        DateTimeOffset to,
        Func<string, int?> lastTold,
        IReadOnlyCollection<string> waiting)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(lastTold);
        ArgumentNullException.ThrowIfNull(waiting);
        var items = new List<DigestItem>();
        foreach (var about in candidates.DistinctBy(known => known.Id))
        {
            var held = waiting.Contains(about.Id);
            var latest = about.Announcements.LastOrDefault(told => told.At < to && (held || told.At >= from - LookBack));
            if (latest is null) continue;
            var before = lastTold(about.Id);
            if (before >= latest.Number) continue;
            // Who was told once hears every later turn; who was not, hears of what was asked for.
            if (before is not null || held || (subscriber.Cadence.Kind != CadenceKind.Immediate && subscriber.Filter.Matches(about)))
                items.Add(new(about.Id, latest.Number, before is not null));
        }

        return items;
    }
}
