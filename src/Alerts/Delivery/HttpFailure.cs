using Alerts.Net;

namespace Alerts.Delivery;

/// <summary>Tells passing HTTP failures from lasting ones.</summary>
internal static class HttpFailure
{
    public static SendResult Read(HttpFetch.Failed failed, string host)
    {
        var why = $"{host}: {failed.Words}";
        return failed.Status switch
        {
            408 or 425 or 429 => new SendResult.TryLater(why, failed.RetryAfter),
            >= 500 => new SendResult.TryLater(why, failed.RetryAfter),
            >= 300 => new SendResult.Refused($"{why}. Check the address, and that what is behind it still exists."),
            _ => failed.Fault is FetchFault.BadAddress or FetchFault.Refused ? new SendResult.Refused(why) : new SendResult.TryLater(why),
        };
    }
}
