using Microsoft.Extensions.Logging;

namespace Alerts.Functions;

internal static partial class FunctionsLog
{
    [LoggerMessage(7001, LogLevel.Error, "The first feeds and channel could not be added: {Why} They are tried again at the next start.")]
    public static partial void SeedFailed(ILogger logger, string why);

    [LoggerMessage(7002, LogLevel.Warning, "Seed__Feeds has '{Address}', which is no http address. It is left out.")]
    public static partial void NoFeed(ILogger logger, string address);

    [LoggerMessage(7003, LogLevel.Information, "Added the feed {Url}.")]
    public static partial void FeedAdded(ILogger logger, Uri url);

    [LoggerMessage(7004, LogLevel.Warning, "Seed__TeamsWebhook cannot be used: {Why}")]
    public static partial void NoChannel(ILogger logger, string why);

    [LoggerMessage(7005, LogLevel.Warning, "The second reader did not help: {Why}. The local result stands.")]
    public static partial void SecondReaderFailed(ILogger logger, string why, Exception? fault);
}
