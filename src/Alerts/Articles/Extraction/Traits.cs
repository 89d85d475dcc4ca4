using System.Buffers;

namespace Alerts.Articles.Extraction;

/// <summary>What an element's class, id and attributes suggest about it.</summary>
[Flags]
internal enum Traits : ushort
{
    None = 0,
    Unlikely = 1,
    Maybe = 2,
    Byline = 4,
    Share = 8,
    Hidden = 16,
    Furniture = 32,
    BodyMark = 64,
    DataTable = 128,
    HasBlock = 256,
    Paywall = 512,
    LayoutRole = 1024,
    Teaser = 2048,
}

/// <summary>
/// Reads class and id values. The words are those that site makers use the world over for page furniture and for article bodies.
/// </summary>
internal static class ClassWords
{
    private static readonly SearchValues<string> Unlikely = Words(
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap", "disqus", "extra",
        "footer", "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox", "sidebar",
        "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager", "popup", "yom-remote");
    private static readonly SearchValues<string> Maybe = Words("and", "article", "body", "column", "content", "main", "mathjax", "shadow");
    private static readonly SearchValues<string> Positive =
        Words("article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination", "post", "text", "blog", "story");
    private static readonly SearchValues<string> Negative = Words(
        "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer",
        "gdpr", "masthead", "media", "meta", "outbrain", "promo", "related", "scroll",
        "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping", "tags", "widget");
    private static readonly SearchValues<string> Byline = Words(
        "byline", "by-line", "author", "autor", "auteur", "verfasser", "redakteur", "dateline",
        "writtenby", "written-by", "written_by", "wrote_by", "posted-by", "p-author", "writer");
    private static readonly SearchValues<string> Furniture = Words(
        "newsletter", "read-also", "readalso", "read-more", "readmore", "also-read", "related-", "-related", "recommended",
        "recirc", "most-read", "mostread", "trending", "donat", "paywall", "subscribe", "subscription-", "taboola",
        "outbrain", "advert", "cookie", "consent", "share-", "-share", "sharing", "social-", "copyright", "tag-list",
        "taglist", "post-tags", "article-tags", "author-bio", "authorbio", "about-author", "caption", "credit", "promo",
        "signup", "sign-up", "skip-link", "skiplink", "sr-only", "screen-reader", "visually-hidden", "visuallyhidden",
        "breadcrumb", "print-only", "more-on", "more-stories", "see-also", "infobox-links", "toolbar", "rating");

    public static Traits Read(string words)
    {
        var traits = Traits.None;
        if (words.AsSpan().ContainsAny(Unlikely)) traits |= Traits.Unlikely;
        if (words.AsSpan().ContainsAny(Maybe)) traits |= Traits.Maybe;
        if (words.AsSpan().ContainsAny(Byline)) traits |= Traits.Byline;
        if (words.AsSpan().ContainsAny(Furniture)) traits |= Traits.Furniture;
        if (HasWord(words, "share") || HasWord(words, "sharedaddy")) traits |= Traits.Share;
        if (words.Contains("paywall", StringComparison.OrdinalIgnoreCase)) traits |= Traits.Paywall;
        return traits;
    }

    /// <summary>-25 for a name of page furniture, +25 for a name of an article's body, added up.</summary>
    public static int Weight(string words) =>
        (IsHiddenWord(words) || words.AsSpan().ContainsAny(Negative) ? -25 : 0) + (words.AsSpan().ContainsAny(Positive) ? 25 : 0);

    private static bool IsHiddenWord(string words) =>
        words is "hid" || words.StartsWith("hid ", StringComparison.Ordinal) || words.EndsWith(" hid", StringComparison.Ordinal)
            || words.Contains(" hid ", StringComparison.Ordinal);

    private static bool HasWord(string words, string word)
    {
        for (var at = words.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = words.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end])))
                return true;
        }

        return false;
    }

    private static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
