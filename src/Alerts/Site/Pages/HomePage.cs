using Alerts.Events.Search;
using Microsoft.Extensions.Options;

namespace Alerts.Site.Pages;

/// <summary><c>/</c>: the latest events by day.</summary>
public sealed class HomePage(EventIndex index, SiteRenderer renderer, IOptions<SiteOptions> options)
{
    public async Task<SiteResponse> GetAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var lines = await index.SearchAsync(EventQuery.Everything, cancellation);
        return await renderer.PageAsync<Home>(200, new HomeModel(frame, [.. lines.Take(options.Value.PageSize)], lines.Count));
    }
}

/// <summary>One page of the list and how many there are in all.</summary>
public sealed record HomeModel(SiteFrame Frame, IReadOnlyList<EventLine> Lines, int Count);
