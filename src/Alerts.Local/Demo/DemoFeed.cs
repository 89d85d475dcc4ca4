using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Alerts.Local.Demo;

/// <summary>Writes an outlet's feed as it stood at a moment, in the outlet's format.</summary>
internal static class DemoFeed
{
    private const int MostEntries = 20;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Rss1 = "http://purl.org/rss/1.0/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";

    public static (string ContentType, byte[] Body) Write(DemoOutlet outlet, DateTimeOffset now)
    {
        var listed = outlet.Articles.Where(article => article.Listed <= now).Reverse().Take(MostEntries).ToList();
        return outlet.Format switch
        {
            "rss" => ("application/rss+xml", Xml(writer => WriteRss(writer, outlet, listed))),
            "atom" => ("application/atom+xml", Xml(writer => WriteAtom(writer, outlet, listed))),
            "rdf" => ("application/rdf+xml", Xml(writer => WriteRdf(writer, outlet, listed))),
            _ => ("application/feed+json", WriteJson(outlet, listed)),
        };
    }

    private static string Teaser(DemoArticle article) => article.Paragraphs[0];

    private static string Html(DemoArticle article) =>
        string.Concat(article.Paragraphs.Select(paragraph => $"<p>{System.Net.WebUtility.HtmlEncode(paragraph)}</p>"));

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) write(writer);
        return buffer.ToArray();
    }

    private static void WriteRss(XmlWriter writer, DemoOutlet outlet, IEnumerable<DemoArticle> articles)
    {
        writer.WriteStartElement("rss");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteAttributeString("xmlns", "content", null, ContentModule);
        writer.WriteStartElement("channel");
        writer.WriteElementString("title", outlet.Name);
        writer.WriteElementString("link", $"http://{outlet.Site}/");
        writer.WriteElementString("language", outlet.Language);
        foreach (var article in articles)
        {
            writer.WriteStartElement("item");
            writer.WriteElementString("title", article.Title);
            writer.WriteElementString("link", article.Link.AbsoluteUri);
            writer.WriteElementString("guid", article.Link.AbsoluteUri);
            if (article.Dated is { } dated) writer.WriteElementString("pubDate", dated.ToString("r", CultureInfo.InvariantCulture));
            writer.WriteElementString("description", Teaser(article));
            if (outlet.FullText) writer.WriteElementString("encoded", ContentModule, Html(article));
            writer.WriteEndElement();
        }
    }

    private static void WriteAtom(XmlWriter writer, DemoOutlet outlet, IReadOnlyList<DemoArticle> articles)
    {
        writer.WriteStartElement("feed", Atom);
        writer.WriteAttributeString("xml", "lang", null, outlet.Language);
        writer.WriteElementString("id", Atom, outlet.FeedUrl.AbsoluteUri);
        writer.WriteElementString("title", Atom, outlet.Name);
        if (articles.Count > 0) writer.WriteElementString("updated", Atom, Iso(articles[0].Listed));
        foreach (var article in articles)
        {
            writer.WriteStartElement("entry", Atom);
            writer.WriteElementString("id", Atom, article.Link.AbsoluteUri);
            writer.WriteElementString("title", Atom, article.Title);
            writer.WriteStartElement("link", Atom);
            writer.WriteAttributeString("href", article.Link.AbsoluteUri);
            writer.WriteEndElement();
            if (article.Dated is { } dated) writer.WriteElementString("published", Atom, Iso(dated));
            writer.WriteElementString("updated", Atom, Iso(article.Listed));
            writer.WriteElementString("summary", Atom, Teaser(article));
            if (outlet.FullText)
            {
                writer.WriteStartElement("content", Atom);
                writer.WriteAttributeString("type", "html");
                writer.WriteString(Html(article));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }
    }

    private static void WriteRdf(XmlWriter writer, DemoOutlet outlet, IEnumerable<DemoArticle> articles)
    {
        writer.WriteStartElement("rdf", "RDF", Rdf);
        writer.WriteStartElement("channel", Rss1);
        writer.WriteElementString("title", Rss1, outlet.Name);
        writer.WriteElementString("link", Rss1, $"http://{outlet.Site}/");
        writer.WriteElementString("language", Dublin, outlet.Language);
        writer.WriteEndElement();
        foreach (var article in articles)
        {
            writer.WriteStartElement("item", Rss1);
            writer.WriteAttributeString("about", Rdf, article.Link.AbsoluteUri);
            writer.WriteElementString("title", Rss1, article.Title);
            writer.WriteElementString("link", Rss1, article.Link.AbsoluteUri);
            if (article.Dated is { } dated) writer.WriteElementString("date", Dublin, Iso(dated));
            writer.WriteElementString("description", Rss1, Teaser(article));
            if (outlet.FullText) writer.WriteElementString("encoded", ContentModule, Html(article));
            writer.WriteEndElement();
        }
    }

    private static byte[] WriteJson(DemoOutlet outlet, IEnumerable<DemoArticle> articles)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "https://jsonfeed.org/version/1.1");
            writer.WriteString("title", outlet.Name);
            writer.WriteString("home_page_url", $"http://{outlet.Site}/");
            writer.WriteString("language", outlet.Language);
            writer.WriteStartArray("items");
            foreach (var article in articles)
            {
                writer.WriteStartObject();
                writer.WriteString("id", article.Link.AbsoluteUri);
                writer.WriteString("url", article.Link.AbsoluteUri);
                writer.WriteString("title", article.Title);
                if (article.Dated is { } dated) writer.WriteString("date_published", Iso(dated));
                writer.WriteString("summary", Teaser(article));
                if (outlet.FullText) writer.WriteString("content_html", Html(article));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
