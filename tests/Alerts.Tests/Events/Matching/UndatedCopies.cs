using Alerts.Articles;
using Alerts.Events.Recognition;

namespace Alerts.Tests.Events.Matching;

public sealed class UndatedCopies
{
    [Theory]
    [InlineData("SEOUL, June 21 (Wire) - South Korea called in the Russian ambassador to protest against a treaty, its foreign ministry said.", "2024-06-21")]
    [InlineData("South Korea called in the Russian ambassador on Friday to protest against a treaty, its foreign ministry said.", null)]
    [InlineData("South Korea called in the Russian ambassador yesterday, its foreign ministry said.", null)]
    public void An_undated_article_is_dated_by_a_day_of_the_year_it_tells_and_by_nothing_else(string text, string? date)
    {
        var article = new Article { Id = "a", Title = "South Korea calls in Russian ambassador", Language = "en", Text = text, FirstSeen = new DateTimeOffset(2024, 8, 30, 8, 0, 0, TimeSpan.Zero) };

        var report = Assert.Single(new EventRecognizer().Recognize(article).Reports);

        Assert.Equal(date, report.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
