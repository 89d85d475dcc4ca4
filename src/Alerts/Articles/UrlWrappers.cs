namespace Alerts.Articles;

/// <summary>Takes off what is wrapped around an article's address: search and social redirects, AMP caches.</summary>
internal static class UrlWrappers
{
    private const int DeepestNesting = 4;

    /// <summary>Redirectors that carry the true address in a parameter: host suffix, path, parameter.</summary>
    private static readonly (string Host, string Path, string Parameter)[] Redirectors =
    [
        ("google.com", "/url", "url"), ("google.com", "/url", "q"), ("bing.com", "/news/apiclick.aspx", "url"),
        ("facebook.com", "/l.php", "u"), ("l.facebook.com", "/", "u"), ("l.instagram.com", "/", "u"), ("out.reddit.com", "/", "url"),
        ("vk.com", "/away.php", "to"), ("t.umblr.com", "/redirect", "z"), ("news.url.google.com", "/url", "url"),
    ];

    public static Uri? Unwrap(Uri? address)
    {
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            if (address is null || !CanonicalUrl.IsWeb(address)) return null;
            if ((AmpTarget(address) ?? RedirectTarget(address)) is not { } inner) return address;
            address = inner;
        }

        return address;
    }

    private static Uri? AmpTarget(Uri address)
    {
        var path = address.AbsolutePath;
        var rest = HasHost(address, "cdn.ampproject.org")
            ? path.StartsWith("/c/", StringComparison.Ordinal) || path.StartsWith("/v/", StringComparison.Ordinal) ? path[3..] : null
            : HasHost(address, "google.com") && path.StartsWith("/amp/", StringComparison.Ordinal) ? path[5..] : null;
        if (rest is null) return null;

        var secure = rest.StartsWith("s/", StringComparison.Ordinal);
        return Web((secure ? "https://" + rest[2..] : "http://" + rest) + address.Query);
    }

    private static Uri? RedirectTarget(Uri address)
    {
        var asked = address.AbsolutePath;
        foreach (var (host, path, parameter) in Redirectors)
        {
            if (!string.Equals(asked, path, StringComparison.OrdinalIgnoreCase) || !HasHost(address, host)) continue;
            foreach (var part in address.Query.TrimStart('?').Split('&'))
                if (part.StartsWith(parameter + "=", StringComparison.OrdinalIgnoreCase)
                    && Web(Uri.UnescapeDataString(part[(parameter.Length + 1)..])) is { } inner)
                {
                    return inner;
                }
        }

        return null;
    }

    private static bool HasHost(Uri address, string suffix)
    {
        var host = address.Host;
        return host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && (host.Length == suffix.Length || host[^(suffix.Length + 1)] == '.');
    }

    private static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && CanonicalUrl.IsWeb(address) ? address : null;
}
