using System.Text.Json.Serialization;

namespace Alerts.Digests;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DigestIssue))]
internal sealed partial class DigestsJson : JsonSerializerContext;
