using System.Globalization;
using Alerts.Delivery.Email;
using Alerts.Delivery.Teams;
using Alerts.Delivery.Webhook;
using Alerts.Digests;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery;

/// <summary>A message ready for any channel.</summary>
/// <param name="Thread">The delivery whose mail this one follows up; null for a first.</param>
public sealed record Parcel(DeliveryKey Key, DeliveryKey? Thread, MailView View, DateTimeOffset Date);

/// <summary>Takes a parcel to the subscriber's channel in the shape that channel wants.</summary>
public sealed class Courier(
    MailRenderer renderer,
    MailMaker maker,
    IMailTransport mail,
    SendPace pace,
    TeamsChannel teams,
    WebhookChannel webhooks,
    IOptions<DeliveryOptions> options)
{
    public Task<SendResult> SendAsync(Subscriber subscriber, Parcel parcel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(parcel);
        return subscriber.Channel.Kind switch
        {
            ChannelKind.Email => MailAsync(subscriber, parcel, cancellation),
            ChannelKind.Teams => teams.SendAsync(subscriber.Channel.Address, CardBuilder.Build(parcel.View).Json, cancellation),
            ChannelKind.Webhook => webhooks.SendAsync(subscriber, parcel, cancellation),
            _ => FileAsync(subscriber, parcel, cancellation),
        };
    }

    private async Task<SendResult> MailAsync(Subscriber subscriber, Parcel parcel, CancellationToken cancellation)
    {
        if (options.Value.MailLimits is { Count: > 0 } limits && await pace.TakeAsync("mail", limits, cancellation) is { } wait)
            return new SendResult.NotYet(wait);
        var rendered = await renderer.RenderAsync(parcel.View);
        try
        {
            return await mail.SendAsync(maker.Make(subscriber, parcel.Key, parcel.Thread, rendered, parcel.Date), cancellation);
        }
        catch (FormatException fault)
        {
            return new SendResult.Refused(fault.Message);
        }
    }

    private Task<SendResult> FileAsync(Subscriber subscriber, Parcel parcel, CancellationToken cancellation)
    {
        var who = new string([.. subscriber.Channel.Address.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')]);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{parcel.Date.UtcDateTime:yyyyMMdd'T'HHmm}-{who}-{parcel.Key.Digest[..12]}.card.json");
        return OutputFile.WriteAsync(options.Value.Output, name, CardBuilder.Build(parcel.View).Json, cancellation);
    }
}
