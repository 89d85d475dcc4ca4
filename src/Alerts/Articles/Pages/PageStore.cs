using Alerts.Storage;

namespace Alerts.Articles.Pages;

/// <summary>
/// Keeps what fetched pages held, by article id. The first to write wins, so that every later look decides on the same text.
/// </summary>
public sealed class PageStore(IDocumentStore store)
{
    private readonly DocumentCollection<PageText> pages = new(store, StorageNames.Pages, ArticlesJson.Default.PageText);

    /// <summary>What the article's page held when it was fetched; null when it never was.</summary>
    public async Task<PageText?> FindAsync(string articleId, CancellationToken cancellation) =>
        (await pages.FindAsync(articleId + ".json", cancellation))?.Value;

    /// <summary>Keeps the page unless one is kept already; returns the one that is kept.</summary>
    public async Task<PageText> KeepAsync(string articleId, PageText page, CancellationToken cancellation) =>
        await pages.TryCreateAsync(articleId + ".json", page, cancellation) ? page : await FindAsync(articleId, cancellation) ?? page;

    public Task<bool> DeleteAsync(string articleId, CancellationToken cancellation) => pages.DeleteAsync(articleId + ".json", cancellation);
}
