using Microsoft.Extensions.Logging;

namespace Alerts.Feeds;

internal static partial class FeedsLog
{
    [LoggerMessage(1001, LogLevel.Information, "Polled {Feeds} feeds: {Unchanged} unchanged, {Failed} failed, {Articles} new articles.")]
    public static partial void Polled(ILogger logger, int feeds, int unchanged, int failed, int articles);

    [LoggerMessage(1002, LogLevel.Information, "The feed {Url} could not be read: {Words}")]
    public static partial void FeedFailed(ILogger logger, Uri url, string words);

    [LoggerMessage(1003, LogLevel.Error, "Polling the feed {Id} broke off; it is tried again at the next poll.")]
    public static partial void PollBroke(ILogger logger, string id, Exception fault);
}
