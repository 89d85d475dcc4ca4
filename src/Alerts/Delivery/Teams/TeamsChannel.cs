using System.Text;
using Alerts.Net;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Teams;

/// <summary>Posts cards to a Teams Workflows webhook. The URL is a secret and appears in no message.</summary>
public sealed class TeamsChannel(GuardedHttp http)
{
    /// <summary>Workflows let through 25 posts in 300 seconds; five are left for cards of several events.</summary>
    public static IReadOnlyList<PaceLimit> Limits { get; } = [new(20, TimeSpan.FromSeconds(300))];

    public async Task<SendResult> SendAsync(string address, ReadOnlyMemory<byte> card, CancellationToken cancellation)
    {
        if (ChannelAddress.WebFault(address) is { } fault) return new SendResult.Refused(fault);
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
            : new SendResult.TryLater(
                $"{answer.Url.Host} answered {answer.Status} but reports a failure: {Digests.SafeText.OneLine(text, 160)}",
                answer.RetryAfter);
    }

    private static bool SaysFailure(string text) =>
        text.Contains("HTTP error", StringComparison.OrdinalIgnoreCase)
        || text.Contains("delivery failed", StringComparison.OrdinalIgnoreCase)
        || text.Contains("\"error\"", StringComparison.OrdinalIgnoreCase);
}
