using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace Alerts.Events.Export;

/// <summary>Events as an Atom feed (RFC 4287) and as a JSON Feed 1.1. Ids are stable; an entry is dated by its first sight.</summary>
public static class EventFeeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Title = "Alerts: summonses and military cooperation";

    public static async Task WriteAtomAsync(IReadOnlyList<ExportedEvent> events, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(events);
        await using var xml = XmlWriter.Create(output, new XmlWriterSettings { Async = true, Indent = true, CheckCharacters = false, OmitXmlDeclaration = true });
        await xml.WriteStartElementAsync(null, "feed", Atom);
        await xml.WriteElementStringAsync(null, "id", Atom, "urn:alerts:events");
        await xml.WriteElementStringAsync(null, "title", Atom, Title);
        await xml.WriteElementStringAsync(null, "updated", Atom, Moment(events.Count == 0 ? DateTimeOffset.UnixEpoch : events.Max(known => known.FirstSeen)));
        foreach (var known in events) await WriteEntryAsync(xml, known);
        await xml.WriteEndElementAsync();
    }

    public static async Task WriteJsonFeedAsync(IReadOnlyList<ExportedEvent> events, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", Title);
            json.WriteStartArray("items");
            foreach (var known in events) WriteItem(json, known);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static async Task WriteEntryAsync(XmlWriter xml, ExportedEvent known)
    {
        await xml.WriteStartElementAsync(null, "entry", Atom);
        await xml.WriteElementStringAsync(null, "id", Atom, Urn(known));
        await xml.WriteElementStringAsync(null, "title", Atom, Headline(known));
        await xml.WriteElementStringAsync(null, "updated", Atom, Moment(known.FirstSeen));
        foreach (var source in known.Sources.Where(source => source.Url is not null).Take(1))
        {
            await xml.WriteStartElementAsync(null, "link", Atom);
            await xml.WriteAttributeStringAsync(null, "href", null, source.Url!.AbsoluteUri);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteStartElementAsync(null, "author", Atom);
        await xml.WriteElementStringAsync(null, "name", Atom, known.Sources.Count == 0 ? "Alerts" : Clean(known.Sources[0].Outlet ?? "Alerts"));
        await xml.WriteEndElementAsync();
        await xml.WriteStartElementAsync(null, "category", Atom);
        await xml.WriteAttributeStringAsync(null, "term", null, known.Family == "summons" ? known.Kind : $"{known.Family}.{known.Kind}");
        await xml.WriteEndElementAsync();
        await xml.WriteElementStringAsync(null, "summary", Atom, Evidence(known));
        await xml.WriteEndElementAsync();
    }

    private static void WriteItem(Utf8JsonWriter json, ExportedEvent known)
    {
        json.WriteStartObject();
        json.WriteString("id", Urn(known));
        json.WriteString("title", Headline(known));
        json.WriteString("content_text", Evidence(known));
        json.WriteString("date_published", Moment(known.FirstSeen));
        if (known.Sources.Select(source => source.Url).OfType<Uri>().FirstOrDefault() is { } url) json.WriteString("external_url", url.AbsoluteUri);
        json.WriteStartArray("tags");
        foreach (var tag in known.Parties.Prepend(known.Kind).Prepend(known.Family).Distinct()) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Headline(ExportedEvent known) => Clean(string.Join(", ", new[]
    {
        $"{known.Kind} {(known.Initiator is null ? string.Join(" + ", known.Parties) : $"{known.Initiator} > {known.Target}")}",
        known.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        known.Reason,
    }.OfType<string>()));

    private static string Evidence(ExportedEvent known) => Clean(known.Sources.Count == 0 ? "" : known.Sources[0].Evidence);

    private static string Urn(ExportedEvent known) => "urn:alerts:" + known.Id.Replace('/', ':');

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML has no place for control characters and lone surrogates.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF)).Select(rune => rune.ToString()));
}
