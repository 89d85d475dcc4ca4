using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Pipeline;

namespace Alerts.Tests.Pipeline;

/// <summary>
/// The story that the product began with: one ambassador called in three times, told by five outlets, one under a wrong
/// page date and one under a headline that says "recalls".
/// </summary>
public sealed class FirstStoryTests
{
    [Fact]
    public async Task Five_articles_become_three_summonses()
    {
        var told = await DecisionsAsync("summons/");

        Assert.Equal(
            ["late-page Old summons/KR-RU/2023-09-19", "mistranslated New summons/KR-RU/2024-10-21", "pact New summons/KR-RU/2024-06-21",
                "second-agency FollowUp summons/KR-RU/2024-06-21", "summit New summons/KR-RU/2023-09-19"],
            told);
    }

    [Fact]
    public async Task The_treaty_and_the_troops_that_they_tell_of_are_two_events_and_arms_long_on_their_way_no_news()
    {
        var told = await DecisionsAsync("cooperation/");

        Assert.Equal(
            ["mistranslated New cooperation/KP-RU/2024-10-21/deployment", "pact New cooperation/KP-RU/2024-06-21/treaty"],
            told.Where(line => line.Contains(" New ", StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<string>> DecisionsAsync(string family)
    {
        using var lines = File.OpenText(Path.Combine(Repository.Root, "tests", "Alerts.Tests", "Pipeline", "first-story.jsonl"));
        var articles = await ArticleLines.ReadAsync(lines, CancellationToken.None).Select(line => line.Article!).ToListAsync();
        var replayed = await new Replay(
            new EventRecognizer(),
            new EventMatcher(new MatchOptions())).RunAsync(articles, CancellationToken.None);
        return replayed.SelectMany(one => one.Decisions.Select(decision => $"{one.Article.Id} {decision.Verdict} {decision.EventId}"))
            .Where(line => line.Contains(family, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }
}
