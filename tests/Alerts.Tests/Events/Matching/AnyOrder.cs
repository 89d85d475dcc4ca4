using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alerts.Articles;
using Alerts.Events;
using FsCheck;
using FsCheck.Fluent;
using static Alerts.Tests.Events.Matching.Newsroom;

namespace Alerts.Tests.Events.Matching;

/// <summary>
/// Archives of random summonses and cooperations: the order of a day's articles has no say, and a repeat changes nothing.
/// </summary>
public sealed class AnyOrder
{
    private static readonly string[] States = ["DE", "KR", "PL", "RU"];

    /// <summary>
    /// What happened, and who told it how: acts of one pair are at least five days apart, reports of an act at most one day off.
    /// </summary>
    private sealed record Telling(int Act, int Initiator, int Target, int Kind, int DayOff, int Hour, bool Background);

    private sealed record Told(Article Article, Report Report);

    private static Gen<List<Telling>> Archives =>
        from count in Gen.Choose(1, 14)
        from tellings in Gen.ListOf(
            from act in Gen.Choose(0, 4)
            from initiator in Gen.Choose(0, 3)
            from target in Gen.Choose(1, 3)
            from kind in Gen.Choose(0, 3)
            from off in Gen.Choose(0, 1)
            from hour in Gen.Choose(0, 22)
            from background in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            select new Telling(act, initiator, (initiator + target) % 4, kind, off, hour, background), count)
        select tellings.ToList();

    [Fact]
    public void Any_order_within_a_day_gives_the_same_events_and_one_new_for_each() =>
        Prop.ForAll(Archives.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), async (tellings, seed) =>
        {
            var straight = await RunAsync(tellings, day => day);
            var mixed = await RunAsync(tellings, day => [.. day.OrderBy(told => Hash(told.Article.Id, seed), StringComparer.Ordinal)]);
            Assert.Equal(Facts(straight), Facts(mixed));
            foreach (var known in straight.Concat(mixed))
            {
                var timely = known.Sources.Any(source => !source.Background);
                Assert.Equal(timely ? 1 : 0, known.Announcements.Count(told => told.Kind == AnnouncementKind.New));
                Assert.Equal(timely ? 1 : 0, known.Sources.Count(source => source.Verdict == Verdict.New));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_archive_again_changes_no_byte_and_no_decision() =>
        Prop.ForAll(Archives.ToArbitrary(), async tellings =>
        {
            var room = new Newsroom();
            var articles = Articles(tellings);
            var first = await ReadAsync(room, articles);
            var before = await BytesAsync(room);
            var second = await ReadAsync(room, articles);
            Assert.Equal(first, second);
            Assert.Equal(before, await BytesAsync(room));
        }).QuickCheckThrowOnFailure();

    private static async Task<List<Event>> RunAsync(List<Telling> tellings, Func<List<Told>, List<Told>> order)
    {
        var room = new Newsroom();
        foreach (var day in Articles(tellings).GroupBy(one => one.Article.FirstSeen.Date)) await ReadAsync(room, order([.. day]));
        return await room.AllAsync();
    }

    private static async Task<string> ReadAsync(Newsroom room, List<Told> articles)
    {
        var told = new List<string>();
        foreach (var (article, report) in articles) told.Add(JsonSerializer.Serialize(await room.TellAsync(article, report)));
        return string.Join('\n', told);
    }

    private static List<Told> Articles(List<Telling> tellings) =>
        [.. tellings.Select((telling, number) => Tell(telling, number)).OrderBy(one => one.Article.FirstSeen)];

    // The act is on day five of its week and is told that day or the next, with a date that may be off by one.
    private static Told Tell(Telling telling, int number)
    {
        var act = new DateOnly(2024, 3, 1).AddDays(7 * telling.Act);
        var seen = new DateTimeOffset(act.ToDateTime(new TimeOnly(telling.Hour, 0)), TimeSpan.Zero);
        var (initiator, target) = (States[telling.Initiator], States[telling.Target]);
        var date = act.AddDays(-telling.DayOff);
        var report = telling.Kind switch
        {
            0 => Summons(initiator, target, date, $"{initiator} called in the envoy of {target}, says number {number}."),
            1 => Together(EventKind.Exercise, date, ReportStatus.Done, initiator, target),
            2 => Together(EventKind.Treaty, date, ReportStatus.Done, initiator, target),
            _ => Summons(initiator, target, date, $"The envoy of {target} was called in by {initiator}, says number {number}."),
        };
        var evidence = $"Number {number} says: {report.Evidence}";
        return new(Paper($"p{number:00}", seen), report with { Evidence = evidence, Background = telling.Background });
    }

    private static string Facts(List<Event> events) => string.Join('\n', events.Select(Fact).Order(StringComparer.Ordinal));

    private static string Fact(Event known)
    {
        var act = $"{known.Kind} {known.Initiator} {known.Target} {string.Join('+', known.Parties)} {known.Date} {known.Status}";
        var articles = string.Join(',', known.Sources.Select(source => source.ArticleId));
        return $"{act} {known.Confidence} {known.IndependentSources}: {articles}";
    }

    private static async Task<string> BytesAsync(Newsroom room)
    {
        var blobs = new List<string>();
        await foreach (var name in room.Store.ListAsync("timelines", "", CancellationToken.None))
        {
            var blob = await room.Store.ReadAsync("timelines", name, CancellationToken.None);
            blobs.Add(name + " " + Encoding.UTF8.GetString(blob!.Content.Span));
        }

        return string.Join('\n', blobs);
    }

    private static string Hash(string id, int seed) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {id}")));
}
