using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Feeds;
using Alerts.Storage;

namespace Alerts.Tests.Site;

public sealed class SitePages
{
    [Fact]
    public async Task The_home_page_lists_an_event_and_the_link_leads_to_its_evidence()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-06-21", "Seoul called in Moscow's envoy over the pact."));

        var home = await bench.ReadAsync("/");
        var page = await bench.ReadAsync("/events/summons/KR-RU/2024-06-21");

        Assert.Contains("href=\"/events/summons/KR-RU/2024-06-21\"", home, StringComparison.Ordinal);
        Assert.Contains("<mark>Seoul</mark> called in <mark>Moscow</mark>&#x27;s envoy over the pact.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_says_that_nothing_was_recorded_yet()
    {
        await using var bench = new SiteBench();
        Assert.Contains("Nothing has been recorded yet", await bench.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_recorded_later_shows_at_once_although_the_index_was_read_before()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-06-21"));
        await bench.ReadAsync("/");
        await bench.KeepAsync(Sample.Cooperation(EventKind.Treaty, "KP", "RU", "2024-06-19"));

        Assert.Contains("/events/cooperation/KP-RU/2024-06-19/treaty", await bench.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?family=cooperation", 1)]
    [InlineData("?kind=treaty", 1)]
    [InlineData("?state=RU", 3)]
    [InlineData("?state=RU&role=target", 2)]
    [InlineData("?state=RU&role=initiator", 0)]
    [InlineData("?state=RU&with=KP", 1)]
    [InlineData("?from=2024-06-20&to=2024-06-30", 1)]
    [InlineData("?q=PACT+amb", 1)]
    [InlineData("?q=nothing", 0)]
    [InlineData("?q=th", 0)]
    [InlineData("?q=the", 3)]
    [InlineData("", 3)]
    public async Task The_filter_of_the_address_decides_what_is_listed(string query, int count)
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(
            Sample.Summons("KR", "RU", "2024-06-21", "Séoul called in the ambassador over the páct."),
            Sample.Summons("DE", "RU", "2024-05-03"),
            Sample.Cooperation(EventKind.Treaty, "KP", "RU", "2024-06-19"));

        var page = await bench.ReadAsync("/", query);

        Assert.Equal(count, page.Split("<li class=\"row ").Length - 1);
    }

    [Fact]
    public async Task A_view_is_the_same_set_in_every_format()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(
            Sample.Summons("KR", "RU", "2024-06-21"),
            Sample.Summons("DE", "RU", "2024-05-03"),
            Sample.Cooperation(EventKind.Treaty, "KP", "RU", "2024-06-19"));
        const string Query = "?family=summons";

        var atom = XDocument.Load(XmlReader.Create(new StringReader(await bench.ReadAsync("/events.atom", Query))));
        using var json = JsonDocument.Parse(await bench.ReadAsync("/events.json", Query));
        var csv = (await bench.ReadAsync("/events.csv", Query)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, atom.Root!.Elements(XName.Get("entry", "http://www.w3.org/2005/Atom")).Count());
        Assert.Equal(
            ["urn:alerts:event:summons:KR-RU:2024-06-21", "urn:alerts:event:summons:DE-RU:2024-05-03"],
            json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(3, csv.Length);
        Assert.StartsWith("\uFEFFid,family,kind", csv[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_the_reader_has_is_not_sent_again()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-06-21"));
        var first = await bench.GetAsync("/events.atom");

        var again = await bench.SendAsync("GET", "/events.atom", headers: new() { ["If-None-Match"] = first.Headers["ETag"] });
        await bench.KeepAsync(Sample.Summons("DE", "RU", "2024-06-22"));
        var changed = await bench.SendAsync("GET", "/events.atom", headers: new() { ["If-None-Match"] = first.Headers["ETag"] });

        Assert.Equal((304, 0), (again.Status, again.Body.Length));
        Assert.Equal(200, changed.Status);
    }

    [Fact]
    public async Task A_pair_page_counts_summonses_of_twelve_months()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(
            Sample.Summons("KR", "RU", "2023-03-01"),
            Sample.Summons("KR", "RU", "2024-02-10"),
            Sample.Summons("KR", "RU", "2024-06-21"),
            Sample.Summons("KR", "RU", "2024-10-21"));

        var page = await bench.ReadAsync("/pairs/KR-RU");

        Assert.Contains("third summons in twelve months", page, StringComparison.Ordinal);
        Assert.Contains("second summons in twelve months", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fourth summons", page, StringComparison.Ordinal);
        Assert.Equal("/pairs/KR-RU", (await bench.GetAsync("/pairs/RU-KR")).Headers["Location"]);
    }

    [Fact]
    public async Task A_suppressed_article_is_found_by_its_reason_code_and_its_words()
    {
        await using var bench = new SiteBench();
        await bench.Get<Journal>().WriteAsync(
            new ArticleDecisions
            {
                ArticleId = "near-miss",
                Outlet = "Example Gazette",
                Title = "Court summons former minister",
                FirstSeen = SiteBench.Now.AddHours(-2),
                DecidedAt = SiteBench.Now.AddHours(-2),
                Decisions = [new Decision
                {
                    Verdict = Verdict.None,
                    Code = "court-summons",
                    Why = "A court summons a person.",
                    Rejection = new Rejection(EventKind.Summons, "court-summons", "A court summons a person.", "The court summoned him."),
                }],
            },
            default);

        Assert.Contains("/articles/near-miss", await bench.ReadAsync("/suppressions", "?code=court-summons"), StringComparison.Ordinal);
        Assert.Contains("/articles/near-miss", await bench.ReadAsync("/suppressions", "?q=minister"), StringComparison.Ordinal);
        Assert.DoesNotContain("/articles/near-miss", await bench.ReadAsync("/suppressions", "?q=embassy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_names_the_feed_it_came_by_as_long_as_that_is_read()
    {
        await using var bench = new SiteBench();
        var feed = new Feed
        {
            Id = FeedStore.IdOf(new Uri("https://gazette.example/rss")),
            Url = new Uri("https://gazette.example/rss"),
            Title = "Example Gazette, world",
        };
        await bench.Get<FeedStore>().AddAsync(feed, default);
        await bench.Get<ArticleStore>().KeepAsync(
            new Article { Id = "told", Title = "Ministers meet", FeedId = feed.Id, FirstSeen = SiteBench.Now },
            default);
        Assert.Contains("<dd>Example Gazette, world</dd>", await bench.ReadAsync("/articles/told"), StringComparison.Ordinal);

        await bench.Get<FeedStore>().RemoveAsync(feed.Id, default);
        Assert.Contains("<dd>one that is read no more</dd>", await bench.ReadAsync("/articles/told"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_page_shows_what_waits_and_what_was_put_aside()
    {
        await using var bench = new SiteBench();
        await bench.Get<IMessageQueue>().SendAsync(StorageNames.Poison(StorageNames.NoticeQueue), "{}", TimeSpan.Zero, default);
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-10-21"));

        var page = await bench.ReadAsync("/status");

        Assert.Contains("1 message needs a person", page, StringComparison.Ordinal);
        Assert.Contains("First sight to alert, median", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feeds_page_puts_trouble_first_and_in_words()
    {
        await using var bench = new SiteBench();
        var store = bench.Get<FeedStore>();
        foreach (var (outlet, health) in new[] { ("Alpha", FeedHealth.Ok), ("Zulu", FeedHealth.Failing) })
        {
            var feed = new Feed { Id = outlet.ToLowerInvariant(), Url = new Uri($"https://{outlet}.example/feed"), Outlet = outlet };
            await store.AddAsync(feed, default);
            var read = (await store.FindAsync(feed.Id, default))!;
            await store.TrySaveAsync(read, read.Value with { State = new FeedState { Health = health } }, default);
        }

        var page = await bench.ReadAsync("/feeds");

        Assert.True(page.IndexOf("Zulu", StringComparison.Ordinal) < page.IndexOf("Alpha", StringComparison.Ordinal));
        Assert.Contains("The last polls gave no document.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_gives_a_page_that_says_so()
    {
        await using var bench = new SiteBench(store: new BrokenStore());
        var answer = await bench.GetAsync("/");
        Assert.Equal(503, answer.Status);
        Assert.Contains("The store cannot be read just now", SiteBench.TextOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_rows_and_both_pictures_stay_below_150_kilobytes()
    {
        await using var bench = new SiteBench();
        string[] states = ["AU", "CN", "DE", "FR", "GB", "IN", "JP", "KR", "RU", "US"];
        var events =
            from a in states
            from b in states
            where a != b
            from month in Enumerable.Range(1, 12)
            select Sample.Summons(a, b, $"2024-{month:00}-15", new string('x', 300));
        await bench.Get<EventIndex>().NoteAsync([.. events], default);

        Assert.InRange((await bench.GetAsync("/")).Body.Length, 1, 150 * 1024);
    }

    private sealed class BrokenStore : IDocumentStore
    {
        public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation) =>
            throw new StorageException("unreachable");

        public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            throw new StorageException("unreachable");

        public Task<string?> ReplaceAsync(
            string container,
            string name,
            ReadOnlyMemory<byte> content,
            string etag,
            CancellationToken cancellation) => throw new StorageException("unreachable");

        public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation) =>
            throw new StorageException("unreachable");

        public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellation) =>
            throw new StorageException("unreachable");
    }
}
