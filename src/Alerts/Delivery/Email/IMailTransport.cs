namespace Alerts.Delivery.Email;

/// <summary>A way for mail to leave: an SMTP server, Azure Communication Services, or files.</summary>
public interface IMailTransport
{
    /// <summary>Hands the mail over. Failures are results; only the caller's cancellation throws.</summary>
    Task<SendResult> SendAsync(EmailMessage message, CancellationToken cancellation);
}
