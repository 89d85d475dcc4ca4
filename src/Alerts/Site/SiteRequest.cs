namespace Alerts.Site;

/// <summary>One HTTP request as the site needs it, whichever host received it.</summary>
public sealed record SiteRequest
{
    /// <summary>Most bytes of a body that a host may hand over; longer ones are refused by the host with 413.</summary>
    public const int LongestBody = 64 * 1024;

    /// <summary>Upper case: <c>GET</c>, <c>HEAD</c>, <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path after decoding, with a leading '/' and without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The raw query with its '?', or empty.</summary>
    public string Query { get; init; } = "";

    /// <summary>Scheme and host as the reader sees them, for permalinks in feeds: <c>https://alerts.example.org/</c>.</summary>
    public required Uri Base { get; init; }

    /// <summary>
    /// The headers the site looks at, by name without regard to case: If-None-Match, Origin,
    /// Sec-Fetch-Site, Content-Type, Cookie, X-Hub-Signature.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The caller's address as text, for rate limits; null when the host does not know it.</summary>
    public string? Caller { get; init; }

    /// <summary>
    /// True when the host itself has authorised an operator (Functions key, directory login). The embedded
    /// host leaves it false and the operator's token decides.
    /// </summary>
    public bool Operator { get; init; }

    /// <summary>Names of the headers a host has to hand over; others are not looked at.</summary>
    public static IReadOnlyList<string> HeaderNames { get; } =
    [
        "If-None-Match", "Origin", "Sec-Fetch-Site", "Content-Type", "Cookie", "X-Hub-Signature",
    ];

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
