using System.Text.Json.Serialization;
using Alerts.Digests;

namespace Alerts.Delivery.Webhook;

/// <summary>What a webhook gets: the events of one alert or digest.</summary>
public sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookData Data)
{
    public static WebhookBody Of(Parcel parcel)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        var events = parcel.View.Pairs.SelectMany(pair => pair.Events).Select(WebhookEvent.Of).ToArray();
        return new(events.Length == 1 ? "event.announced" : "events.digest", parcel.Date, new(parcel.View.Subject, events, parcel.View.More));
    }
}

public sealed record WebhookData(string Subject, IReadOnlyList<WebhookEvent> Events, int More);

public sealed record WebhookEvent(string Id, string Announcement, string Headline, string Evidence, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<WebhookSource> Sources, string Why, Uri Page)
{
    public static WebhookEvent Of(EventView told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return new(
            told.EventId,
            told.Tag.ToLowerInvariant(),
            told.Headline,
            told.Evidence,
            told.Facts.ToDictionary(fact => fact.Label.ToLowerInvariant(), fact => fact.Value),
            [.. told.Sources.Select(source => new WebhookSource(source.Outlet, source.When, source.Url))],
            told.Why,
            told.Page);
    }
}

public sealed record WebhookSource(string Outlet, string When, Uri? Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;
