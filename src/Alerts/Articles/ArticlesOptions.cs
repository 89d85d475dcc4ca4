using System.ComponentModel.DataAnnotations;

namespace Alerts.Articles;

/// <summary>When the page behind an entry is fetched.</summary>
public enum FetchPages
{
    /// <summary>When the feed gave no full text and title or summary hint at an event.</summary>
    Hinted,

    /// <summary>Whenever the feed gave no full text.</summary>
    All,

    /// <summary>Never; what the feed gives is all there is.</summary>
    Never,
}

/// <summary>Settings of the section <c>Articles</c>.</summary>
public sealed class ArticlesOptions
{
    public const string Section = "Articles";

    /// <summary>Which pages are fetched: <c>hinted</c> (default), <c>all</c> or <c>never</c>.</summary>
    public FetchPages FetchPages { get; set; } = FetchPages.Hinted;

    /// <summary>Whether robots.txt is asked before a page is fetched. Default true.</summary>
    public bool HonourRobots { get; set; } = true;

    /// <summary>Largest page read, in bytes, 64 KiB to 32 MiB; the rest is not transferred. Default 4 MiB.</summary>
    [Range(64 * 1024, 32 * 1024 * 1024)]
    public int LargestPage { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long a host's robots.txt is remembered, 1 to 168 hours. Default 24.</summary>
    [Range(1, 168)]
    public int RobotsHours { get; set; } = 24;
}
