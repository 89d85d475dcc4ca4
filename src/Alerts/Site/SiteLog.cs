using Microsoft.Extensions.Logging;

namespace Alerts.Site;

internal static partial class SiteLog
{
    [LoggerMessage(5000, LogLevel.Error, "The page {Path} could not be read from the store.")]
    public static partial void StoreFailed(ILogger logger, string path, Exception fault);

    [LoggerMessage(5001, LogLevel.Information, "The event index is missing and is written from the timelines.")]
    public static partial void IndexRebuilt(ILogger logger);
}
