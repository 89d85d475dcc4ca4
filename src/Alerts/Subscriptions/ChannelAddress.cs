using System.Net.Mail;

namespace Alerts.Subscriptions;

/// <summary>Reads a channel from how people write it, and checks addresses before anything is sent to them.</summary>
public static class ChannelAddress
{
    private static readonly string[] Retired = ["webhook.office.com", "outlook.office.com", "outlook.office365.com"];

    private static readonly string[] Workflows =
    [
        "logic.azure.com", "api.powerplatform.com", "api.powerautomate.com",
        "flow.microsoft.com", "logic.azure.us", "api.powerplatform.us",
    ];

    /// <summary>The channel, or in <paramref name="fault"/> one line that says what is wrong.</summary>
    public static Channel? TryRead(string text, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        fault = null;
        var address = text.Trim();
        if (address.StartsWith("file:", StringComparison.Ordinal) && IsName(address[5..]))
            return new Channel(ChannelKind.File, address[5..]);
        if (address.StartsWith("teams:", StringComparison.Ordinal)) return Web(ChannelKind.Teams, address[6..], out fault);
        if (address.Contains("://", StringComparison.Ordinal))
            return Web(IsWorkflow(address) ? ChannelKind.Teams : ChannelKind.Webhook, address, out fault);
        if (IsMail(address)) return new Channel(ChannelKind.Email, address);
        fault =
            $"'{address[..Math.Min(80, address.Length)]}' is no address: give name@example.org, "
            + "the https URL of a Teams workflow or webhook, or file:NAME.";
        return null;
    }

    /// <summary>
    /// What is wrong with a web address for messages, in one line; null when it may be used. Plain http is for this machine alone.
    /// </summary>
    public static string? WebFault(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return "A Teams channel or webhook needs an https URL.";
        if (Retired.Any(host => IsAt(url, host)))
            return $"{url.Host} is an Office 365 connector, which Microsoft switched off in May 2026. "
                + "In Teams choose Workflows, 'Send webhook alerts to a channel', and give the URL it shows.";
        return url.Scheme == "https" || url.IsLoopback ? null : "The URL of a Teams channel or webhook must be https.";
    }

    /// <summary>One plain mail address: ASCII, no display name, no comments, a host with a dot.</summary>
    public static bool IsMail(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 4 and <= 254
            && text.All(c => c is > ' ' and < '\u007f' and not ('<' or '>' or ',' or ';' or ':' or '"' or '(' or ')' or '\\'))
            && MailAddress.TryCreate(text, out var address)
            && address.Address == text
            && address.Host.Contains('.', StringComparison.Ordinal);
    }

    private static Channel? Web(ChannelKind kind, string address, out string? fault)
    {
        fault = WebFault(address);
        return fault is null ? new Channel(kind, address) : null;
    }

    private static bool IsWorkflow(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (Workflows.Any(host => IsAt(url, host)) || Retired.Any(host => IsAt(url, host)));

    private static bool IsAt(Uri url, string host) =>
        url.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
