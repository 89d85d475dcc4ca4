using System.Text.Json.Serialization;
using Alerts.Digests;
using Alerts.Digests.Export;

namespace Alerts.Delivery.Webhook;

/// <summary>What a webhook gets: the events of one alert or digest.</summary>
/// <param name="Type"><c>event.announced</c> for an alert, <c>events.digest</c> for a digest.</param>
public sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookData Data)
{
    public static WebhookBody Of(Parcel parcel)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        var events = parcel.View.Pairs.SelectMany(pair => pair.Events).Select(WebhookEvent.Of).ToArray();
        return new(
            events.Length == 1 ? "event.announced" : "events.digest",
            parcel.Date,
            new(parcel.View.Subject, events, parcel.View.More));
    }
}

/// <summary>The events told; <paramref name="More"/> counts those that did not fit.</summary>
public sealed record WebhookData(string Subject, IReadOnlyList<WebhookEvent> Events, int More);

/// <summary>One event, typed as in every export, and why it is told now.</summary>
/// <param name="Announcement"><c>new</c>, <c>confirmed</c>, <c>changed</c>, <c>denied</c> or <c>corrected</c>.</param>
public sealed record WebhookEvent(string Announcement, string Why, Uri Page, ExportedEvent Event)
{
    public static WebhookEvent Of(EventView told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return new(told.Tag.ToLowerInvariant(), told.Why, told.Page, ExportedEvent.Of(told.About));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;
