using System.Net.Mail;

namespace Alerts.Delivery.Email;

/// <summary>Tells passing SMTP failures (4yz, no connection, broken off) from lasting ones (5yz), by RFC 5321.</summary>
internal static class SmtpFault
{
    public static SendResult Read(SmtpException fault, SmtpOptions settings)
    {
        var code = (int)fault.StatusCode;
        var server = $"{settings.Host}:{settings.Port}";
        if (fault.StatusCode == SmtpStatusCode.MustIssueStartTlsFirst || code == 530)
            return new SendResult.TryLater(
                $"{server} wants a secure connection or a login: set Delivery:Smtp:StartTls, User and Password.");
        if (code is 535 or 534)
            return new SendResult.TryLater($"{server} refused the login: check Delivery:Smtp:User and Password.");
        return code >= 500
            ? new SendResult.Refused($"{server} refused the mail for good: {Line(fault)}")
            : new SendResult.TryLater($"{server} did not take the mail: {Line(fault)}");
    }

    private static string Line(SmtpException fault) =>
        HeaderText.OneLine(fault.InnerException is { } inner ? $"{fault.Message} {inner.Message}" : fault.Message, 300);
}
