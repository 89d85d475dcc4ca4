namespace Alerts.Articles;

/// <summary>What came of reading a page.</summary>
public abstract record ArticleReading
{
    private ArticleReading() { }

    public sealed record Found(ExtractedArticle Article) : ArticleReading;

    /// <summary>The page holds no article. <paramref name="Why"/> is a clause for people.</summary>
    public sealed record NoArticle(NoArticleReason Reason, string Why) : ArticleReading
    {
        /// <summary>What the page says of the article that it does not show, without text; null where it stands for no article.</summary>
        public ExtractedArticle? About { get; init; }
    }
}

/// <summary>Why a page is no article.</summary>
public enum NoArticleReason
{
    /// <summary>Nothing, or no HTML.</summary>
    Empty,

    /// <summary>Text behind a payment or subscription.</summary>
    Paywall,

    /// <summary>A demand to accept cookies.</summary>
    Consent,

    /// <summary>A test for robots, or a refusal of them.</summary>
    BotWall,

    /// <summary>"Not found", "server error".</summary>
    ErrorPage,

    /// <summary>A form to sign in.</summary>
    Login,

    /// <summary>A front page, section, search or tag page: links, no text.</summary>
    Listing,

    /// <summary>Too little text to be an article.</summary>
    TooShort,
}
