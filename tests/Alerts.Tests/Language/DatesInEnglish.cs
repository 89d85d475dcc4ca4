using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class DatesInEnglish
{
    // A Friday.
    private static readonly DateAnchor Anchor = new(new DateTimeOffset(2024, 6, 21, 6, 0, 0, TimeSpan.Zero), true, "KR");

    [Theory]
    [InlineData("on 21 June 2024", "2024-06-21 Day")]
    [InlineData("on June 20th", "2024-06-20 Day")]
    [InlineData("on Sept. 19", "2023-09-19 Day")]
    [InlineData("on Friday", "2024-06-21 Day")]
    [InlineData("on Wednesday", "2024-06-19 Day")]
    [InlineData("this Monday (17)", "2024-06-17 Day")]
    [InlineData("next Monday", "2024-06-24 Day")]
    [InlineData("Thursday, June 20", "2024-06-20 Day")]
    [InlineData("two days ago", "2024-06-19 Day")]
    [InlineData("yesterday", "2024-06-20 Day")]
    [InlineData("last week", "2024-06-10 Week")]
    [InlineData("earlier this week", "2024-06-17 Week")]
    [InlineData("last month", "2024-05-01 Month")]
    [InlineData("in March", "2024-03-01 Month")]
    [InlineData("in November", "2023-11-01 Month")]
    [InlineData("in October 2022", "2022-10-01 Month")]
    [InlineData("in 2014 it summoned him", "2014-01-01 Year")]
    [InlineData("it may march on", "")]
    [InlineData("2024-06-21 and 21/06/2024", "2024-06-21 Day, 2024-06-21 Day")]
    public void A_date_is_resolved_against_publication(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", DateReader.Find(text, "en", Anchor).Select(date => $"{date.Date:yyyy-MM-dd} {date.Precision}")));

    [Fact]
    public void The_day_of_publication_is_the_day_in_the_states_capital()
    {
        var late = new DateAnchor(new DateTimeOffset(2024, 6, 20, 22, 0, 0, TimeSpan.Zero), true, "KR");
        Assert.Equal(new DateOnly(2024, 6, 21), DateReader.Find("today", "en", late)[0].Date);
        Assert.Equal(new DateOnly(2024, 6, 20), DateReader.Find("today", "en", late with { State = "US" })[0].Date);
    }
}
