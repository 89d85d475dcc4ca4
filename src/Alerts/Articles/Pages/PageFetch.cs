namespace Alerts.Articles.Pages;

/// <summary>What came of fetching a page.</summary>
public abstract record PageFetch
{
    private PageFetch() { }

    /// <summary>
    /// The page's bytes, the charset that HTTP named, and the address that answered last.
    /// <paramref name="Cut"/> when it was larger than allowed or broke off.
    /// </summary>
    public sealed record Fetched(Uri Url, ReadOnlyMemory<byte> Body, string? Charset, bool Cut) : PageFetch;

    /// <summary>
    /// It is no page for us, and asking again will not change that: refused by robots.txt, gone,
    /// no HTML. <paramref name="Why"/> is a clause for people.
    /// </summary>
    public sealed record Refused(string Why) : PageFetch;

    /// <summary>It failed now and may work later. <paramref name="Why"/> is a clause for people.</summary>
    public sealed record Failed(string Why, TimeSpan? RetryAfter) : PageFetch;
}
