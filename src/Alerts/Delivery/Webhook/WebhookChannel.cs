using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alerts.Net;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Webhook;

/// <summary>
/// Posts JSON to a subscriber's endpoint in the shape of Standard Webhooks: <c>webhook-id</c> (the same on every retry),
/// <c>webhook-timestamp</c>, and <c>webhook-signature</c>: <c>v1,</c> and the base64 HMAC-SHA256 of <c>id.timestamp.body</c>.
/// </summary>
public sealed class WebhookChannel(GuardedHttp http, TimeProvider clock)
{
    public async Task<SendResult> SendAsync(Subscriber subscriber, Parcel parcel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(parcel);
        if (!Uri.TryCreate(subscriber.Channel.Address, UriKind.Absolute, out var url))
            return new SendResult.Refused("The webhook's address is no URL.");
        if (subscriber.Secret is not { Length: > 0 } secret)
            return new SendResult.Refused("The webhook has no secret to sign with. Remove the subscriber and add it again.");

        var body = JsonSerializer.SerializeToUtf8Bytes(WebhookBody.Of(parcel), WebhookJson.Default.WebhookBody);
        var id = "msg_" + parcel.Key.Digest;
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpPostRequest(url, body, "application/json")
        {
            Headers = new Dictionary<string, string>
            {
                ["webhook-id"] = id,
                ["webhook-timestamp"] = timestamp,
                ["webhook-signature"] = "v1," + Sign(secret, id, timestamp, body),
            },
        };
        return await http.PostAsync(request, cancellation) switch
        {
            HttpFetch.Fetched => SendResult.Ok,
            HttpFetch.Failed failed => HttpFailure.Read(failed, url.Host),
            _ => new SendResult.TryLater($"{url.Host} gave an answer that says nothing."),
        };
    }

    /// <param name="secret">Base64, as the subscriber was given it behind <c>whsec_</c>.</param>
    public static string Sign(string secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        var lead = Encoding.UTF8.GetBytes($"{id}.{timestamp}.");
        var signed = new byte[lead.Length + body.Length];
        lead.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(lead.Length));
        return Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret), signed));
    }
}
