using Alerts.Delivery.Desk;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Feeds;
using Alerts.Storage;
using Microsoft.Extensions.Logging;

namespace Alerts.Site.Operate;

/// <summary>
/// <c>/operator</c>: add and remove feeds, send poison messages back to work, write the event index anew. One
/// address, so that it also works below a host's own prefix.
/// </summary>
public sealed class OperatorPage(
    OperatorSession session,
    DeskLimits limits,
    FeedStore feeds,
    PoisonQueue poison,
    EventStore events,
    EventIndex index,
    SiteRenderer renderer,
    ILogger<OperatorPage> logger)
{
    /// <summary>The page, or null when nobody can operate here.</summary>
    public async Task<SiteResponse?> GetAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        if (!session.Exists(request)) return null;
        return Private(session.IsOpen(request) ? await PageAsync(frame, null, cancellation) : await DoorAsync(frame, null));
    }

    public async Task<SiteResponse?> PostAsync(SiteRequest request, SiteForm form, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(form);
        if (!session.Exists(request)) return null;
        if (session.IsOpen(request)) return Private(await PageAsync(frame, await DoAsync(form, cancellation), cancellation));
        if (!await limits.AllowsAsync("operator " + request.Caller, cancellation))
            return Private(await DoorAsync(frame, "Too many tries from here. Wait an hour."));
        if (session.Open(form["token"], request.Base.Scheme == Uri.UriSchemeHttps) is { } cookie)
            return Private(SiteResponse.SeeOther("/operator").With("Set-Cookie", cookie));

        SiteLog.WrongToken(logger);
        return Private(await DoorAsync(frame, "That is not the token. It is the setting Site:OperatorToken."));
    }

    private async Task<string> DoAsync(SiteForm form, CancellationToken cancellation)
    {
        var action = form["do"];
        var said = action switch
        {
            "add-feed" => await AddAsync(form["url"], form["outlet"], cancellation),
            "remove-feed" when form["id"] is { } id && SiteAddress.IsArticleId(id) => await feeds.RemoveAsync(id, cancellation)
                ? "The feed is removed; what came through it stays." : "There is no such feed any more.",
            "replay" when form["queue"] is { } queue && PoisonQueue.Queues.Contains(queue) =>
                SiteWords.Count(await poison.ReplayAsync(queue, null, cancellation), "message was", "messages were")
                + " sent back to work.",
            "rebuild" => await RebuildAsync(cancellation),
            _ => null,
        };
        if (said is not null) SiteLog.Operated(logger, action!);
        return said ?? "That was not understood; nothing was done.";
    }

    private async Task<string> AddAsync(string? address, string? outlet, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var url)
            || SiteAddress.Outward(url) is null
            || url.AbsoluteUri.Length > 2_000)
        {
            return "That is no address of a feed. Write it like https://example.org/feed.xml.";
        }

        var name = outlet?.Trim() is { Length: > 0 and <= 80 } given ? given : null;
        return await feeds.AddAsync(new Feed { Id = FeedStore.IdOf(url), Url = url, Outlet = name }, cancellation)
            ? "The feed is added and is polled at the next turn."
            : "This feed is read already.";
    }

    private async Task<string> RebuildAsync(CancellationToken cancellation)
    {
        await index.RebuildAsync(events, cancellation);
        return "The event index is written anew.";
    }

    private async Task<SiteResponse> PageAsync(SiteFrame frame, string? said, CancellationToken cancellation)
    {
        var known = await feeds.ListAsync(cancellation).Select(record => record.Feed).ToListAsync(cancellation);
        return await renderer.PageAsync<Operator>(200, new OperatorModel(frame, said, [.. known
            .OrderBy(feed => feed.Name, StringComparer.OrdinalIgnoreCase)], await poison.CountAsync(cancellation)));
    }

    private Task<SiteResponse> DoorAsync(SiteFrame frame, string? said) =>
        renderer.PageAsync<OperatorDoor>(said is null ? 200 : 403, new OperatorModel(frame, said, [], []));

    private static SiteResponse Private(SiteResponse response) =>
        response.With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex");
}

/// <summary>What an operator sees; <paramref name="Said"/> is what came of the last form.</summary>
public sealed record OperatorModel(SiteFrame Frame, string? Said, IReadOnlyList<Feed> Feeds, IReadOnlyList<PoisonCount> Poison);
