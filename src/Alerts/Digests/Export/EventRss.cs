using System.Globalization;
using System.Text;
using System.Xml;

namespace Alerts.Digests.Export;

/// <summary>Writes events as an RSS 2.0 feed, for readers that know no Atom.</summary>
public static class EventRss
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    public static byte[] Write(ExportFrame frame, IReadOnlyList<ExportedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(events);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", ExportText.Clean(frame.Title));
            xml.WriteElementString("link", frame.Page.AbsoluteUri);
            xml.WriteElementString("description", "Summonses of envoys and military cooperation between states.");
            foreach (var known in events) Item(xml, frame, known);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Item(XmlWriter xml, ExportFrame frame, ExportedEvent known)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", known.Headline);
        xml.WriteElementString("link", frame.PageOf(known).AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(known.Urn);
        xml.WriteEndElement();
        xml.WriteElementString(
            "pubDate",
            known.Updated.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
        Category(xml, ExportText.Tag(known));
        foreach (var party in known.Parties) Category(xml, party);
        Category(xml, known.Cameo, EventAtom.CameoScheme);
        Category(xml, known.Plover, EventAtom.PloverScheme);
        xml.WriteElementString("description", ExportText.Summary(known));
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term, string? domain = null)
    {
        xml.WriteStartElement("category");
        if (domain is not null) xml.WriteAttributeString("domain", domain);
        xml.WriteString(term);
        xml.WriteEndElement();
    }
}
