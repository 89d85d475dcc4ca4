using System.Text;
using System.Xml;
using Alerts.Events.Search;

namespace Alerts.Digests.Export;

/// <summary>Writes events as an Atom feed (RFC 4287).</summary>
public static class EventAtom
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(ExportFrame frame, IReadOnlyList<EventLine> lines)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(lines);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, frame.Self.AbsoluteUri);
            xml.WriteElementString("title", Namespace, ExportText.Clean(frame.Title));
            xml.WriteElementString("updated", Namespace, ExportText.Instant(lines.Count == 0 ? DateTimeOffset.UnixEpoch : lines.Max(ExportText.Updated)));
            Link(xml, "self", frame.Self);
            Link(xml, "alternate", frame.Page);
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, "Alerts");
            xml.WriteEndElement();
            foreach (var line in lines) Entry(xml, frame, line);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Entry(XmlWriter xml, ExportFrame frame, EventLine line)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, ExportFrame.IdOf(line.Id));
        xml.WriteElementString("title", Namespace, ExportText.Headline(line));
        xml.WriteElementString("published", Namespace, ExportText.Instant(line.FirstSeen));
        xml.WriteElementString("updated", Namespace, ExportText.Instant(ExportText.Updated(line)));
        Link(xml, "alternate", frame.PageOf(line.Id));
        foreach (var term in new[] { line.Kind.ToString() }.Concat(line.Parties))
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", term);
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Namespace, ExportText.Summary(line));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, Uri target)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", target.AbsoluteUri);
        xml.WriteEndElement();
    }
}
