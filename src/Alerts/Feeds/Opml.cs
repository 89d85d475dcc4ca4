using System.Text;
using System.Xml;
using Alerts.Feeds.Parsing;

namespace Alerts.Feeds;

/// <summary>What a list of feeds turned out to be.</summary>
public abstract record OpmlReading
{
    private OpmlReading() { }

    public sealed record Read(IReadOnlyList<Feed> Feeds) : OpmlReading;

    public sealed record NotOpml(string Words) : OpmlReading;
}

/// <summary>Lists of feeds in OPML 2.0, read as tolerantly as feeds are: at any depth, ill-formed or not, in any encoding.</summary>
public static class Opml
{
    private const int MostFeeds = 20_000;

    public static OpmlReading Read(ReadOnlySpan<byte> bytes)
    {
        var decoded = FeedText.Decode(bytes, FeedParseOptions.Default);
        var markup = new MarkupReader(decoded.Text);
        var feeds = new Dictionary<string, Feed>(StringComparer.Ordinal);
        var isOpml = false;
        while (markup.Read() && feeds.Count < MostFeeds)
        {
            if (markup.Token is not Token.Start) continue;
            isOpml |= markup.Name.Equals("opml", StringComparison.OrdinalIgnoreCase);
            if (markup.Name.Equals("outline", StringComparison.OrdinalIgnoreCase) && FeedOf(markup.Body) is { } feed)
                feeds.TryAdd(feed.Id, feed);
        }

        System.Buffers.ArrayPool<char>.Shared.Return(decoded.Buffer);
        if (!isOpml) return new OpmlReading.NotOpml("it is not OPML: there is no <opml> element in it");
        return feeds.Count > 0
            ? new OpmlReading.Read([.. feeds.Values])
            : new OpmlReading.NotOpml("no <outline> in it has an xmlUrl with an http address");
    }

    public static string Write(IEnumerable<Feed> feeds, string title)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", title);
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var feed in feeds) WriteOutline(xml, feed);
        }

        return text.ToString() + "\n";
    }

    private static Feed? FeedOf(ReadOnlySpan<char> attributes)
    {
        if (Links.Resolve(MarkupAttributes.Find(attributes, "xmlUrl"), null) is not { } url) return null;
        var title = ShortText.Clean(MarkupAttributes.Find(attributes, "title"));
        var name = ShortText.Clean(MarkupAttributes.Find(attributes, "text")) ?? title;
        return new Feed
        {
            Id = FeedStore.IdOf(url),
            Url = url,
            Title = title ?? name,
            Outlet = name,
            Language = Languages.Tag(MarkupAttributes.Find(attributes, "language")),
        };
    }

    private static void WriteOutline(XmlWriter xml, Feed feed)
    {
        var name = feed.Name;
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", name);
        xml.WriteAttributeString("title", feed.Title ?? name);
        xml.WriteAttributeString("xmlUrl", feed.Url.OriginalString);
        if (feed.Language is { } language) xml.WriteAttributeString("language", language);
        xml.WriteEndElement();
    }

    /// <summary>So that the declaration names the encoding the file is written in.</summary>
    private sealed class Utf8Writer() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
