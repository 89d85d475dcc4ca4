using System.Globalization;
using System.Net;
using System.Text;

namespace Alerts.Benchmarks;

/// <summary>Feeds of 50 entries of about 1.7 KB, the same at every run: RSS, Atom and RDF, bodies half escaped and half in CDATA.</summary>
internal static class FeedCorpus
{
    public const int EntriesPerFeed = 50;

    private static readonly string[] Words =
        ("ministry ambassador protest treaty summoned deliver statement border exercise navy the of to and "
            + "over after against foreign government Tuesday officials said military talks délégation "
            + "Außenministerium Żółw").Split(' ');

    public static IReadOnlyList<byte[]> Create(int feeds)
    {
        var random = new Random(20261);
        return [.. Enumerable.Range(0, feeds).Select(n =>
            Encoding.UTF8.GetBytes((n % 10) switch { < 6 => Rss(random, n), < 9 => Atom(random, n), _ => Rdf(random, n) }))];
    }

    private static string Rss(Random random, int feed) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
        + $"<title>Outlet {feed}</title><link>https://o{feed}.example/</link>\n"
        + Entries(
            random,
            feed,
            (n, title, body, at) =>
                $"<item>\n<title>{title}</title>\n<link>https://o{feed}.example/{n}</link>\n"
                + $"<guid isPermaLink=\"false\">o{feed}-{n}</guid>\n<pubDate>{at:r}</pubDate>\n<dc:creator>Ana Silva</dc:creator>\n"
                + $"<category>World</category>\n<description>{body}</description>\n</item>\n")
        + "</channel></rss>\n";

    private static string Atom(Random random, int feed) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Outlet {feed}</title>"
        + $"<link href=\"https://o{feed}.example/\"/><id>urn:o:{feed}</id>\n"
        + Entries(
            random,
            feed,
            (n, title, body, at) =>
                $"<entry>\n<title>{title}</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"https://o{feed}.example/{n}\"/>\n"
                + $"<id>urn:o:{feed}:{n}</id>\n<updated>{at:yyyy-MM-ddTHH:mm:ssZ}</updated>\n<author><name>Ana Silva</name></author>\n"
                + $"<content type=\"html\">{body}</content>\n</entry>\n")
        + "</feed>\n";

    private static string Rdf(Random random, int feed) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
        + $"xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://o{feed}.example/f\">"
        + $"<title>Outlet {feed}</title><link>https://o{feed}.example/</link></channel>\n"
        + Entries(
            random,
            feed,
            (n, title, body, at) =>
                $"<item rdf:about=\"https://o{feed}.example/{n}\">\n<title>{title}</title>\n<link>https://o{feed}.example/{n}"
                + $"</link>\n<dc:date>{at:yyyy-MM-ddTHH:mm:ssZ}</dc:date>\n<description>{body}</description>\n</item>\n")
        + "</rdf:RDF>\n";

    private static string Entries(Random random, int feed, Func<int, string, string, DateTime, string> form)
    {
        var start = new DateTime(2024, 6, 21, 9, 0, 0, DateTimeKind.Utc);
        return string.Concat(Enumerable.Range(1, EntriesPerFeed)
            .Select(n => form(n, Sentence(random, 9), Body(random, (feed + n) % 2 == 0), start.AddMinutes(-n))));
    }

    private static string Body(Random random, bool escaped)
    {
        var html = string.Concat(Enumerable.Range(0, 4).Select(_ => $"<p>{Sentence(random, 44)}</p>\n"));
        return escaped ? WebUtility.HtmlEncode(html) : $"<![CDATA[{html}]]>";
    }

    private static string Sentence(Random random, int words) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]))}.");
}
