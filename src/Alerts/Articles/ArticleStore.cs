using System.Globalization;
using Alerts.Storage;

namespace Alerts.Articles;

/// <summary>Keeps articles by day of first sight. First sight is for ever, even when the article itself has been cleaned away.</summary>
public sealed class ArticleStore(IDocumentStore store)
{
    private readonly DocumentCollection<Sighting> seen = new(store, StorageNames.Seen, ArticlesJson.Default.Sighting);
    private readonly DocumentCollection<Article> articles = new(store, StorageNames.Articles, ArticlesJson.Default.Article);

    /// <summary>
    /// Keeps the article unless its id was seen before. True when it was kept now. Safe to call again after a crash:
    /// a sighting whose article was never written gets it now, with its original first sight.
    /// </summary>
    public async Task<bool> KeepAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var name = NameOf(article.Id, article.FirstSeen);
        if (await seen.TryCreateAsync(article.Id, new Sighting(article.FirstSeen, name), cancellation))
            return await articles.TryCreateAsync(name, article, cancellation);

        var first = (await seen.FindAsync(article.Id, cancellation))?.Value ?? new Sighting(article.FirstSeen, name);
        return await articles.TryCreateAsync(first.Name, article with { FirstSeen = first.At }, cancellation);
    }

    /// <summary>The article of that document name (<c>yyyy/MM/dd/{id}.json</c>), or null.</summary>
    public async Task<Article?> LoadAsync(string name, CancellationToken cancellation) =>
        (await articles.FindAsync(name, cancellation))?.Value;

    /// <summary>The article of that id, or null when it was never seen or has been cleaned away.</summary>
    public async Task<Article?> FindAsync(string id, CancellationToken cancellation) =>
        await seen.FindAsync(id, cancellation) is { } sighting ? await LoadAsync(sighting.Value.Name, cancellation) : null;

    /// <summary>Document names of the articles first seen on that day.</summary>
    public IAsyncEnumerable<string> ListAsync(DateOnly day, CancellationToken cancellation) =>
        articles.ListAsync(day.ToString("yyyy/MM/dd/", CultureInfo.InvariantCulture), cancellation);

    /// <summary>The article's id in a document name.</summary>
    public static string IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var file = name[(name.LastIndexOf('/') + 1)..];
        return file.EndsWith(".json", StringComparison.Ordinal) ? file[..^5] : file;
    }

    public static string NameOf(string id, DateTimeOffset firstSeen) =>
        string.Create(CultureInfo.InvariantCulture, $"{firstSeen.UtcDateTime:yyyy/MM/dd}/{id}.json");
}

/// <summary>When an article id was first seen, and the document that holds the article.</summary>
public sealed record Sighting(DateTimeOffset At, string Name);
