using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Alerts.Events;
using Alerts.Events.Search;

namespace Alerts.Site.Charts;

/// <summary>What a query shows of one snapshot: its lines and the two pictures of them.</summary>
public sealed record PeriodView(EventSnapshot Snapshot, IReadOnlyList<EventLine> Lines, PairTimeline? Timeline, SummonsMatrix? Matrix);

/// <summary>
/// Views of the event index. A view is made once for each snapshot: readers ask for the same few until an event changes. Bounded.
/// </summary>
public sealed class PeriodViews(EventIndex index)
{
    private const int MostKept = 32;

    private readonly ConditionalWeakTable<EventSnapshot, ConcurrentDictionary<EventQuery, PeriodView>> made = [];

    public async Task<PeriodView> ReadAsync(EventQuery query, CancellationToken cancellation)
    {
        var snapshot = await index.CurrentAsync(cancellation);
        var kept = made.GetOrCreateValue(snapshot);
        if (kept.TryGetValue(query, out var known)) return known;

        var lines = await index.SearchAsync(snapshot, query, cancellation);
        var view = new PeriodView(snapshot, lines, PairTimeline.Of(lines, query, EventHeadline.Plain), SummonsMatrix.Of(lines, query));
        if (kept.Count >= MostKept) kept.Clear();
        kept[query] = view;
        return view;
    }
}
