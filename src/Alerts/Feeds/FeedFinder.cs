using System.Buffers;
using Alerts.Feeds.Parsing;
using Alerts.Net;

namespace Alerts.Feeds;

/// <summary>What was found at an address somebody gave for a feed.</summary>
public abstract record FeedFinding
{
    private FeedFinding() { }

    public sealed record Found(Feed Feed, FeedDocument Document) : FeedFinding;

    /// <summary><paramref name="Words"/> is a clause for people.</summary>
    public sealed record NotFound(string Words) : FeedFinding;
}

/// <summary>Finds the feed at an address: the document there, or the one that the web page there names, or one at a usual place.</summary>
public sealed class FeedFinder(GuardedHttp http)
{
    private const int MostCandidates = 8;

    private static readonly string[] UsualPlaces = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"];

    public async Task<FeedFinding> FindAsync(Uri url, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(url);
        switch (await http.GetAsync(new HttpFetchRequest(url) { KeepPartial = true }, cancellation))
        {
            case HttpFetch.Failed failed:
                return new FeedFinding.NotFound(failed.Words);
            case HttpFetch.Fetched fetched when Read(fetched) is { } found:
                return found;
            case HttpFetch.Fetched page:
                return await TryAsync(CandidatesIn(page), cancellation)
                    ?? new FeedFinding.NotFound("there is a web page, but no feed on it or at the usual places");
            default:
                return new FeedFinding.NotFound("the server answered without a document");
        }
    }

    private async Task<FeedFinding?> TryAsync(IReadOnlyList<Uri> candidates, CancellationToken cancellation)
    {
        foreach (var candidate in candidates)
        {
            if (await http.GetAsync(new HttpFetchRequest(candidate) { KeepPartial = true }, cancellation) is HttpFetch.Fetched fetched
                && Read(fetched) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FeedFinding.Found? Read(HttpFetch.Fetched fetched)
    {
        var options = new FeedParseOptions { MediaType = fetched.MediaType, Charset = fetched.Charset, BaseUrl = fetched.Url };
        if (FeedParser.Parse(fetched.Body.Span, options) is not FeedReading.Read { Document: var document }) return null;
        var feed = new Feed { Id = FeedStore.IdOf(fetched.Url), Url = fetched.Url, Title = document.Title, Language = document.Language };
        return new FeedFinding.Found(feed, document);
    }

    /// <summary>Feeds that the page names in its links, then the usual places, without repeats.</summary>
    private static IReadOnlyList<Uri> CandidatesIn(HttpFetch.Fetched page)
    {
        var decoded = FeedText.Decode(page.Body.Span, new FeedParseOptions { Charset = page.Charset });
        var markup = new MarkupReader(decoded.Text);
        var baseUrl = page.Url;
        var found = new List<Uri>();
        while (markup.Read() && found.Count < MostCandidates)
        {
            if (markup.Token is not Token.Start) continue;
            if (markup.Name.Equals("base", StringComparison.OrdinalIgnoreCase))
                baseUrl = Links.Resolve(MarkupAttributes.Find(markup.Body, "href"), baseUrl) ?? baseUrl;
            else if (markup.Name.Equals("link", StringComparison.OrdinalIgnoreCase) && NamesFeed(markup.Body)
                && Links.Resolve(MarkupAttributes.Find(markup.Body, "href"), baseUrl) is { } link) found.Add(link);
        }

        ArrayPool<char>.Shared.Return(decoded.Buffer);
        return [.. found.Concat(UsualPlaces.Select(place => new Uri(page.Url, place))).Distinct()];
    }

    private static bool NamesFeed(ReadOnlySpan<char> attributes) =>
        MarkupAttributes.Find(attributes, "rel") is { } relation && relation.Contains("alternate", StringComparison.OrdinalIgnoreCase)
        && MarkupAttributes.Find(attributes, "type")?.ToLowerInvariant() is "application/rss+xml"
            or "application/atom+xml" or "application/feed+json" or "application/rdf+xml" or "text/xml" or "application/xml";
}
