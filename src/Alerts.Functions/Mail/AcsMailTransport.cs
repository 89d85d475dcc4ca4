using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alerts.Delivery;
using Alerts.Delivery.Email;
using Alerts.Net;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Alerts.Functions.Mail;

/// <summary>
/// Hands mail to Azure Communication Services over its REST interface, signed in with the app's identity: no secret. The operation id comes
/// from the Message-ID, so that the service takes the same mail once. A 202 means that the service has it, not that it has arrived.
/// </summary>
internal sealed class AcsMailTransport(GuardedHttp http, TokenCredential credential, IOptions<AcsOptions> options) : IMailTransport
{
    private static readonly TokenRequestContext Scope = new(["https://communication.azure.com/.default"]);

    public async Task<SendResult> SendAsync(EmailMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!Uri.TryCreate(options.Value.Endpoint, UriKind.Absolute, out var endpoint))
            return new SendResult.Refused("Delivery:Acs:Endpoint is not set.");
        string token;
        try
        {
            token = (await credential.GetTokenAsync(Scope, cancellation)).Token;
        }
        catch (AuthenticationFailedException)
        {
            return new SendResult.TryLater($"the app's identity cannot sign in to {endpoint.Host}. See docs/azure.md, Identity and roles");
        }

        return Read(await http.PostAsync(Request(endpoint, token, message), cancellation), endpoint.Host);
    }

    private static HttpPostRequest Request(Uri endpoint, string token, EmailMessage message) =>
        new(
            new Uri(endpoint, "/emails:send?api-version=2023-03-31"),
            JsonSerializer.SerializeToUtf8Bytes(Body(message), AcsJson.Default.AcsMail),
            "application/json")
        {
            Headers = new Dictionary<string, string>
            {
                ["Authorization"] = "Bearer " + token,
                ["Operation-Id"] = OperationId(message.MessageId),
            },
        };

    private static AcsMail Body(EmailMessage message)
    {
        var headers = message.Headers.ToDictionary(header => header.Key, header => header.Value);
        headers["Message-ID"] = message.MessageId;
        if (message.InReplyTo is { } first) (headers["In-Reply-To"], headers["References"]) = (first, first);
        return new AcsMail(
            message.From.Address,
            new AcsContent(message.Subject, message.Text, message.Html),
            new AcsRecipients([new AcsAddress(message.To.Address, message.To.DisplayName.Length > 0 ? message.To.DisplayName : null)]),
            headers,
            UserEngagementTrackingDisabled: true);
    }

    private static string OperationId(string messageId) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)).AsSpan(0, 16)).ToString();

    private static SendResult Read(HttpFetch answer, string host) => answer switch
    {
        HttpFetch.Fetched => SendResult.Ok,
        HttpFetch.Failed { Status: 401 or 403 } =>
            new SendResult.TryLater($"{host} refuses the app's identity. See docs/azure.md, Identity and roles"),
        HttpFetch.Failed { Status: 408 or 429 or >= 500 } passing =>
            new SendResult.TryLater($"{host}: {passing.Words}", passing.RetryAfter),
        HttpFetch.Failed { Status: not null } lasting => new SendResult.Refused($"{host}: {lasting.Words} {Said(lasting)}".TrimEnd()),
        HttpFetch.Failed unreached => new SendResult.TryLater($"{host}: {unreached.Words}"),
        _ => new SendResult.TryLater($"{host} gave an answer that says nothing."),
    };

    private static string Said(HttpFetch.Failed failed) => Digests.SafeText.OneLine(Encoding.UTF8.GetString(failed.Body.Span), 160);
}
