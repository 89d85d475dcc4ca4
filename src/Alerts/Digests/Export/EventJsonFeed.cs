using System.Text.Json;

namespace Alerts.Digests.Export;

/// <summary>
/// Writes events as a JSON Feed 1.1; the extension <c>_event</c> is the exported event without its sources, as in JSON lines.
/// </summary>
public static class EventJsonFeed
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Encoder = ExportJson.Encoder };

    public static byte[] Write(ExportFrame frame, IReadOnlyList<ExportedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(events);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", ExportText.Clean(frame.Title));
            json.WriteString("home_page_url", frame.Page.AbsoluteUri);
            json.WriteString("feed_url", frame.Self.AbsoluteUri);
            json.WriteString("language", "en");
            json.WriteStartArray("items");
            foreach (var known in events) Item(json, frame, known);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Item(Utf8JsonWriter json, ExportFrame frame, ExportedEvent known)
    {
        json.WriteStartObject();
        json.WriteString("id", known.Urn);
        json.WriteString("url", frame.PageOf(known).AbsoluteUri);
        json.WriteString("title", known.Headline);
        json.WriteString("content_text", ExportText.Summary(known));
        json.WriteString("date_published", ExportText.Instant(known.FirstSeen));
        json.WriteString("date_modified", ExportText.Instant(known.Updated));
        json.WriteStartArray("tags");
        json.WriteStringValue(ExportText.Tag(known));
        foreach (var party in known.Parties) json.WriteStringValue(party);
        json.WriteEndArray();
        if (known.Url is { } source) json.WriteString("external_url", source.AbsoluteUri);
        json.WritePropertyName("_event");
        JsonSerializer.Serialize(json, known with { Sources = null }, ExportJson.Readable.ExportedEvent);
        json.WriteEndObject();
    }
}
