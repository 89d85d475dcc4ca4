namespace Alerts.Net;

/// <summary>What came of a request. Never an exception: only the caller's own cancellation throws.</summary>
public abstract record HttpFetch
{
    private HttpFetch() { }

    /// <summary>The address that answered last.</summary>
    public required Uri Url { get; init; }

    /// <summary>
    /// Where the asked address has moved for good: the end of an unbroken run of 301 and 308 from the start; null when it has not.
    /// </summary>
    public Uri? MovedTo { get; init; }

    /// <summary>When the server asks to be left alone until, in seconds or as a date; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Cache-Control's max-age; null when absent.</summary>
    public TimeSpan? MaxAge { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>A 2xx with its body, decompressed and bounded.</summary>
    public sealed record Fetched : HttpFetch
    {
        public required int Status { get; init; }

        public required ReadOnlyMemory<byte> Body { get; init; }

        /// <summary>The media type without parameters, lower case; null when absent.</summary>
        public string? MediaType { get; init; }

        /// <summary>The charset parameter as the server wrote it; null when absent.</summary>
        public string? Charset { get; init; }

        /// <summary>Values of the Link header, for hubs and the like.</summary>
        public IReadOnlyList<string> Links { get; init; } = [];

        /// <summary>Why the body is incomplete; null when it is whole. Only where the request allowed it.</summary>
        public string? Cut { get; init; }
    }

    /// <summary>304: nothing new.</summary>
    public sealed record NotModified : HttpFetch;

    /// <summary>
    /// No document. <paramref name="Words"/> is a clause for people, such as "the server answered 503 Service Unavailable".
    /// </summary>
    public sealed record Failed(FetchFault Fault, string Words) : HttpFetch
    {
        /// <summary>The HTTP status, when there was an answer.</summary>
        public int? Status { get; init; }

        /// <summary>The first 4 KiB of the error's body.</summary>
        public ReadOnlyMemory<byte> Body { get; init; }
    }
}
