using System.Text.Json.Serialization;
using Alerts.Subscriptions;

namespace Alerts.Local.Commands;

/// <summary>A subscriber as the command line prints it, without secrets.</summary>
internal sealed record SubscriberLine(
    string Id,
    string Channel,
    string Address,
    string? Label,
    string Status,
    string Cadence,
    string Zone,
    string Wants,
    string? Quiet,
    int DailyCap,
    DateTimeOffset? PausedUntil)
{
    public static SubscriberLine Of(Subscriber one) => new(
        one.Id,
        one.Channel.Kind.ToString().ToLowerInvariant(),
        one.Channel.Shown,
        one.Label,
        one.Status.ToString().ToLowerInvariant(),
        one.Cadence.ToString(),
        one.Zone,
        one.Filter.ToString(),
        one.Quiet?.ToString(),
        one.DailyCap,
        one.PausedUntil);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SubscriberLine[]))]
internal sealed partial class SubscriberJson : JsonSerializerContext;
