using Alerts.Feeds;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Web;

/// <summary>Feeds in every state of health, and work that waits: what the pages of the machine show.</summary>
internal static class StoryFeeds
{
    public static async Task KeepAsync(FeedStore feeds, IMessageQueue queues)
    {
        await AddAsync(
            feeds,
            "Yonhap",
            "https://feeds.example/yonhap.xml",
            new FeedState { Health = FeedHealth.Ok, Interval = 12, Entries = 60 });
        await AddAsync(
            feeds,
            "Reuters",
            "https://feeds.example/reuters.xml",
            new FeedState { Health = FeedHealth.Ok, Interval = 10, Entries = 50 });
        await AddAsync(
            feeds,
            "Kyodo",
            "https://feeds.example/kyodo.rdf",
            new FeedState { Health = FeedHealth.Moved, Interval = 45, Entries = 30 });
        await AddAsync(
            feeds,
            "Le Monde",
            "https://feeds.example/lemonde.xml",
            new FeedState { Health = FeedHealth.Frozen, Interval = 360, Entries = 20, Words = "its newest entry is 41 days old" });
        await AddAsync(feeds, "Example Gazette", "https://feeds.example/gazette.xml", new FeedState
        {
            Health = FeedHealth.NotAFeed,
            Failures = 14,
            FailingSince = Story.End.AddDays(-2),
            Words = "a web page came instead of a feed: “Just a moment…”",
        });
        await queues.SendAsync(StorageNames.DigestQueue, "{}", TimeSpan.Zero, default);
        await queues.SendAsync(
            StorageNames.Poison(StorageNames.NoticeQueue),
            "{\"subscriberId\":\"0123456789abcdef\"}",
            TimeSpan.Zero,
            default);
    }

    private static async Task AddAsync(FeedStore feeds, string outlet, string url, FeedState state)
    {
        var feed = new Feed { Id = FeedStore.IdOf(new Uri(url)), Url = new Uri(url), Outlet = outlet };
        await feeds.AddAsync(feed, default);
        var read = (await feeds.FindAsync(feed.Id, default))!;
        var polled = Story.End.AddMinutes(-7);
        await feeds.TrySaveAsync(
            read,
            read.Value with { State = state with { LastPolled = polled, LastSuccess = state.Failures > 0 ? state.FailingSince : polled } },
            default);
    }
}
