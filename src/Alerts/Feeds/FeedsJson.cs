using System.Text.Json.Serialization;

namespace Alerts.Feeds;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FeedRecord))]
internal sealed partial class FeedsJson : JsonSerializerContext;
