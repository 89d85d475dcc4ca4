using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Recognition;
using Alerts.Language;
using static Alerts.Tests.Events.Matching.Newsroom;

namespace Alerts.Tests.Events.Matching;

public sealed class UndatedCopies
{
    private const string Called = "South Korea called in the Russian ambassador";
    private const string Protest = "to protest against a treaty, its foreign ministry said.";

    private readonly Newsroom room = new();

    [Theory]
    [InlineData($"SEOUL, June 21, 2024 (Wire) - {Called} {Protest}", "2024-06-21", null)]
    [InlineData($"SEOUL, June 21 (Wire) - {Called} {Protest}", null, "6-21")]
    [InlineData($"{Called} on Friday {Protest}", null, null)]
    [InlineData($"{Called} yesterday, its foreign ministry said.", null, null)]
    public void An_undated_article_is_dated_by_a_day_whose_year_it_tells_and_by_nothing_else(string text, string? date, string? yearless)
    {
        var article = new Article
        {
            Id = "a",
            Title = "South Korea calls in Russian ambassador",
            Language = "en",
            Text = text,
            FirstSeen = new DateTimeOffset(2024, 8, 30, 8, 0, 0, TimeSpan.Zero),
        };

        var report = Assert.Single(new EventRecognizer().Recognize(article).Reports);

        Assert.Equal(date, report.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(yearless, report.Yearless is { } day ? $"{day.Month}-{day.Day}" : null);
    }

    [Fact]
    public async Task A_day_without_its_year_finds_the_known_event_of_that_day_and_no_other()
    {
        var known = await room.TellAsync(Paper("one", Friday), Summons("KR", "RU", Day(6, 21)));

        var undated = Summons("KR", "RU", null);
        var copy = await room.TellAsync(
            Paper("two", null, seen: Friday.AddDays(90)),
            undated with { Yearless = new MonthDay(6, 20) });
        var other = await room.TellAsync(
            Paper("three", null, seen: Friday.AddDays(1)),
            undated with { Yearless = new MonthDay(3, 2) });

        Assert.Equal((known.EventId, Verdict.Old, "undated"), (copy.EventId, copy.Verdict, copy.Code));
        Assert.NotEqual(known.EventId, other.EventId);
        Assert.Equal((Verdict.Old, "undated"), (other.Verdict, other.Code));
    }

    [Fact]
    public async Task Two_undated_articles_seen_together_are_one_event_only_when_they_are_about_one_matter()
    {
        var first = await TellAsync("one", "new school books", "Seoul called in Japan's ambassador over new school books.");
        var same = await TellAsync("two", "the new school books", "The envoy of Tokyo had to explain himself.");
        var other = await TellAsync("three", "a shrine visit", "Japan's envoy was told to stop visits to a shrine.");

        Assert.Equal(first.EventId, same.EventId);
        Assert.NotEqual(first.EventId, other.EventId);

        Task<Decision> TellAsync(string paper, string reason, string sentence) => room.TellAsync(
            Paper(paper, null, seen: Friday),
            Summons("KR", "JP", null, sentence) with { Reason = reason });
    }
}
