using Alerts.Events;
using Alerts.Storage;
using static Alerts.Tests.Events.Matching.Newsroom;

namespace Alerts.Tests.Events.Matching;

public sealed class Archives
{
    private const int MostBytes = 256 * 1024;

    private readonly Newsroom room = new();

    [Fact]
    public async Task Sources_beyond_fifty_go_to_the_archive_and_are_still_counted_found_and_recognised()
    {
        for (var at = 0; at < 120; at++)
            await room.TellAsync(Paper($"p{at:000}", Friday.AddMinutes(at)), Summons("KR", "RU", Day(6, 21), $"Sentence {at}."));

        var kept = await room.Events.TimelineAsync(EventFamily.Summons, "RU", "KR", CancellationToken.None);
        Assert.Equal((50, 120), (kept!.Events[0].Sources.Count, kept.Events[0].SourceCount));
        var whole = await room.Events.FindAsync("summons/KR-RU/2024-06-21", CancellationToken.None);
        Assert.Equal((120, 120, 1), (whole!.Sources.Count, whole.IndependentSources, whole.Announcements.Count));

        var before = await DocumentAsync("summons/KR-RU.json");
        var again = await room.TellAsync(Paper("p060", Friday.AddMinutes(60)), Summons("KR", "RU", Day(6, 21), "Sentence 60."));
        Assert.Equal(Verdict.FollowUp, again.Verdict);
        Assert.Equal(before.ETag, (await DocumentAsync("summons/KR-RU.json")).ETag);
    }

    [Fact]
    public async Task Events_older_than_four_hundred_days_go_to_their_years_archive_and_are_still_found()
    {
        var then = Friday.AddDays(-500);
        var old = await room.TellAsync(Paper("old", then), Summons("PL", "RU", DayOf(then)));
        await room.TellAsync(Paper("now", Friday), Summons("PL", "RU", Day(6, 21)));

        var current = await room.Events.TimelineAsync(EventFamily.Summons, "PL", "RU", CancellationToken.None);
        Assert.Equal("summons/PL-RU/2024-06-21", Assert.Single(current!.Events).Id);
        Assert.NotNull(await room.Store.ReadAsync(StorageNames.Timelines, "summons/PL-RU/archive-2023.json", CancellationToken.None));
        Assert.NotNull(await room.Events.FindAsync(old.EventId!, CancellationToken.None));
        Assert.Equal(2, (await room.AllAsync()).Count);
        Assert.Equal(2, (await room.Events.LadderAsync("RU", "PL", Day(1, 1, 2023), CancellationToken.None)).Count);
        Assert.Single(await room.Events.LadderAsync("RU", "PL", Day(1, 1, 2024), CancellationToken.None));

        var recollection = Summons("PL", "RU", DayOf(then)) with { DateBasis = DateBasis.Told, Background = true };
        var recalled = await room.TellAsync(Paper("later", Friday.AddDays(3)), recollection);
        Assert.Equal((Verdict.Old, old.EventId), (recalled.Verdict, recalled.EventId));
        Assert.Equal(2, (await room.AllAsync()).Count);
    }

    [Fact]
    public async Task A_busy_pairs_timeline_stays_small_and_loses_nothing()
    {
        for (var week = 0; week < 30; week++)
        {
            var day = Friday.AddDays(7 * week);
            for (var at = 0; at < 12; at++)
            {
                var evidence = $"Week {week}, paper {at}: " + new string('x', 500);
                await room.TellAsync(Paper($"w{week:00}p{at:00}", day.AddMinutes(at)), Summons("CN", "US", DayOf(day), evidence));
            }
        }

        Assert.InRange((await DocumentAsync("summons/CN-US.json")).Content.Length, 1, MostBytes);
        var all = await room.Events.LadderAsync("US", "CN", Day(1, 1), CancellationToken.None);
        Assert.Equal(30, all.Count);
        foreach (var known in all)
        {
            var whole = await room.Events.FindAsync(known.Id, CancellationToken.None);
            Assert.Equal((12, 1), (whole!.Sources.Count, whole.Announcements.Count));
        }
    }

    [Fact]
    public async Task Announcements_are_found_by_their_time()
    {
        for (var week = 0; week < 5; week++)
        {
            var day = Friday.AddDays(7 * week);
            var decision = await room.TellAsync(Paper("p" + week, day), Summons("KR", "RU", DayOf(day)));
            var known = await room.Events.FindAsync(decision.EventId!, CancellationToken.None);
            await room.Events.MarkAnnouncedAsync(known!, known!.Announcements[0], CancellationToken.None);
            await room.Events.MarkAnnouncedAsync(known, known.Announcements[0], CancellationToken.None);
        }

        var found = await room.Events.AnnouncedAsync(Friday.AddDays(7), Friday.AddDays(21), CancellationToken.None);
        Assert.Equal(["summons/KR-RU/2024-06-28", "summons/KR-RU/2024-07-05"], found.Select(known => known.Id));
        Assert.Equal(5, (await room.Events.AnnouncedAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None)).Count);
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    private async Task<StoredDocument> DocumentAsync(string name) =>
        (await room.Store.ReadAsync(StorageNames.Timelines, name, CancellationToken.None))!;
}
