using System.Globalization;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email;

/// <summary>Writes mails as <c>.eml</c> files under <c>Delivery:Output</c>. The same mail sent twice is one file.</summary>
public sealed class FileMailTransport(IOptions<DeliveryOptions> options) : IMailTransport
{
    public async Task<SendResult> SendAsync(EmailMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var id = new string([.. message.MessageId.TakeWhile(c => c != '@').Where(char.IsAsciiLetterOrDigit).Take(12)]);
        var address = new string([.. message.To.Address.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '@' ? c : '_')]);
        var name = string.Create(CultureInfo.InvariantCulture, $"{message.Date.UtcDateTime:yyyyMMdd'T'HHmm}-{address}-{id}.eml");
        return await OutputFile.WriteAsync(options.Value.Output, name, MimeWriter.Write(message), cancellation);
    }
}
