using Microsoft.Extensions.Logging;

namespace Alerts.Site;

internal static partial class SiteLog
{
    [LoggerMessage(5000, LogLevel.Error, "The page {Path} could not be read from the store.")]
    public static partial void StoreFailed(ILogger logger, string path, Exception fault);

    [LoggerMessage(5001, LogLevel.Information, "An operator did {Action}.")]
    public static partial void Operated(ILogger logger, string action);

    [LoggerMessage(5002, LogLevel.Warning, "A wrong operator token was given.")]
    public static partial void WrongToken(ILogger logger);
}
