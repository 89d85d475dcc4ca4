using Alerts.Pipeline;
using Alerts.Site.Desk;
using Alerts.Site.Operate;
using Alerts.Site.Pages;
using Alerts.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Site;

/// <summary>
/// START HERE for the site: every path there is, one line each. Both hosts hand their requests to <see cref="HandleAsync"/>.
/// </summary>
public sealed class SiteHandler(
    SiteAssets assets,
    SiteRenderer renderer,
    HomePage home,
    EventPage events,
    EventFeeds exports,
    PairPage pairs,
    ArticlePage articles,
    FeedsPage feeds,
    SuppressionsPage suppressions,
    DigestsPage digests,
    StatusPage status,
    DeskPages desk,
    FeedbackPages feedback,
    OperatorPage operators,
    HubPages hubs,
    IOptions<SiteOptions> options,
    TimeProvider time,
    ILogger<SiteHandler> logger)
{
    private const int LongestPath = 300;
    private const int LongestQuery = 2_000;

    public async Task<SiteResponse> HandleAsync(SiteRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var frame = new SiteFrame(options.Value.Title, assets, request.Path, time.GetUtcNow());
        SiteResponse response;
        try
        {
            response = await RouteAsync(request, frame, cancellation) ?? await NotFoundAsync(frame);
        }
        catch (StorageException fault)
        {
            SiteLog.StoreFailed(logger, request.Path, fault);
            response = await ProblemAsync(
                frame,
                503,
                "The store cannot be read just now",
                "Nothing is lost. Try again in a minute; the status page tells when it is back.");
        }

        return SiteHeaders.Complete(Tagged(request, response));
    }

    private async Task<SiteResponse?> RouteAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        if (request.Path.Length > LongestPath || request.Query.Length > LongestQuery)
            return await ProblemAsync(frame, 414, "This address is too long", "Shorten the search and try again.");
        if (request.Method == "POST") return await PostAsync(request, frame, cancellation);
        if (request.Method is not ("GET" or "HEAD")) return await RefusedAsync(frame);
        if (assets.Find(request.Path) is { } asset) return asset;

        return request.Path switch
        {
            "/" => await home.GetAsync(request, frame, cancellation),
            "/feeds" => await feeds.GetAsync(frame, cancellation),
            "/suppressions" => await suppressions.GetAsync(request, frame, cancellation),
            "/digests" => await digests.GetAsync(request, frame, cancellation),
            "/status" => await status.GetAsync(frame, cancellation),
            "/subscribe" or "/subscribe/confirm" or "/preferences" or "/unsubscribe" => await desk.GetAsync(request, frame, cancellation),
            "/feedback" => await feedback.GetAsync(request, frame, cancellation),
            "/operator" => await operators.GetAsync(request, frame, cancellation),
            "/healthz" => SiteResponse.Text(200, "ok\n"),
            _ when Below("/events/", request.Path) is { } id => await events.GetAsync(id, request, frame, cancellation),
            _ when Below("/events.", request.Path) is { } format => await exports.GetAsync(format, request, cancellation),
            _ when Below("/pairs/", request.Path) is { } pair => await pairs.GetAsync(pair, frame, cancellation),
            _ when Below("/articles/", request.Path) is { } id => await articles.GetAsync(id, frame, cancellation),
            _ when Below(PushedFeeds.Folder, request.Path) is not null => await hubs.GetAsync(request, cancellation),
            _ when Below("/journal/", request.Path) is { } day => SiteResponse.SeeOther("/suppressions?day=" + Uri.EscapeDataString(day)),
            _ => null,
        };
    }

    private async Task<SiteResponse> PostAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        // A hub is no browser; its signature is the permission.
        if (Below(PushedFeeds.Folder, request.Path) is not null) return await hubs.PostAsync(request, cancellation);
        // A mail provider's one-click POST comes from nowhere; its signed token is the permission.
        if (request.Path != "/unsubscribe" && !SiteOrigin.IsOurs(request))
            return await ProblemAsync(frame, 403, "This form came from another site", "Open the page here and send the form again.");
        var form = SiteForm.Of(request);
        var answer = request.Path switch
        {
            "/operator" => await operators.PostAsync(request, form, frame, cancellation),
            "/feedback" => await feedback.PostAsync(request, form, frame, cancellation),
            _ => await desk.PostAsync(request, form, frame, cancellation),
        };
        return answer ?? await RefusedAsync(frame);
    }

    private async Task<SiteResponse> RefusedAsync(SiteFrame frame) =>
        (await ProblemAsync(
            frame,
            405,
            "This page can only be read",
            "Open it with a link or by typing its address.")).With("Allow", "GET, HEAD");

    private static string? Below(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;

    private Task<SiteResponse> NotFoundAsync(SiteFrame frame) =>
        ProblemAsync(frame, 404, "There is no such page", "It may have been mistyped, or what it showed has been cleaned away.");

    private Task<SiteResponse> ProblemAsync(SiteFrame frame, int status, string heading, string advice) =>
        renderer.PageAsync<Problem>(status, new ProblemModel(frame, heading, advice));

    private static SiteResponse Tagged(SiteRequest request, SiteResponse response)
    {
        var known = request.Header("If-None-Match");
        var isKnown = response.Headers.TryGetValue("ETag", out var tag) && known is not null
            && known.Split(',', StringSplitOptions.TrimEntries).Any(given => given == tag || given == "W/" + tag || given == "*");
        return isKnown ? response with { Status = 304, Body = default }
            : request.Method == "HEAD" ? response with { Body = default }
            : response;
    }
}
