using System.Text;
using System.Xml;

namespace Alerts.Digests.Export;

/// <summary>Writes events as an Atom feed (RFC 4287).</summary>
public static class EventAtom
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>Scheme of the category that holds the CAMEO code.</summary>
    public const string CameoScheme = "urn:alerts:cameo";

    /// <summary>Scheme of the category that holds the PLOVER event and mode.</summary>
    public const string PloverScheme = "urn:alerts:plover";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(ExportFrame frame, IReadOnlyList<ExportedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(events);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, frame.Self.AbsoluteUri);
            xml.WriteElementString("title", Namespace, ExportText.Clean(frame.Title));
            xml.WriteElementString(
                "updated",
                Namespace,
                ExportText.Instant(events.Count == 0 ? DateTimeOffset.UnixEpoch : events.Max(known => known.Updated)));
            Link(xml, "self", frame.Self);
            Link(xml, "alternate", frame.Page);
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, "Alerts");
            xml.WriteEndElement();
            foreach (var known in events) Entry(xml, frame, known);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Entry(XmlWriter xml, ExportFrame frame, ExportedEvent known)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, known.Urn);
        xml.WriteElementString("title", Namespace, known.Headline);
        xml.WriteElementString("published", Namespace, ExportText.Instant(known.FirstSeen));
        xml.WriteElementString("updated", Namespace, ExportText.Instant(known.Updated));
        Link(xml, "alternate", frame.PageOf(known));
        Category(xml, ExportText.Tag(known));
        foreach (var party in known.Parties) Category(xml, party);
        Category(xml, known.Cameo, CameoScheme);
        Category(xml, known.Plover, PloverScheme);
        xml.WriteElementString("summary", Namespace, ExportText.Summary(known));
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term, string? scheme = null)
    {
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", term);
        if (scheme is not null) xml.WriteAttributeString("scheme", scheme);
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
