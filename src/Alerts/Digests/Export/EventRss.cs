using System.Globalization;
using System.Text;
using System.Xml;
using Alerts.Events.Search;

namespace Alerts.Digests.Export;

/// <summary>Writes events as an RSS 2.0 feed, for readers that know no Atom.</summary>
public static class EventRss
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    public static byte[] Write(ExportFrame frame, IReadOnlyList<EventLine> lines)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(lines);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", ExportText.Clean(frame.Title));
            xml.WriteElementString("link", frame.Page.AbsoluteUri);
            xml.WriteElementString("description", "Summonses of envoys and military cooperation between states.");
            foreach (var line in lines) Item(xml, frame, line);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Item(XmlWriter xml, ExportFrame frame, EventLine line)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", ExportText.Headline(line));
        xml.WriteElementString("link", frame.PageOf(line.Id).AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(ExportFrame.IdOf(line.Id));
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", ExportText.Updated(line).UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
        xml.WriteElementString("description", ExportText.Summary(line));
        xml.WriteEndElement();
    }
}
