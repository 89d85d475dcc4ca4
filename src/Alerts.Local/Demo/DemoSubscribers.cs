using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Local.Demo;

/// <summary>
/// Three sample subscribers: a weekly desk, a daily analyst with a narrow filter, and a channel that wants a card at once.
/// </summary>
internal static class DemoSubscribers
{
    public static IReadOnlyList<Subscriber> At(DateTimeOffset now) =>
    [
        Make(new Channel(ChannelKind.Email, "asia-desk@example.org"), Cadence.Weekly, "Asia/Seoul", SubscriptionFilter.Everything, now),
        Make(new Channel(ChannelKind.Email, "sanctions@example.org"), Cadence.Daily, "Europe/Brussels", Narrow, now),
        Make(new Channel(ChannelKind.File, "newsroom"), Cadence.Immediate, "Europe/London", SubscriptionFilter.Everything, now),
    ];

    /// <summary>Any summons of a Russian envoy, and whatever Russia and North Korea do together.</summary>
    private static SubscriptionFilter Narrow { get; } = new()
    {
        Rules =
        [
            new FilterRule { Family = EventFamily.Summons, Target = "RU" },
            new FilterRule { Family = EventFamily.Cooperation, Parties = ["KP", "RU"] },
        ],
    };

    private static Subscriber Make(Channel channel, Cadence cadence, string zone, SubscriptionFilter filter, DateTimeOffset now) => new()
    {
        Id = Subscriber.IdOf(channel, null),
        Channel = channel,
        Cadence = cadence,
        Zone = zone,
        Filter = filter,
        DailyCap = 1000,
        Status = SubscriberStatus.Confirmed,
        CreatedAt = now,
        ConfirmedAt = now,
    };
}
