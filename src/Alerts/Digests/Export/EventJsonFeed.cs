using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Alerts.Events.Search;

namespace Alerts.Digests.Export;

/// <summary>Writes events as a JSON Feed 1.1; the extension <c>_event</c> carries roles, date and codes for programs.</summary>
public static class EventJsonFeed
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(ExportFrame frame, IReadOnlyList<EventLine> lines)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(lines);
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
            foreach (var line in lines) Item(json, frame, line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Item(Utf8JsonWriter json, ExportFrame frame, EventLine line)
    {
        json.WriteStartObject();
        json.WriteString("id", ExportFrame.IdOf(line.Id));
        json.WriteString("url", frame.PageOf(line.Id).AbsoluteUri);
        json.WriteString("title", ExportText.Headline(line));
        json.WriteString("content_text", ExportText.Summary(line));
        json.WriteString("date_published", ExportText.Instant(line.FirstSeen));
        json.WriteString("date_modified", ExportText.Instant(ExportText.Updated(line)));
        json.WriteStartArray("tags");
        json.WriteStringValue(line.Kind.ToString());
        foreach (var party in line.Parties) json.WriteStringValue(party);
        json.WriteEndArray();
        json.WriteStartObject("_event");
        json.WriteString("event", line.Id);
        json.WriteString("family", ExportText.Family(line));
        json.WriteString("kind", line.Kind.Name);
        json.WriteString("initiator", line.Initiator);
        json.WriteString("target", line.Target);
        json.WriteString("supplier", line.Supplier);
        json.WriteString("date", ExportText.Day(line));
        json.WriteString("date_precision", line.DatePrecision.ToString().ToLowerInvariant());
        json.WriteString("status", ExportText.Status(line));
        json.WriteString("rank", line.Rank);
        json.WriteString("reason", line.Reason is null ? null : ExportText.Clean(line.Reason));
        json.WriteNumber("confidence", Math.Round(line.Confidence, 4));
        json.WriteString("cameo", line.Cameo ?? line.Kind.Cameo);
        json.WriteString("plover", line.Kind.Plover);
        json.WriteNumber("sources", line.SourceCount);
        json.WriteNumber("independent_sources", line.IndependentSources);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
