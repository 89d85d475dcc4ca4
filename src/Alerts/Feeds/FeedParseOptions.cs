namespace Alerts.Feeds;

/// <summary>What is known about a feed's bytes from outside, and the bounds of reading them.</summary>
public sealed record FeedParseOptions
{
    public static FeedParseOptions Default { get; } = new();

    /// <summary>The media type of the HTTP header, lower case; null when unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset of the HTTP header; null when absent.</summary>
    public string? Charset { get; init; }

    /// <summary>The address the feed came from, to resolve relative links; null when unknown.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>
    /// Whether relative addresses in the HTML of texts are made absolute; default true. Who only wants the words can save the time.
    /// </summary>
    public bool ResolveTexts { get; init; } = true;

    /// <summary>Most entries read; default 20,000.</summary>
    public int MostEntries { get; init; } = 20_000;

    /// <summary>Most characters of one text; default one million.</summary>
    public int MostText { get; init; } = 1_000_000;
}
