using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SubscriberShard))]
[JsonSerializable(typeof(Subscriber))]
[JsonSerializable(typeof(Suppression))]
internal sealed partial class SubscriptionsJson : JsonSerializerContext;
