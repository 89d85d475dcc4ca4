using Microsoft.Extensions.Logging;

namespace Alerts.Delivery;

internal static partial class DeliveryLog
{
    [LoggerMessage(4001, LogLevel.Information, "Sent {Delivery} to a subscriber by {Channel}")]
    public static partial void Sent(ILogger logger, string delivery, Subscriptions.ChannelKind channel);

    [LoggerMessage(4002, LogLevel.Warning, "Could not send {Delivery} by {Channel}, attempt {Attempt}: {Why}")]
    public static partial void WillRetry(ILogger logger, string delivery, Subscriptions.ChannelKind channel, int attempt, string why);

    [LoggerMessage(4003, LogLevel.Error, "Gave up on {Delivery} by {Channel}: {Why}")]
    public static partial void Refused(ILogger logger, string delivery, Subscriptions.ChannelKind channel, string why);

    [LoggerMessage(4004, LogLevel.Information, "Held {Delivery} until {Until}: {Why}")]
    public static partial void Held(ILogger logger, string delivery, DateTimeOffset until, string why);

    [LoggerMessage(4005, LogLevel.Information, "Did not send {Delivery}: {Why}")]
    public static partial void NotSent(ILogger logger, string delivery, string why);

    [LoggerMessage(4006, LogLevel.Information, "Scheduled {Count} digests of slots up to {Through}")]
    public static partial void Scheduled(ILogger logger, int count, DateTimeOffset through);

    [LoggerMessage(4007, LogLevel.Warning, "No signing key is configured: links in mails end with this process. Set Delivery:SigningKeys.")]
    public static partial void NoSigningKey(ILogger logger);
}
