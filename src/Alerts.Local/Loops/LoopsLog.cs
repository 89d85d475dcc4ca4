namespace Alerts.Local.Loops;

internal static partial class LoopsLog
{
    [LoggerMessage(6101, LogLevel.Error, "The timer {Timer} failed: {Why} It fires again at its next time.")]
    public static partial void TimerFailed(ILogger logger, string timer, string why, Exception fault);

    [LoggerMessage(6102, LogLevel.Error, "The queue {Queue} cannot be used: {Why}")]
    public static partial void QueueUnreadable(ILogger logger, string queue, string why);

    [LoggerMessage(6103, LogLevel.Warning, "A message of {Queue} failed (try {Try} of {Tries}): {Body}: {Why}")]
    public static partial void MessageFailed(ILogger logger, string queue, string body, int @try, int tries, string why, Exception fault);

    [LoggerMessage(
        6104,
        LogLevel.Error,
        "A message of {Queue} was put aside in {PoisonQueue}: {Body}: {Why} Put it back with 'alerts poison replay'.")]
    public static partial void MessagePoisoned(ILogger logger, string queue, string body, string poisonQueue, string why);
}
