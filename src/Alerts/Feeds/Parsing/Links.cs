namespace Alerts.Feeds.Parsing;

/// <summary>Addresses as feeds write them, made absolute. Only http and https are links; anything else is null.</summary>
internal static class Links
{
    private const int Longest = 4096;

    public static Uri? Resolve(string? text, Uri? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest) return null;
        var address = text.Trim();
        if (address.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            var bare = address.Contains("//", StringComparison.Ordinal) && !address.Contains("http", StringComparison.OrdinalIgnoreCase);
            address = (bare ? "http:" : "") + address[5..];
        }

        if (address.StartsWith("//", StringComparison.Ordinal)) address = (baseUrl?.Scheme ?? Uri.UriSchemeHttps) + ":" + address;
        if (address.AsSpan().ContainsAny("\r\n\t")) address = string.Concat(address.Split('\r', '\n', '\t'));
        // On Unix a rooted path parses as a file address; it is relative to the base.
        if (address[0] != '/' && Uri.TryCreate(address, UriKind.Absolute, out var absolute)) return IsWeb(absolute) ? absolute : null;
        return baseUrl is not null && Uri.TryCreate(baseUrl, address, out var resolved) && IsWeb(resolved) ? resolved : null;
    }

    /// <summary>An identity that is a path is meant to be an address; any other stays as it is.</summary>
    public static string? AbsoluteId(string? id, Uri? baseUrl) =>
        id is not null && baseUrl is not null && id.Contains('/', StringComparison.Ordinal) && !id.AsSpan().ContainsAny(" :")
            ? Resolve(id, baseUrl)?.AbsoluteUri ?? id : id;

    /// <summary>Whether a link relation is "alternate", which may also be written as the registry's address.</summary>
    public static bool IsAlternate(string relation) =>
        relation.Equals("alternate", StringComparison.OrdinalIgnoreCase)
        || relation.EndsWith("/alternate", StringComparison.OrdinalIgnoreCase);

    public static bool IsWeb(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0;
}
