using Alerts.Events;

namespace Alerts.Site.Pages;

/// <summary><c>/events/{id}</c>: what we say happened, and why we believe it.</summary>
public sealed class EventPage(EventStore events, SiteRenderer renderer)
{
    /// <summary>The page, or null when there is no such event.</summary>
    public async Task<SiteResponse?> GetAsync(string id, SiteFrame frame, CancellationToken cancellation)
    {
        if (!SiteAddress.IsEventId(id)) return null;
        return await events.FindAsync(id, cancellation) is { } known
            ? await renderer.PageAsync<OneEvent>(200, new OneEventModel(frame, known))
            : null;
    }
}

/// <summary>The event shown.</summary>
public sealed record OneEventModel(SiteFrame Frame, Event Event);
