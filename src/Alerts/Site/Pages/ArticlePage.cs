using Alerts.Articles;
using Alerts.Events;
using Alerts.Feeds;

namespace Alerts.Site.Pages;

/// <summary><c>/articles/{id}</c>: what is stored of an article, and how each candidate in it was read.</summary>
public sealed class ArticlePage(ArticleStore articles, FeedStore feeds, Journal journal, SiteRenderer renderer)
{
    /// <summary>The page, or null when no such article is kept.</summary>
    public async Task<SiteResponse?> GetAsync(string id, SiteFrame frame, CancellationToken cancellation)
    {
        if (!SiteAddress.IsArticleId(id) || await articles.FindAsync(id, cancellation) is not { } article) return null;
        var decisions = await journal.FindAsync(article.Id, article.FirstSeen, cancellation);
        var feed = article.FeedId is { } from ? await feeds.FindAsync(from, cancellation) : null;
        return await renderer.PageAsync<OneArticle>(200, new OneArticleModel(frame, article, feed?.Value.Feed, decisions));
    }
}

/// <summary>
/// The article and what was decided; <paramref name="Decided"/> is null while it waits its turn, <paramref name="Feed"/> when the
/// article came by no feed or by one that was removed.
/// </summary>
public sealed record OneArticleModel(SiteFrame Frame, Article Article, Feed? Feed, ArticleDecisions? Decided)
{
    private const int MostText = 20_000;

    /// <summary>Paragraphs with the evidence marked, cut where the page would grow too long.</summary>
    public IReadOnlyList<IReadOnlyList<Piece>> Paragraphs
    {
        get
        {
            var text = Article.Text.Length <= MostText ? Article.Text : Article.Text[..MostText];
            var evidence = (Decided?.Decisions ?? [])
                .Select(decision => decision.Report?.Evidence ?? decision.Rejection?.Evidence ?? "")
                .ToList();
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(paragraph => Marked.Sentences(paragraph, evidence))];
        }
    }

    public bool IsCut => Article.Text.Length > MostText;
}
