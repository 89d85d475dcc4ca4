using Alerts.Articles;
using Alerts.Delivery;
using Alerts.Feeds;
using Alerts.Hosts.Tests.Testing;
using Alerts.Net;
using Alerts.Pipeline;
using Alerts.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Hosts.Tests.Feeds;

/// <summary>
/// The real poller over a store in memory, with a clock of its own and deadlines that only a server
/// which never answers meets, however busy the machine is.
/// </summary>
internal sealed class Polling : IDisposable
{
    private readonly GuardedHttp http;

    public Polling(int requestsPerHost = 1, FeedsOptions? options = null, IDocumentStore? store = null, DeliveryOptions? delivery = null)
    {
        var net = new GuardedHttpOptions
        {
            Contact = new Uri("https://alerts.example.org/"),
            AllowedPrivateHosts = { "127.0.0.1" },
            ConnectSeconds = 10,
            HeadersSeconds = 8,
            BodySeconds = 8,
            TotalSeconds = 30,
            BodyBytes = 2 * 1024 * 1024,
            RequestsPerHost = requestsPerHost,
        };
        Documents = store ?? new MemoryDocumentStore();
        http = new GuardedHttp(Options.Create(net));
        Feeds = new FeedStore(Documents);
        Articles = new ArticleStore(Documents);
        var feedsOptions = Options.Create(options ?? new FeedsOptions { Concurrency = 64 });
        Queue = new MemoryMessageQueue(Clock);
        Pushed = new PushedFeeds(
            Feeds,
            http,
            Queue,
            Clock,
            feedsOptions,
            Options.Create(delivery ?? new DeliveryOptions()),
            NullLogger<PushedFeeds>.Instance);
        Poll = new PollFeeds(
            Feeds,
            new FeedClient(http, feedsOptions),
            Articles,
            Pushed,
            Clock,
            feedsOptions,
            NullLogger<PollFeeds>.Instance);
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2024, 6, 21, 12, 0, 0, TimeSpan.Zero));

    public IDocumentStore Documents { get; }

    public FeedStore Feeds { get; }

    public ArticleStore Articles { get; }

    public IMessageQueue Queue { get; }

    public PushedFeeds Pushed { get; }

    public PollFeeds Poll { get; }

    public async Task<string> AddAsync(Uri url)
    {
        var feed = new Feed { Id = FeedStore.IdOf(url), Url = url };
        await Feeds.AddAsync(feed, CancellationToken.None);
        return feed.Id;
    }

    public async Task<FeedRecord> RecordAsync(string id) => (await Feeds.FindAsync(id, CancellationToken.None))!.Value;

    public Task<PollResult> RunAsync() => Poll.RunAsync(CancellationToken.None);

    public async Task<int> CountArticlesAsync() =>
        await Documents.ListAsync(StorageNames.Articles, "", CancellationToken.None).CountAsync();

    public void Dispose() => http.Dispose();
}
