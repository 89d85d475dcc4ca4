namespace Alerts.Articles;

/// <summary>What a page says of itself and its article. What it does not say is null.</summary>
public sealed record ExtractedArticle
{
    public string? Title { get; init; }

    /// <summary>The byline without "By" and the like; several names are separated by a comma.</summary>
    public string? Author { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>False when the page tells a day and no time; <see cref="Published"/> is then midnight UTC of that day.</summary>
    public bool PublishedHasTime { get; init; } = true;

    /// <summary>BCP 47 tag as the page declares it.</summary>
    public string? Language { get; init; }

    /// <summary>The site's name for itself.</summary>
    public string? Outlet { get; init; }

    /// <summary>The canonical address: the page's own word where it is credible, else the one it was fetched from.</summary>
    public Uri? Url { get; init; }

    /// <summary>Plain text, paragraphs separated by a blank line, without the title.</summary>
    public required string Text { get; init; }
}
