using System.Text;

namespace Alerts.Articles;

/// <summary>
/// One address for one article. <see cref="Of"/> gives an address that can still be fetched; <see cref="Key"/> gives the
/// identity, the same for http and https, www, mobile and AMP editions, and with or without a trailing slash.
/// </summary>
public static class CanonicalUrl
{
    private static readonly string[] EditionLabels = ["www", "m", "mobile", "amp", "wap", "touch", "www2"];
    private static readonly string[] IndexPages = ["/index.html", "/index.htm", "/index.php", "/default.aspx", "/index.jsp"];

    /// <summary>
    /// The address without tracking parameters, fragment, session ids and default port, host in lower case, meaningful
    /// parameters sorted, redirect and AMP-cache wrappers taken off. Null for anything that is not absolute http(s).
    /// </summary>
    public static Uri? Of(Uri? address)
    {
        var inner = UrlWrappers.Unwrap(address);
        if (inner is null || !IsWeb(inner)) return null;

        var text = new StringBuilder(inner.OriginalString.Length)
            .Append(inner.Scheme).Append("://").Append(inner.IdnHost.ToLowerInvariant().TrimEnd('.'));
        if (!inner.IsDefaultPort) text.Append(':').Append(inner.Port);
        text.Append(Path(inner)).Append(Query(inner));
        if (inner.Fragment.StartsWith("#!", StringComparison.Ordinal)) text.Append(inner.Fragment);
        return Uri.TryCreate(text.ToString(), UriKind.Absolute, out var canonical) ? canonical : null;
    }

    /// <summary>
    /// What two addresses of one article have in common; null when there is no canonical address. Not meant to be fetched.
    /// </summary>
    public static string? Key(Uri? address)
    {
        if (Of(address) is not { } canonical) return null;
        var port = canonical.IsDefaultPort ? "" : ":" + canonical.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Host(canonical) + port + PathKey(canonical.AbsolutePath) + canonical.Query + canonical.Fragment;
    }

    /// <summary>True when both name the same article.</summary>
    public static bool Same(Uri? one, Uri? other) => Key(one) is { } key && key == Key(other);

    internal static bool IsWeb(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    /// <summary>The host without the labels that name an edition: <c>www.</c>, <c>m.</c>, <c>amp.</c>, and <c>en.m.</c>.</summary>
    private static string Host(Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns) return address.Host;
        var labels = address.Host.Split('.').ToList();
        while (labels.Count > 2 && Array.IndexOf(EditionLabels, labels[0]) >= 0) labels.RemoveAt(0);
        if (labels.Count > 3 && labels[1] is "m" or "mobile" or "amp") labels.RemoveAt(1);
        return string.Join('.', labels);
    }

    private static string PathKey(string path)
    {
        foreach (var index in IndexPages)
            if (path.EndsWith(index, StringComparison.OrdinalIgnoreCase)) path = path[..^index.Length];
        if (path.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase)) path = path[..^9] + ".html";
        else if (path.EndsWith(".amp", StringComparison.OrdinalIgnoreCase)) path = path[..^4];

        var segments = path.Split('/').Where(segment => segment.Length > 0 && segment != "amp");
        return "/" + string.Join('/', segments);
    }

    private static string Path(Uri address)
    {
        var path = address.AbsolutePath;
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return PercentEncoding.Normalize(session < 0 ? path : path[..session]);
    }

    private static string Query(Uri address)
    {
        if (address.Query.Length < 2) return "";
        var kept = new List<string>();
        foreach (var part in address.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? "" : part[(equals + 1)..];
            if (name.Length > 0 && !TrackingParameters.Contains(name, value)) kept.Add(PercentEncoding.Normalize(part));
        }

        kept.Sort(StringComparer.Ordinal);
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept.Distinct(StringComparer.Ordinal));
    }
}
