using System.Collections.Concurrent;
using Alerts.Net;

namespace Alerts.Articles.Pages;

/// <summary>
/// Remembers each host's robots.txt. No file means everything is allowed; a host that cannot be asked (5xx, no answer)
/// is left alone for an hour and asked again then, as RFC 9309 has it.
/// </summary>
internal sealed class RobotsCache(GuardedHttp http, TimeProvider time, TimeSpan keep)
{
    private const int MostHosts = 10_000;
    private static readonly TimeSpan KeepFailure = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Entry> hosts = new(StringComparer.Ordinal);
    private readonly string product = http.Options.UserAgent.Split('/', ' ')[0];

    public async Task<bool> AllowsAsync(Uri page, CancellationToken cancellation)
    {
        var root = page.GetLeftPart(UriPartial.Authority);
        if (!hosts.TryGetValue(root, out var entry) || entry.Until <= time.GetUtcNow())
        {
            if (hosts.Count >= MostHosts) hosts.Clear();
            hosts[root] = entry = await AskAsync(root, cancellation);
        }

        return entry.Rules.Allows(page);
    }

    private async Task<Entry> AskAsync(string root, CancellationToken cancellation)
    {
        var answer = await http.GetAsync(
            new HttpFetchRequest(new Uri(root + "/robots.txt"))
            {
                MostBytes = 512 * 1024,
                KeepPartial = true,
                Accept = "text/plain, */*;q=0.1",
            },
            cancellation);
        return answer switch
        {
            HttpFetch.Fetched file => new(RobotsRules.Parse(file.Body.Span, product), time.GetUtcNow() + keep),
            HttpFetch.Failed { Status: >= 400 and < 500 and not 429 } => new(RobotsRules.AllowAll, time.GetUtcNow() + keep),
            _ => new(RobotsRules.DisallowAll, time.GetUtcNow() + KeepFailure),
        };
    }

    private sealed record Entry(RobotsRules Rules, DateTimeOffset Until);
}
