using System.Text;
using Alerts.Articles;
using Alerts.Events;
using Alerts.Pipeline;
using Alerts.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Pipeline;

public sealed class RecognizeEventsTests
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 21, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_article_becomes_an_announced_event_and_a_journal_entry()
    {
        var room = Room(new MemoryDocumentStore());
        var decided = await RunAsync(room, Told("one", Morning));

        var decision = Assert.Single(decided!.Decisions);
        Assert.Equal((Verdict.New, "summons/KR-RU/2024-06-21", 1), (decision.Verdict, decision.EventId, decision.Announcement));
        Assert.NotNull(await room.GetRequiredService<Journal>().FindAsync("one", Morning, default));
        Assert.Single(await room.GetRequiredService<EventStore>().AnnouncedAsync(Morning.AddHours(2), Morning.AddHours(4), default));
    }

    [Fact]
    public async Task Near_misses_are_in_the_journal_with_their_reason()
    {
        var room = Room(new MemoryDocumentStore());
        var decided = await RunAsync(
            room,
            Told("one", Morning) with
            {
                Title = "Moscow recalls its ambassador from Seoul",
                Text = "Russia recalled its ambassador from South Korea for consultations.",
            });

        Assert.All(decided!.Decisions, decision => Assert.Equal(Verdict.None, decision.Verdict));
        Assert.Empty(await room.GetRequiredService<EventStore>().AllAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_repeated_step_gives_the_same_answer_and_writes_nothing_new()
    {
        var store = new MemoryDocumentStore();
        var room = Room(store);
        var first = await RunAsync(room, Told("one", Morning));
        var before = await DumpAsync(store);
        var second = await RunAsync(room, Told("one", Morning));

        Assert.Equal(first!.Decisions.Select(decision => decision.EventId), second!.Decisions.Select(decision => decision.EventId));
        Assert.Equal(before, await DumpAsync(store));
    }

    [Fact]
    public async Task An_article_that_is_gone_is_no_fault() =>
        Assert.Null(await Room(new MemoryDocumentStore()).GetRequiredService<RecognizeEvents>().RunAsync("2024/06/21/gone.json", default));

    [Fact]
    public async Task A_crash_at_any_write_loses_nothing_and_alerts_once()
    {
        var undisturbed = new MemoryDocumentStore();
        await ReadAllAsync(Room(undisturbed));
        var wanted = await DumpAsync(undisturbed);

        for (var crash = 1; crash < 60; crash++)
        {
            var store = new MemoryDocumentStore();
            var fragile = new FragileStore(store, crash);
            await ReadAllAsync(Room(fragile));
            Assert.Equal(wanted, await DumpAsync(store));
            if (!fragile.Crashed) return;
        }

        Assert.Fail("the walk writes more often than was tried");
    }

    private static async Task ReadAllAsync(IServiceProvider room)
    {
        foreach (var article in new[] { Told("one", Morning), Told("two", Morning.AddHours(1)), Told("three", Morning.AddHours(2)) })
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    await RunAsync(room, article);
                    break;
                }
                catch (StorageException) when (attempt < 3)
                {
                    // The queue would deliver it again.
                }
            }
        }
    }

    private static async Task<ArticleDecisions?> RunAsync(IServiceProvider room, Article article)
    {
        var articles = room.GetRequiredService<ArticleStore>();
        await articles.KeepAsync(article, default);
        return await room.GetRequiredService<RecognizeEvents>().RunAsync(ArticleStore.NameOf(article.Id, article.FirstSeen), default);
    }

    private static Article Told(string id, DateTimeOffset at) => new()
    {
        Id = id,
        Outlet = "Paper " + id,
        Title = "South Korea summons Russian ambassador over pact",
        Published = at,
        FirstSeen = at,
        Language = "en",
        Text = $"Paper {id} has it that South Korea's foreign ministry summoned the Russian ambassador on Friday.",
        FullText = true,
    };

    private static ServiceProvider Room(IDocumentStore store)
    {
        var services = new ServiceCollection();
        services.AddSingleton(store);
        services.AddSingleton<IMessageQueue, MemoryMessageQueue>();
        services.AddSingleton<TimeProvider>(new HandClock(Morning.AddHours(3)));
        services.AddAlerts(new ConfigurationBuilder().Build());
        return services.BuildServiceProvider();
    }

    private static async Task<string> DumpAsync(MemoryDocumentStore store)
    {
        var dump = new StringBuilder();
        foreach (var container in new[] { StorageNames.Timelines, StorageNames.Journal, StorageNames.Indexes })
        {
            await foreach (var name in store.ListAsync(container, "", default))
            {
                var document = await store.ReadAsync(container, name, default);
                dump.Append(container).Append(' ').Append(name).Append(' ').AppendLine(Encoding.UTF8.GetString(document!.Content.Span));
            }
        }

        return dump.ToString();
    }

    /// <summary>Dies at the n-th write, once: half the time before it is done, half the time after.</summary>
    private sealed class FragileStore(IDocumentStore inner, int crashAt) : IDocumentStore
    {
        private int writes;

        public bool Crashed { get; private set; }

        public Task<StoredDocument?> ReadAsync(string container, string name, CancellationToken cancellation) =>
            inner.ReadAsync(container, name, cancellation);

        public Task<string?> CreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            WriteAsync(() => inner.CreateAsync(container, name, content, cancellation));

        public Task<string?> ReplaceAsync(
            string container,
            string name,
            ReadOnlyMemory<byte> content,
            string etag,
            CancellationToken cancellation) =>
            WriteAsync(() => inner.ReplaceAsync(container, name, content, etag, cancellation));

        public Task<bool> DeleteAsync(string container, string name, CancellationToken cancellation) =>
            inner.DeleteAsync(container, name, cancellation);

        public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellation) =>
            inner.ListAsync(container, prefix, cancellation);

        private async Task<string?> WriteAsync(Func<Task<string?>> write)
        {
            if (++writes != crashAt) return await write();
            Crashed = true;
            if (crashAt % 2 == 0) await write();
            throw new StorageException("the process ended here");
        }
    }
}
