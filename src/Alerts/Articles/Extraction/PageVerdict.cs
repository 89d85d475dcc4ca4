namespace Alerts.Articles.Extraction;

/// <summary>
/// Tells pages that only stand in the place of an article. A page with a good amount of text is an article whatever else it says; signs
/// count the more the less text there is.
/// </summary>
internal static class PageVerdict
{
    private const int FewestWords = 12;
    private const int FewestFlashWords = 4;
    private const int MostButtonWords = 6;
    private const int MostFormWords = 40;
    private const int MostWallWords = 130;
    private const int MostConsentWords = 400;
    private const int MostPaywallWords = 220;
    private const int MostStubWords = 60;
    private const int LongestRequest = 200;

    /// <summary>
    /// Why it is no article, or null when it is one. <paramref name="written"/> are the
    /// paragraphs before requests to subscribe were taken out.
    /// </summary>
    public static ArticleReading.NoArticle? Judge(
        PageTree page,
        PageFacts facts,
        IReadOnlyList<Paragraph> paragraphs,
        IReadOnlyList<Paragraph> written)
    {
        var text = string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
        var words = WordCount.Of(text);
        if (words > MostConsentWords) return IsListing(facts, paragraphs, words) ? Listing : null;

        var title = facts.Title ?? "";
        if (words <= MostWallWords && (WallWords.Bots.IsIn(title) || WallWords.Bots.IsIn(text)))
            return No(NoArticleReason.BotWall, "it is a test for robots");
        if (words <= MostWallWords && IsError(title, paragraphs)) return No(NoArticleReason.ErrorPage, "it is an error page");
        if (IsConsent(title, paragraphs)) return No(NoArticleReason.Consent, "it asks for consent to cookies");
        if (words <= MostWallWords && IsLogin(page, title, text, words)) return No(NoArticleReason.Login, "it asks to sign in");
        if (words <= MostPaywallWords && (IsPaywall(page, facts, text)
            || words <= MostStubWords && AsksToPay(written)))
        {
            return No(NoArticleReason.Paywall, "its text is behind a payment or subscription");
        }

        if (IsListing(facts, paragraphs, words)) return Listing;
        if (words == 0 || IsScript(text) || words <= MostWallWords && IsNotice(paragraphs))
            return No(NoArticleReason.TooShort, "it holds no text");
        if (words < FewestFlashWords && facts.Title is null)
            return No(NoArticleReason.TooShort, $"it holds {words} words of text and no title");
        return words < FewestWords && !IsWholePage(page, text) ? No(NoArticleReason.TooShort, $"it holds {words} words of text") : null;
    }

    // A form for a password under such a title, or a few words about nothing else.
    private static bool IsLogin(PageTree page, string title, string text, int words) => HasPassword(page)
        ? WallWords.Login.IsIn(title) || words <= MostFormWords && WallWords.Login.IsIn(text)
        : words <= MostButtonWords && WallWords.Login.IsIn(text);

    private static bool IsScript(string text) => WordCount.Of(text) < 40 && text.Contains("JavaScript", StringComparison.OrdinalIgnoreCase);

    // A page that is nothing but a few words may be a news flash; a few words among menus are what is left of an article.
    private static bool IsWholePage(PageTree page, string text) => page.TextOf(0, 4 * text.Length + 200).Length < 4 * text.Length + 200;

    private static ArticleReading.NoArticle Listing => No(NoArticleReason.Listing, "it lists articles and is none itself");

    private static ArticleReading.NoArticle No(NoArticleReason reason, string why) => new(reason, why);

    // In the title, or in a short first line: an article about missing pages says it elsewhere.
    private static bool IsError(string title, IReadOnlyList<Paragraph> paragraphs) =>
        WallWords.Errors.IsIn(title) && !IsNews(title)
        || paragraphs.Take(2).Any(paragraph => WordCount.Of(paragraph.Text) <= 15 && WallWords.Errors.IsIn(paragraph.Text));

    private static bool IsNews(string title) => WordCount.Of(title) > 9;

    // Notes on rights and browsers are what is left of a page whose text is elsewhere.
    private static bool IsNotice(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Where(paragraph => WallWords.Notices.IsIn(paragraph.Text)).Sum(paragraph => paragraph.Text.Length)
            > 0.6 * paragraphs.Sum(paragraph => paragraph.Text.Length);

    private static bool IsConsent(string title, IReadOnlyList<Paragraph> paragraphs)
    {
        if (WallWords.ConsentTitles.IsIn(title)) return true;
        var about = paragraphs.Where(paragraph => WallWords.Consent.IsIn(paragraph.Text)).Sum(paragraph => paragraph.Text.Length);
        return paragraphs.Count > 0 && about > 0.6 * paragraphs.Sum(paragraph => paragraph.Text.Length) && Mentions(paragraphs) >= 4
            && (!WallWords.Consent.IsIn(title) || paragraphs.Sum(paragraph => paragraph.Text.Length) < 1_000);
    }

    private static int Mentions(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Sum(paragraph => WallWords.Consent.CountIn(paragraph.Text));

    private static bool IsPaywall(PageTree page, PageFacts facts, string text)
    {
        if (!facts.Free || WallWords.Paywall.IsIn(text)) return true;
        for (var at = 0; at < page.Count; at++)
        {
            if ((page[at].Traits & (Traits.Paywall | Traits.Hidden)) == Traits.Paywall && WallWords.Paywall.IsIn(page.TextOf(at, 600)))
                return true;
        }

        return false;
    }

    // Of a lead and such a line under it, the lead alone would pass for a news flash.
    private static bool AsksToPay(IReadOnlyList<Paragraph> written) =>
        written.Any(paragraph => paragraph.Text.Length <= LongestRequest && WallWords.Paywall.IsIn(paragraph.Text));

    private static bool HasPassword(PageTree page)
    {
        for (var at = 0; at < page.Count; at++)
            if (page[at].Tag == Tag.Input && page[at].Element!.GetAttribute("type") == "password") return true;
        return false;
    }

    // Mostly links, or a run of teasers with neither author nor date that calls itself no article.
    private static bool IsListing(PageFacts facts, IReadOnlyList<Paragraph> paragraphs, int words)
    {
        if (facts.Published is not null && facts.IsArticle) return false;
        var length = paragraphs.Sum(paragraph => paragraph.Text.Length);
        var linked = paragraphs.Sum(paragraph => paragraph.Links * paragraph.Text.Length);
        if (paragraphs.Count >= 6 && linked > 0.6 * length) return true;
        if (facts.IsArticle || facts.Author is not null || paragraphs.Count < 10) return false;

        var teasers = paragraphs.Count(paragraph => paragraph.IsHeading && paragraph.Links > 0.7);
        return teasers >= 5 && words / teasers < 80;
    }
}
