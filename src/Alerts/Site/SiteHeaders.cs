namespace Alerts.Site;

/// <summary>
/// The headers every response carries: nothing from elsewhere, nothing inline, no frames, no sniffing, no referrer to others.
/// </summary>
internal static class SiteHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static SiteResponse Complete(SiteResponse response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Security-Policy"] = Policy,
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "same-origin",
            ["X-Frame-Options"] = "DENY",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
            ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()",
            ["Cache-Control"] = "no-cache",
        };
        foreach (var (name, value) in response.Headers) headers[name] = value;
        return response with { Headers = headers };
    }
}
