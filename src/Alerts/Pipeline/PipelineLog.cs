using Microsoft.Extensions.Logging;

namespace Alerts.Pipeline;

internal static partial class PipelineLog
{
    [LoggerMessage(4901, LogLevel.Warning, "Took up again what was left unfinished: {Articles} articles, {Notices} notices.")]
    public static partial void Swept(ILogger logger, int articles, int notices);

    [LoggerMessage(4903, LogLevel.Warning, "The hub {Hub} did not take our subscription to {Feed}: {Words}")]
    public static partial void HubFailed(ILogger logger, Uri hub, Uri feed, string words);

    [LoggerMessage(4902, LogLevel.Warning, "The unfinished article {Name} failed again.")]
    public static partial void SweepFailed(ILogger logger, string name, Exception fault);

    [LoggerMessage(4903, LogLevel.Warning, "The run of {Step} could not be noted for the status page.")]
    public static partial void RunNotNoted(ILogger logger, string step, Exception fault);
}
