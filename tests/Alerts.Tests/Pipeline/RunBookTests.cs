using System.Text;
using Alerts.Pipeline;
using Alerts.Site;
using Alerts.Storage;
using Alerts.Tests.Delivery;

namespace Alerts.Tests.Pipeline;

public sealed class RunBookTests
{
    [Fact]
    public async Task Runs_are_noted_at_most_every_five_minutes_but_a_change_of_fortune_at_once()
    {
        using var room = new Mailroom();
        var book = room.Get<RunBook>();
        for (var minute = 0; minute < 100; minute++)
        {
            await book.WatchAsync("SendNotice", () => Task.CompletedTask, default);
            room.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var noted = Assert.Single(await book.ReadAsync(default)).Runs;
        Assert.Equal(RunBook.MostRuns, noted.Count);
        Assert.All(noted.Zip(noted.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(5), pair.First.At - pair.Second.At));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            book.WatchAsync("SendNotice", () => throw new InvalidOperationException("secret"), default));
        var failed = Assert.Single(await book.ReadAsync(default)).Runs[0];
        Assert.True(failed.Failed);
        Assert.DoesNotContain("secret", failed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_cannot_be_written_fails_no_step()
    {
        var store = new DyingStore(new MemoryDocumentStore()) { WritesLeft = 0 };
        using var room = new Mailroom(store: store);

        Assert.Equal(7, await room.Get<RunBook>().WatchAsync("PollFeeds", () => Task.FromResult(7), _ => "", default));
    }

    [Fact]
    public async Task The_status_page_tells_the_last_runs_and_the_lag_to_the_message_sent()
    {
        using var room = new Mailroom();
        await room.SubscribeAsync();
        var about = SampleEvents.Summons(at: Mailroom.Start);
        await room.Get<Alerts.Events.Search.EventIndex>().NoteAsync([about], default);
        room.Clock.Advance(TimeSpan.FromMinutes(7));
        await room.AnnounceAsync(about);
        await room.WorkAsync();
        await room.Get<RunBook>().WatchAsync(nameof(ScheduleDigests), () => Task.FromResult(3), ScheduleDigests.Words, default);

        var answer = await room.Get<SiteHandler>()
            .HandleAsync(new SiteRequest { Method = "GET", Path = "/status", Base = new Uri("https://alerts.example/") }, default);
        var page = Encoding.UTF8.GetString(answer.Body.Span);

        Assert.Contains("3 digests queued", page, StringComparison.Ordinal);
        Assert.Contains("First sight to message sent, median</dt><dd>7 min", page, StringComparison.Ordinal);
        foreach (var queue in StorageNames.Queues) Assert.Contains($"<b>{queue}</b>", page, StringComparison.Ordinal);
    }
}
