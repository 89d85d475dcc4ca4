namespace Alerts.Articles.Pages;

/// <summary>
/// What was read from the page behind an article, or why nothing was: kept by article id, so that a retry fetches nothing twice.
/// </summary>
public sealed record PageText
{
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>What the page holds; null when it holds no article.</summary>
    public ExtractedArticle? Article { get; init; }

    /// <summary>Why there is no article; null when there is one.</summary>
    public string? Why { get; init; }
}
