using System.Text.Json.Serialization;

namespace Alerts.Delivery;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(Digests.DigestRequest))]
[JsonSerializable(typeof(DeliveryMark))]
[JsonSerializable(typeof(DeliveryHold))]
[JsonSerializable(typeof(Mailbox))]
[JsonSerializable(typeof(DigestSchedule))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
