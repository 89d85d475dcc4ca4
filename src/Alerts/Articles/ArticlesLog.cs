using Microsoft.Extensions.Logging;

namespace Alerts.Articles;

/// <summary>Every log line of this room.</summary>
internal static partial class ArticlesLog
{
    [LoggerMessage(2001, LogLevel.Information, "robots.txt does not allow {Url} to be fetched")]
    public static partial void RobotsRefused(ILogger log, Uri url);

    [LoggerMessage(2002, LogLevel.Warning, "The page {Url} could not be fetched: {Why}")]
    public static partial void PageFailed(ILogger log, Uri url, string why);
}
