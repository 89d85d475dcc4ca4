using System.Text.Json;
using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Pipeline;

namespace Alerts.Tests.Pipeline;

public sealed class ReplayTests
{
    private const string Lines =
        """
        {"id":"b","title":"South Korea summons Russian ambassador over pact","published":"2024-06-21","lang":"en","outlet":"B","text":"South Korea summoned the Russian ambassador on Friday."}
        {"id":"a","title":"Seoul calls in Russian envoy","published":"2024-06-21","lang":"en","outlet":"A","text":"South Korea's foreign ministry summoned Russia's ambassador on Friday over the pact, it said."}

        {"id":"broken"
        {"id":"c","title":null,"published":null,"lang":"en","outlet":"C","text":"Poland summoned the Russian ambassador on Monday."}
        {"id":"d","title":"Poland summons Russian ambassador","published":"2024-06-24T07:00:00+02:00","lang":"en","outlet":"D","text":"Poland's foreign ministry summoned the Russian ambassador on Monday over a drone."}
        {"id":"e","title":"Poland summons Russian ambassador","published":"soon","lang":"en","outlet":"D","text":"x"}
        """;

    [Fact]
    public async Task A_broken_line_is_named_and_the_rest_is_read()
    {
        var lines = await ReadAsync();

        Assert.Equal(["b", "a", "c", "d"], lines.Where(line => line.Article is not null).Select(line => line.Article!.Id));
        Assert.Equal([4, 7], lines.Where(line => line.Fault is not null).Select(line => line.Number));
        Assert.Contains("'published' is no ISO 8601 date: soon", lines[^1].Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_come_in_by_publication_and_are_answered_in_input_order()
    {
        var replayed = await RunAsync(await ArticlesAsync());

        Assert.Equal(["b", "a", "c", "d"], replayed.Select(one => one.Article.Id));
        Assert.Equal(
            [Verdict.FollowUp, Verdict.New, Verdict.Old, Verdict.New],
            replayed.Select(one => Assert.Single(one.Decisions).Verdict));
        Assert.Equal("undated", replayed[2].Decisions[0].Code);
        Assert.Equal(replayed[3].Article.FirstSeen, replayed[2].Article.FirstSeen);
    }

    [Fact]
    public async Task The_order_of_the_input_has_no_say()
    {
        var articles = await ArticlesAsync();
        var straight = (await RunAsync(articles)).OrderBy(one => one.Article.Id, StringComparer.Ordinal).ToList();
        var reversed = (await RunAsync([.. Enumerable.Reverse(articles)])).OrderBy(one => one.Article.Id, StringComparer.Ordinal).ToList();

        Assert.Equal(JsonSerializer.Serialize(straight), JsonSerializer.Serialize(reversed));
    }

    [Fact]
    public async Task The_same_article_twice_is_a_duplicate()
    {
        var articles = await ArticlesAsync();
        var replayed = await RunAsync([.. articles, articles[3]]);

        Assert.Equal(Verdict.New, Assert.Single(replayed[3].Decisions).Verdict);
        Assert.Equal(Verdict.Duplicate, Assert.Single(replayed[4].Decisions).Verdict);
    }

    private static Task<IReadOnlyList<Replayed>> RunAsync(IReadOnlyList<Article> articles) =>
        new Replay(new EventRecognizer(), new EventMatcher(new MatchOptions())).RunAsync(articles, CancellationToken.None);

    private static async Task<List<Article>> ArticlesAsync() => [.. (await ReadAsync()).Select(line => line.Article).OfType<Article>()];

    private static async Task<List<ArticleLine>> ReadAsync() =>
        await ArticleLines.ReadAsync(new StringReader(Lines), CancellationToken.None).ToListAsync();
}
