namespace Alerts.Net;

/// <summary>One GET. Validators are sent back exactly as they were received.</summary>
public sealed record HttpFetchRequest(Uri Url)
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public string? Accept { get; init; }

    /// <summary>A lower bound on the body than the options' own; null uses that.</summary>
    public int? MostBytes { get; init; }

    /// <summary>
    /// True returns what had arrived, with <see cref="HttpFetch.Fetched.Cut"/> saying why, when a body breaks off or exceeds its bound.
    /// </summary>
    public bool KeepPartial { get; init; }

    /// <summary>
    /// Asked before a redirect is followed; false ends the fetch with <see cref="FetchFault.Refused"/>. Null follows every one.
    /// </summary>
    public Func<Uri, CancellationToken, Task<bool>>? MayFollow { get; init; }
}

/// <summary>One POST, never redirected. Headers are added as given.</summary>
public sealed record HttpPostRequest(Uri Url, ReadOnlyMemory<byte> Body, string ContentType)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
