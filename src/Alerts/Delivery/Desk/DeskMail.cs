using System.Globalization;
using Alerts.Delivery.Email;
using Alerts.Digests;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Desk;

/// <summary>
/// The two mails of the desk: please confirm, and you are subscribed already. Text
/// alone, so that nothing in them looks like an advertisement.
/// </summary>
public sealed class DeskMail(
    IMailTransport transport,
    MailMaker maker,
    SiteLinks links,
    IOptions<DeliveryOptions> options,
    TimeProvider clock)
{
    /// <summary>Asks the owner of the address; false when the mail could not be sent.</summary>
    public async Task<bool> AskAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var pending = subscriber.Status == SubscriberStatus.Pending;
        var key = new DeliveryKey(string.Create(CultureInfo.InvariantCulture, $"desk/{subscriber.Id}/{subscriber.AskedAt?.UtcTicks}"));
        try
        {
            var message = EmailMessage.Create(new EmailDraft
            {
                From = options.Value.From,
                To = subscriber.Channel.Address,
                Subject = pending ? "Please confirm your alerts" : "You get these alerts already",
                Date = clock.GetUtcNow(),
                MessageId = maker.MessageId(key),
                Text = pending ? Confirm(subscriber) : Already(subscriber),
                Headers = [new("Auto-Submitted", "auto-replied"), new("X-Auto-Response-Suppress", "All")],
            });
            return await transport.SendAsync(message, cancellation) is SendResult.Sent;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private string Confirm(Subscriber subscriber) => $"""
        Somebody, probably you, asked for alerts to this address:

          {subscriber.Filter}
          {subscriber.Cadence}, {subscriber.Zone} time

        If it was you, open this page and press the button, within three days:

        {links.Confirm(subscriber.Id).AbsoluteUri}

        If it was not, do nothing: without the button you get no alerts,
        and this request is forgotten.
        """;

    private string Already(Subscriber subscriber) => $"""
        Somebody, probably you, asked for alerts to this address.
        You get them already:

          {subscriber.Filter}
          {subscriber.Cadence}, {subscriber.Zone} time

        To change or stop them:

        {links.Preferences(subscriber.Id).AbsoluteUri}

        Nothing has been changed.
        """;
}
