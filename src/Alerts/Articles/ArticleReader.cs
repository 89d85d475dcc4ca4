using Alerts.Articles.Extraction;

namespace Alerts.Articles;

/// <summary>
/// Reads the article out of an HTML page: text, title, author, date, language, outlet, canonical address; or says why the page is
/// none. Deterministic, without network. Time and memory are bounded for any input.
/// </summary>
public static class ArticleReader
{
    /// <summary>Largest page looked at, in bytes; the rest is dropped.</summary>
    public const int LargestPage = 8 * 1024 * 1024;

    /// <summary>
    /// Reads a page from its bytes. <paramref name="charset"/> is what HTTP said, <paramref name="url"/> where it came from.
    /// </summary>
    public static ArticleReading Read(ReadOnlyMemory<byte> page, string? charset, Uri? url) =>
        Read(PageEncoding.Decode(page.Span[..Math.Min(page.Length, LargestPage)], charset), url);

    /// <summary>Reads a page from its text.</summary>
    public static ArticleReading Read(string html, Uri? url)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (string.IsNullOrWhiteSpace(html)) return new ArticleReading.NoArticle(NoArticleReason.Empty, "the page is empty");
        if (PageParser.Parse(html) is not { } parsed)
            return new ArticleReading.NoArticle(NoArticleReason.Empty, "the page is nested or broken beyond reading");

        var page = PageTree.Of(parsed.Document);
        var facts = PageFacts.Of(parsed, page, url);
        var (found, written) = MainText.Find(page, facts.Title);
        var paragraphs = BestOf(found, facts.LinkedText);
        if (PageVerdict.Judge(page, facts, paragraphs, written) is { } none)
            return none.Reason is NoArticleReason.Paywall or NoArticleReason.TooShort ? none with { About = Article(facts, "") } : none;
        return new ArticleReading.Found(Article(facts, string.Join("\n\n", paragraphs.Select(paragraph => paragraph.Text))));
    }

    private static ExtractedArticle Article(PageFacts facts, string text) => new()
    {
        Title = facts.Title,
        Author = facts.Author,
        Published = facts.Published?.At,
        PublishedHasTime = facts.Published?.HasTime ?? true,
        Language = facts.Language,
        Outlet = facts.Outlet,
        Url = facts.Url,
        Text = text,
    };

    // Pages that are drawn by a script carry their text in their linked data alone.
    private static IReadOnlyList<Paragraph> BestOf(IReadOnlyList<Paragraph> found, string? linkedText)
    {
        if (linkedText is null || linkedText.Length < 500 || linkedText.Length < 2 * found.Sum(paragraph => paragraph.Text.Length))
            return found;
        return [.. HtmlText.Of(linkedText)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(text => new Paragraph(text, 0, false))];
    }
}
