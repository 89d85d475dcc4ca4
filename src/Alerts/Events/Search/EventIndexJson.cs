using System.Text.Json.Serialization;

namespace Alerts.Events.Search;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(EventKindConverter)])]
[JsonSerializable(typeof(EventShard))]
[JsonSerializable(typeof(EventIndexHead))]
internal sealed partial class EventIndexJson : JsonSerializerContext;
