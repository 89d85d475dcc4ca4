using System.Globalization;
using System.Text;

namespace Alerts.Benchmarks;

/// <summary>
/// News pages as sites send them: about 30 KB, of which a tenth is the article of some 400 words. The same seed makes the same pages.
/// </summary>
internal static class PageCorpus
{
    private static readonly string[] Words =
    [
        "ministry", "envoy", "talks", "border", "harbour", "the", "a", "of", "in", "on", "said", "called",
        "after", "government", "spokesman", "statement", "treaty", "Friday", "protest", "note", "officials",
        "neighbour", "fleet", "quota", "parliament", "opposition", "report", "evidence", "meeting",
        "capital", "diplomat", "week", "asked", "denied", "with", "for", "and", "to", "was", "had",
    ];

    public static List<byte[]> Create(int pages) => [.. Enumerable.Range(0, pages).Select(Page)];

    public static string Prose(Random random, int words)
    {
        var text = new StringBuilder();
        for (var at = 0; at < words; at++)
        {
            if (at > 0) text.Append(at % 14 == 0 ? ". " : at % 6 == 0 ? ", " : " ");
            text.Append(Words[random.Next(Words.Length)]);
            if (random.Next(8) == 0) text.Append(random.Next(100));
        }

        return text.Append('.').ToString();
    }

    private static byte[] Page(int seed)
    {
        var random = new Random(seed);
        var page = new StringBuilder();
        var title = Prose(random, 9).TrimEnd('.');
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} - Example Post</title>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"{title}\">"
                + $"<meta property=\"article:published_time\" content=\"2024-03-{seed % 28 + 1:00}T10:00:00Z\">")
            .Append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
            .Append(title)
            .Append("\",\"author\":{\"name\":\"Ann Example\"}}</script>")
            .Append("<script>var settings={")
            .Append(string.Concat(Enumerable.Range(0, 300).Select(at => $"\"key{at}\":{random.Next()},")))
            .Append("};</script></head><body>");
        Links(page, random, "nav class=\"site-menu\"", "nav", 60);
        page.Append("<main><article><h1>").Append(title).Append("</h1><p class=\"byline\">By Ann Example</p>");
        for (var at = 0; at < 10; at++) page.Append("<p>").Append(Prose(random, 40)).Append("</p>\n");
        page.Append("</article></main>");
        for (var at = 0; at < 30; at++)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"card teaser-{at % 4}\"><div class=\"card__media\"><img src=\"/i/{at}.jpg\" alt=\"\"></div>"
                + $"<h3 class=\"card__title\"><a href=\"/story/{at}\">{Prose(random, 8)}</a></h3>"
                + $"<p class=\"card__text\">{Prose(random, 16)}</p></div>");
        Links(page, random, "footer class=\"site-footer\"", "footer", 40);
        return Encoding.UTF8.GetBytes(page.Append("</body></html>").ToString());
    }

    private static void Links(StringBuilder page, Random random, string open, string close, int count)
    {
        page.Append('<').Append(open).Append("><ul>");
        for (var at = 0; at < count; at++)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"item\"><a class=\"link\" href=\"/section/{at}\">{Prose(random, 2)}</a></li>");
        page.Append("</ul></").Append(close).Append('>');
    }
}
