using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Delivery.Desk;
using Alerts.Digests;

namespace Alerts.Delivery;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(DigestRequest))]
[JsonSerializable(typeof(DeliveryMark))]
[JsonSerializable(typeof(DeliveryHold))]
[JsonSerializable(typeof(Mailbox))]
[JsonSerializable(typeof(DigestSchedule))]
[JsonSerializable(typeof(DeskCount))]
[JsonSerializable(typeof(PaceLog))]
[JsonSerializable(typeof(Feedback.Judgement))]
[JsonSerializable(typeof(SubscriberExport))]
internal sealed partial class DeliveryJson : JsonSerializerContext
{
    /// <summary>For people to read.</summary>
    public static DeliveryJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    });
}
