namespace Alerts.Articles.Pages;

/// <summary>Completes an article with the text of its page: from the store if it was fetched before, else from the web.</summary>
public sealed class ArticlePages(PageFetcher fetcher, PageStore store, TimeProvider time)
{
    /// <summary>
    /// The article with its page's text, and with what the feed did not tell taken from the page; the same article when it has its full
    /// text, has no address, or its page is no article. Throws <see cref="PageUnavailableException"/> when the page may be there later.
    /// </summary>
    public async Task<Article> CompleteAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.FullText || article.Url is null) return article;
        var page = await store.FindAsync(article.Id, cancellation) ?? await FetchAsync(article, article.Url, cancellation);
        return page.Article is { } read ? Merge(article, read) : article;
    }

    private async Task<PageText> FetchAsync(Article article, Uri url, CancellationToken cancellation)
    {
        var page = await fetcher.FetchAsync(url, cancellation) switch
        {
            PageFetch.Fetched fetched => Read(fetched),
            PageFetch.Refused refused => new PageText { FetchedAt = time.GetUtcNow(), Why = refused.Why },
            PageFetch.Failed failed => throw new PageUnavailableException($"The page {url} could not be fetched: {failed.Why}.")
            {
                RetryAfter = failed.RetryAfter,
            },
            _ => throw new InvalidOperationException("a page fetch has an outcome"),
        };
        return await store.KeepAsync(article.Id, page, cancellation);
    }

    private PageText Read(PageFetch.Fetched fetched) => ArticleReader.Read(fetched.Body, fetched.Charset, fetched.Url) switch
    {
        ArticleReading.Found found => new() { FetchedAt = time.GetUtcNow(), Article = found.Article },
        ArticleReading.NoArticle none => new() { FetchedAt = time.GetUtcNow(), Why = none.Why },
        _ => throw new InvalidOperationException("a reading has an outcome"),
    };

    // The feed's word on title, date and author stands: it is what identity was decided on. A page that says less than the feed is no gain.
    private static Article Merge(Article article, ExtractedArticle page) => page.Text.Length <= article.Text.Length ? article : article with
    {
        Text = page.Text,
        FullText = true,
        Title = article.Title ?? page.Title,
        Author = article.Author ?? page.Author,
        Published = article.Published ?? page.Published,
        PublishedHasTime = article.Published is null ? page.PublishedHasTime : article.PublishedHasTime,
        Language = page.Language ?? article.Language,
    };
}
