using Alerts.Events.Search;
using Alerts.Site.Charts;
using Microsoft.Extensions.Options;

namespace Alerts.Site.Pages;

/// <summary><c>/</c>: the latest events by day, the period as a picture, and the filter that the address holds.</summary>
public sealed class HomePage(PeriodViews views, SiteRenderer renderer, IOptions<SiteOptions> options)
{
    public async Task<SiteResponse> GetAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = SiteQuery.Parse(request.Query);
        var view = await views.ReadAsync(query.Events, cancellation);
        var lines = view.Lines;
        var size = options.Value.PageSize;
        return await renderer.PageAsync<Home>(200, new HomeModel
        {
            Frame = frame,
            Query = query,
            Lines = [.. lines.Skip((query.Page - 1) * size).Take(size)],
            Count = lines.Count,
            Pages = Math.Max(1, (lines.Count + size - 1) / size),
            Stored = view.Snapshot.Lines.Count,
            States = [.. view.Snapshot.States.OrderBy(SiteWords.State, StringComparer.OrdinalIgnoreCase)],
            Timeline = view.Timeline,
            Matrix = view.Matrix,
        });
    }
}

/// <summary>One page of the list, how many there are in all, and the pictures of the whole view.</summary>
public sealed record HomeModel
{
    public required SiteFrame Frame { get; init; }

    public required SiteQuery Query { get; init; }

    public required IReadOnlyList<EventLine> Lines { get; init; }

    public required int Count { get; init; }

    public required int Pages { get; init; }

    /// <summary>Events in the store, whatever the filter.</summary>
    public required int Stored { get; init; }

    /// <summary>Codes of the states that have events, in order of their names.</summary>
    public required IReadOnlyList<string> States { get; init; }

    public PairTimeline? Timeline { get; init; }

    public SummonsMatrix? Matrix { get; init; }
}
