using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alerts.Events;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(EventKindConverter)])]
[JsonSerializable(typeof(Timeline))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(IReadOnlyList<Event>))]
[JsonSerializable(typeof(ArticleDecisions))]
[JsonSerializable(typeof(AnnouncementMark))]
internal sealed partial class EventsJson : JsonSerializerContext;

/// <summary>A kind is written as its name.</summary>
internal sealed class EventKindConverter : JsonConverter<EventKind>
{
    public override EventKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EventKind.Named(reader.GetString() ?? "") ?? throw new JsonException($"'{reader.GetString()}' is no kind of event");

    public override void Write(Utf8JsonWriter writer, EventKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
