using System.Net.Mail;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Email;

/// <summary>
/// One mail to one address. Made through <see cref="Create"/>, which cleans or refuses whatever could break out of a header,
/// so that no transport needs to.
/// </summary>
public sealed record EmailMessage
{
    private EmailMessage() { }

    public required MailAddress From { get; init; }

    public required MailAddress To { get; init; }

    /// <summary>One line, at most 200 characters.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>With its angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The first mail of the thread, with its angle brackets; null for a first one.</summary>
    public string? InReplyTo { get; init; }

    public required string Text { get; init; }

    /// <summary>Null for a mail of text alone.</summary>
    public string? Html { get; init; }

    /// <summary>Further headers, ASCII, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <exception cref="FormatException">An address, id or header value is not one; the message says which.</exception>
    public static EmailMessage Create(EmailDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new EmailMessage
        {
            From = Address(draft.From, "sender"),
            To = ChannelAddress.IsMail(draft.To) ? new MailAddress(draft.To) : throw NoAddress(draft.To, "recipient"),
            Subject = HeaderText.OneLine(draft.Subject, 200),
            Date = draft.Date,
            MessageId = HeaderText.Id(draft.MessageId),
            InReplyTo = draft.InReplyTo is null ? null : HeaderText.Id(draft.InReplyTo),
            Text = draft.Text,
            Html = draft.Html,
            Headers = [.. draft.Headers.Select(header =>
                KeyValuePair.Create(HeaderText.Name(header.Key), HeaderText.Ascii(header.Key, header.Value)))],
        };
    }

    private static MailAddress Address(string text, string what) =>
        HeaderText.IsClean(text) && MailAddress.TryCreate(text, out var address) && address.Address.All(char.IsAscii)
            ? address
            : throw NoAddress(text, what);

    private static FormatException NoAddress(string text, string what) =>
        new($"'{HeaderText.OneLine(text, 80)}' is no mail address for the {what}.");
}

/// <summary>What a mail should say, unchecked.</summary>
public sealed record EmailDraft
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required string MessageId { get; init; }

    public string? InReplyTo { get; init; }

    public required string Text { get; init; }

    public string? Html { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
