using Alerts.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Articles.Pages;

/// <summary>Fetches article pages, politely: through <see cref="GuardedHttp"/>, after asking robots.txt. Safe for concurrent use.</summary>
public sealed class PageFetcher
{
    private const string Accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    private readonly GuardedHttp http;
    private readonly ArticlesOptions options;
    private readonly RobotsCache robots;
    private readonly ILogger<PageFetcher> log;

    public PageFetcher(GuardedHttp http, IOptions<ArticlesOptions> options, TimeProvider time, ILogger<PageFetcher> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.http = http;
        this.options = options.Value;
        this.log = log;
        robots = new RobotsCache(http, time, TimeSpan.FromHours(options.Value.RobotsHours));
    }

    /// <summary>The page at that address. Only the caller's cancellation throws.</summary>
    public async Task<PageFetch> FetchAsync(Uri url, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!CanonicalUrl.IsWeb(url)) return new PageFetch.Refused("only http and https pages are fetched");
        if (!await MayFetchAsync(url, cancellation)) return new PageFetch.Refused("robots.txt does not allow it");

        var request = new HttpFetchRequest(url)
        {
            Accept = Accept,
            MostBytes = options.LargestPage,
            KeepPartial = true,
            MayFollow = MayFetchAsync,
        };
        var answer = await http.GetAsync(request, cancellation);
        var page = Judge(answer);
        if (page is PageFetch.Failed failed) ArticlesLog.PageFailed(log, url, failed.Why);
        return page;
    }

    private async Task<bool> MayFetchAsync(Uri url, CancellationToken cancellation)
    {
        if (!options.HonourRobots || await robots.AllowsAsync(url, cancellation)) return true;
        ArticlesLog.RobotsRefused(log, url);
        return false;
    }

    private static PageFetch Judge(HttpFetch answer) => answer switch
    {
        HttpFetch.Fetched { MediaType: { } type } when !IsHtml(type) => new PageFetch.Refused($"it is {type}, no page"),
        HttpFetch.Fetched page => new PageFetch.Fetched(page.Url, page.Body, page.Charset, page.Cut is not null),
        HttpFetch.Failed { Fault: FetchFault.TimedOut or FetchFault.Unreachable or FetchFault.UnknownHost
            or FetchFault.TooMany or FetchFault.ServerError or FetchFault.BadResponse } failed =>
            new PageFetch.Failed(failed.Words, failed.RetryAfter),
        HttpFetch.Failed failed => new PageFetch.Refused(failed.Words),
        _ => new PageFetch.Failed("the server answered 304 to a plain request", null),
    };

    private static bool IsHtml(string type) =>
        type is "text/html" or "application/xhtml+xml" or "text/plain" or "application/xml" or "text/xml" or "application/octet-stream";
}
