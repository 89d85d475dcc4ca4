using Alerts.Delivery.Email;
using Alerts.Digests;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery;

/// <summary>
/// Puts a rendered mail into its envelope: addresses, deterministic Message-ID, thread, list and one-click unsubscribe headers.
/// </summary>
public sealed class MailMaker(IOptions<DeliveryOptions> options)
{
    /// <param name="thread">The delivery whose mail this one follows up; null for the first.</param>
    public EmailMessage Make(Subscriber subscriber, DeliveryKey key, DeliveryKey? thread, RenderedMail mail, DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(mail);
        return EmailMessage.Create(new EmailDraft
        {
            From = options.Value.From,
            To = subscriber.Channel.Address,
            Subject = mail.View.Subject,
            Date = date,
            MessageId = MessageId(key),
            InReplyTo = thread is { } first ? MessageId(first) : null,
            Text = mail.Text,
            Html = subscriber.TextOnly ? null : mail.Html,
            Headers = Headers(subscriber, mail.View),
        });
    }

    /// <summary>The same for the same delivery for ever, so that a server or reader can drop a repeat.</summary>
    public string MessageId(DeliveryKey key) => $"<{key.Digest}@{Domain}>";

    private string Domain => new System.Net.Mail.MailAddress(options.Value.From).Host;

    private List<KeyValuePair<string, string>> Headers(Subscriber subscriber, MailView view)
    {
        var oneClick = $"<{view.Unsubscribe.AbsoluteUri}>";
        var byMail = options.Value.UnsubscribeMail is { Length: > 0 } address
            ? $", <mailto:{address}?subject=unsubscribe%20{subscriber.Id}>"
            : "";
        return
        [
            new("List-Id", $"<{subscriber.Cadence.Kind.ToString().ToLowerInvariant()}.alerts.{Domain}>"),
            new("List-Unsubscribe", oneClick + byMail),
            new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            new("Auto-Submitted", "auto-generated"),
            new("X-Auto-Response-Suppress", "All"),
        ];
    }
}
