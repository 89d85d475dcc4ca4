using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Alerts.Delivery;
using Alerts.Digests;

namespace Alerts.Pipeline;

/// <summary>
/// Reads what lies on the queues. A body that is none throws <see cref="FormatException"/> in
/// words, so that it ends in the poison queue with its reason.
/// </summary>
public static class QueueMessages
{
    /// <summary>A message of the queue <c>notices</c>.</summary>
    public static Notice Notice(string body) => Read(body, DeliveryJson.Default.Notice, "notice");

    /// <summary>A message of the queue <c>digests</c>.</summary>
    public static DigestRequest Digest(string body) => Read(body, DeliveryJson.Default.DigestRequest, "digest request");

    private static T Read<T>(string body, JsonTypeInfo<T> type, string what) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new FormatException($"The message is no {what}: it is null.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The message is no {what}: {fault.Message}", fault);
        }
    }
}
