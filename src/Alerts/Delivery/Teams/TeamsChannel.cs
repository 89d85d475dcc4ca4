using System.Text;
using Alerts.Net;

namespace Alerts.Delivery.Teams;

/// <summary>Posts cards to a Teams Workflows webhook. The URL is a secret and appears in no message.</summary>
public sealed class TeamsChannel(GuardedHttp http)
{
    private static readonly string[] Retired = ["webhook.office.com", "outlook.office.com", "outlook.office365.com"];

    /// <summary>What is wrong with the address, in one line; null when it may be used.</summary>
    public static string? Fault(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http")) return "A Teams channel needs the https URL of a Workflows webhook.";
        if (Retired.Any(host => url.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)))
            return $"{url.Host} is an Office 365 connector, which Microsoft switched off in May 2026. In Teams choose Workflows, 'Send webhook alerts to a channel', and give the URL it shows.";
        return url.Scheme == "https" || url.IsLoopback ? null : "The URL of a Workflows webhook must be https.";
    }

    public async Task<SendResult> SendAsync(string address, ReadOnlyMemory<byte> card, CancellationToken cancellation)
    {
        if (Fault(address) is { } fault) return new SendResult.Refused(fault);
        var url = new Uri(address);
        var answer = await http.PostAsync(new HttpPostRequest(url, card, "application/json; charset=utf-8"), cancellation);
        return answer switch
        {
            HttpFetch.Fetched fetched => Read(fetched),
            HttpFetch.Failed failed => HttpFailure.Read(failed, url.Host),
            _ => new SendResult.TryLater($"{url.Host} gave an answer that says nothing."),
        };
    }

    /// <summary>A 2xx may still carry a failure in words: that is how connectors and some flows report throttling.</summary>
    private static SendResult Read(HttpFetch.Fetched answer)
    {
        var text = Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, 4096)]);
        if (!SaysFailure(text)) return SendResult.Ok;
        return text.Contains("413", StringComparison.Ordinal) || text.Contains("too large", StringComparison.OrdinalIgnoreCase)
            ? new SendResult.Refused($"{answer.Url.Host} took the card and then said it is too large.")
            : new SendResult.TryLater($"{answer.Url.Host} answered {answer.Status} but reports a failure: {Digests.SafeText.OneLine(text, 160)}", answer.RetryAfter);
    }

    private static bool SaysFailure(string text) =>
        text.Contains("HTTP error", StringComparison.OrdinalIgnoreCase)
        || text.Contains("delivery failed", StringComparison.OrdinalIgnoreCase)
        || text.Contains("\"error\"", StringComparison.OrdinalIgnoreCase);
}
