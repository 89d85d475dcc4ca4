using System.Text.RegularExpressions;
using Alerts.Pipeline;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Site;

/// <summary>
/// <c>/websub/{feed}/{key}</c>: where hubs ask whether we meant it (GET) and say that a feed changed
/// (POST). To who does not know the key it does not exist.
/// </summary>
public sealed partial class HubPages(PushedFeeds pushed)
{
    public async Task<SiteResponse?> GetAsync(SiteRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Address().Match(request.Path) is not { Success: true } address) return null;
        var query = QueryHelpers.ParseQuery(request.Query);
        var question = new PushQuestion(Given("hub.mode"), Given("hub.topic"), Given("hub.challenge"), Given("hub.lease_seconds"));
        var challenge = await pushed.ConfirmAsync(address.Groups[1].Value, address.Groups[2].Value, question, cancellation);
        return challenge is null ? null : SiteResponse.Text(200, challenge).With("Cache-Control", "no-store");

        string? Given(string name) => query.TryGetValue(name, out var values) ? values[0] : null;
    }

    /// <summary>410 tells a hub to forget a subscription that we do not know.</summary>
    public async Task<SiteResponse> PostAsync(SiteRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Address().Match(request.Path) is { Success: true } address
            && await pushed.HearAsync(
                address.Groups[1].Value,
                address.Groups[2].Value,
                request.Body,
                request.Header("X-Hub-Signature"),
                cancellation)
            ? SiteResponse.Text(202, "")
            : SiteResponse.Text(410, "There is no such subscription.\n");
    }

    [GeneratedRegex(@"\A/websub/([0-9a-f]{20})/([0-9a-f]{32})\z")]
    private static partial Regex Address();
}
