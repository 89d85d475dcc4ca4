using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email;

/// <summary>Hands mail to an SMTP server with <c>System.Net.Mail</c>: STARTTLS, login where configured, one connection a mail.</summary>
public sealed class SmtpMailTransport(IOptions<SmtpOptions> options) : IMailTransport
{
    public async Task<SendResult> SendAsync(EmailMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var settings = options.Value;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(settings.Seconds));
        try
        {
            using var client = Client(settings);
            using var mail = Mail(message);
            await client.SendMailAsync(mail, deadline.Token);
            return SendResult.Ok;
        }
        catch (SmtpException fault)
        {
            return SmtpFault.Read(fault, settings);
        }
        catch (Exception fault) when (fault is OperationCanceledException
            or IOException
            or System.Net.Sockets.SocketException
            or System.Security.Authentication.AuthenticationException)
        {
            cancellation.ThrowIfCancellationRequested();
            return new SendResult.TryLater(
                $"{settings.Host}:{settings.Port} gave no answer in {settings.Seconds} s or broke off: {fault.Message}");
        }
    }

    private static SmtpClient Client(SmtpOptions settings) => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.StartTls,
        DeliveryMethod = SmtpDeliveryMethod.Network,
        UseDefaultCredentials = false,
        Credentials = settings.User is { Length: > 0 } user ? new NetworkCredential(user, settings.Password) : null,
        Timeout = settings.Seconds * 1000,
    };

    private static MailMessage Mail(EmailMessage message)
    {
        var mail = new MailMessage(message.From, message.To)
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", message.MessageId);
        if (message.InReplyTo is { } first)
        {
            mail.Headers.Add("In-Reply-To", first);
            mail.Headers.Add("References", first);
        }

        foreach (var (name, value) in message.Headers) mail.Headers.Add(name, value);
        // The plain part first: readers show the last one they can.
        mail.AlternateViews.Add(View(message.Text, MediaTypeNames.Text.Plain));
        if (message.Html is { } html) mail.AlternateViews.Add(View(html, MediaTypeNames.Text.Html));
        return mail;
    }

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
