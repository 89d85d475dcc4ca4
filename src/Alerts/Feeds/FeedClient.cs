using Alerts.Net;
using Microsoft.Extensions.Options;

namespace Alerts.Feeds;

/// <summary>What one request for a feed gave.</summary>
public abstract record FeedAnswer
{
    private FeedAnswer() { }

    /// <summary>304, or the very bytes of last time.</summary>
    public sealed record Unchanged(HttpFetch Fetch) : FeedAnswer;

    public sealed record Changed(HttpFetch.Fetched Fetch, FeedDocument Document, string BodyHash) : FeedAnswer
    {
        /// <summary>The document's entries with their marks.</summary>
        public IReadOnlyList<(FeedEntry Entry, string Mark)> Marked { get; } = EntryMarks.Of(Document);
    }

    public sealed record NotAFeed(HttpFetch.Fetched Fetch, string Words) : FeedAnswer;

    public sealed record Failed(HttpFetch.Failed Fetch) : FeedAnswer;
}

/// <summary>Asks for a feed, conditionally, and reads what comes.</summary>
public sealed class FeedClient(GuardedHttp http, IOptions<FeedsOptions> options)
{
    private const string Accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
        + "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    public async Task<FeedAnswer> AskAsync(Feed feed, FeedState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(state);
        var request = new HttpFetchRequest(feed.Url)
        {
            ETag = state.ETag,
            LastModified = state.LastModified,
            Accept = Accept,
            KeepPartial = true,
        };
        return await http.GetAsync(request, cancellation) switch
        {
            HttpFetch.Fetched fetched => Read(fetched, state),
            HttpFetch.Failed failed => new FeedAnswer.Failed(failed),
            var unchanged => new FeedAnswer.Unchanged(unchanged),
        };
    }

    private FeedAnswer Read(HttpFetch.Fetched fetched, FeedState state)
    {
        var hash = EntryMarks.HashOf(fetched.Body.Span);
        if (hash == state.BodyHash && fetched.Cut is null) return new FeedAnswer.Unchanged(fetched);
        var known = new FeedParseOptions
        {
            MediaType = fetched.MediaType,
            Charset = fetched.Charset,
            BaseUrl = fetched.Url,
            MostEntries = options.Value.MostEntries,
            ResolveTexts = false,
        };
        return FeedParser.Parse(fetched.Body.Span, known) switch
        {
            FeedReading.Read { Document: var document } when fetched.Cut is not null =>
                new FeedAnswer.Changed(fetched, document with { Damaged = true, Truncated = true }, hash),
            FeedReading.Read read => new FeedAnswer.Changed(fetched, read.Document, hash),
            FeedReading.NotAFeed other => new FeedAnswer.NotAFeed(fetched, fetched.Cut is { } cut ? $"{other.Words}; {cut}" : other.Words),
            var reading => throw new InvalidOperationException($"unknown reading {reading}"),
        };
    }
}
