using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Delivery.Email;

/// <summary>Writes a mail as RFC 5322 and MIME bytes. Deterministic: the same message gives the same bytes.</summary>
public static class MimeWriter
{
    public static byte[] Write(EmailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var mail = new StringBuilder();
        Header(
            mail,
            "Date",
            message.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(message.Date.Offset));
        Header(mail, "From", Address(message.From));
        Header(mail, "To", Address(message.To));
        Header(mail, "Subject", HeaderText.Encode(message.Subject));
        Header(mail, "Message-ID", message.MessageId);
        if (message.InReplyTo is { } first)
        {
            Header(mail, "In-Reply-To", first);
            Header(mail, "References", first);
        }

        foreach (var (name, value) in message.Headers) Header(mail, name, value);
        Header(mail, "MIME-Version", "1.0");
        if (message.Html is { } html) Alternatives(mail, message, html);
        else Part(mail, "text/plain", message.Text);
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    private static void Alternatives(StringBuilder mail, EmailMessage message, string html)
    {
        // Base64 with '=_' cannot occur in quoted-printable text, so the boundary cannot occur in a part.
        var boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.MessageId)))[..24];
        Header(mail, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        mail.Append("\r\n");
        mail.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n");
        Part(mail, "text/plain", message.Text);
        mail.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}\r\n");
        Part(mail, "text/html", html);
        mail.Append(CultureInfo.InvariantCulture, $"\r\n--{boundary}--\r\n");
    }

    private static void Part(StringBuilder mail, string type, string text)
    {
        Header(mail, "Content-Type", $"{type}; charset=utf-8");
        Header(mail, "Content-Transfer-Encoding", "quoted-printable");
        mail.Append("\r\n").Append(QuotedPrintable.Encode(text)).Append("\r\n");
    }

    private static string Address(MailAddress address)
    {
        if (address.DisplayName.Length == 0) return address.Address;
        var name = HeaderText.OneLine(address.DisplayName, 100);
        var encoded = HeaderText.Encode(name);
        return encoded == name
            ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" "
                + $"<{address.Address}>"
            : $"{encoded} <{address.Address}>";
    }

    private static string Offset(TimeSpan offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");

    /// <summary>Folds at blanks so that lines stay under 78 characters where the value allows it.</summary>
    private static void Header(StringBuilder mail, string name, string value)
    {
        mail.Append(name).Append(':');
        var column = name.Length + 1;
        foreach (var word in value.Split(' '))
        {
            if (column + 1 + word.Length > 77 && column > name.Length + 1)
            {
                mail.Append("\r\n");
                column = 0;
            }

            mail.Append(' ').Append(word);
            column += 1 + word.Length;
        }

        mail.Append("\r\n");
    }
}
