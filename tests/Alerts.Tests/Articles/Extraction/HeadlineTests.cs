using System.Text;
using Alerts.Articles;

namespace Alerts.Tests.Articles.Extraction;

/// <summary>The headline and the date of an article, told in the ways that pages tell them.</summary>
public sealed class HeadlineTests
{
    private const string Story =
        "<p>The foreign ministry asked the ambassador to come on Thursday afternoon and told him that the flights of the past week "
        + "had crossed the border four times, which the air force had recorded.</p>"
        + "<p>The ambassador stayed for forty minutes and left without a word to the reporters who waited at the gate, "
        + "an official of the ministry said later that day, and flew home on Friday for talks.</p>";

    private const string Site = "<h1><a href='https://outlet.example/'>The Harbour Gazette</a></h1>";

    [Theory]
    [InlineData("The Harbour Gazette » Blog Archive » Envoy called in over flights")]
    [InlineData("The Harbour Gazette » Envoy called in over flights")]
    [InlineData("Envoy called in over flights : The Harbour Gazette")]
    [InlineData("Envoy called in over flights | The Harbour Gazette")]
    public void Is_what_the_title_tells_besides_the_heading_that_leads_home(string title) =>
        Assert.Equal(
            "Envoy called in over flights",
            Read($"<title>{title}</title>", Site + "<h2>Envoy called in over flights</h2>" + Story).Title);

    [Fact]
    public void Is_the_sites_name_in_full_where_the_title_tells_nothing_else() =>
        Assert.Equal(
            "Harbour - The Gazette",
            Read("<title>Harbour - The Gazette</title>", "<h1><a href='/'>Harbour - The Gazette</a></h1>" + Story).Title);

    [Fact]
    public void Is_never_the_section_that_a_page_tells_in_its_place() =>
        Assert.Equal(
            "Envoy called in over four flights",
            Read(
                "<title>Ministry: Envoy called in over four flights</title><meta property='og:title' content='Statements'>",
                "<h1>Envoy called in over four flights</h1>" + Story).Title);

    [Theory]
    [InlineData("<meta property='og:site_name' content='Harbour Institute'>")]
    [InlineData("<meta name='author' content='Harbour Institute'>")]
    public void Is_never_the_owner_whom_a_page_tells_in_its_place(string owner) =>
        Assert.Equal(
            "Envoy called in over four flights",
            Read(
                $"<title>Envoy called in over four flights</title><meta property='og:title' content='Harbour Institute'>{owner}",
                "<h1>Envoy called in over four flights</h1>" + Story).Title);

    [Theory]
    [InlineData("<span class='bday published'>2020-03</span>")]
    [InlineData("<abbr title='October 1992'>Oct. 1992</abbr>")]
    public void Is_not_dated_by_a_month_without_a_day(string line) =>
        Assert.Null(Read("<title>Envoy called in over flights</title>", "<h1>Envoy called in over flights</h1>" + line + Story).Published);

    [Fact]
    public void One_word_stays_the_headline_where_the_page_shows_it() =>
        Assert.Equal(
            "Recalled",
            Read(
                "<title>How two neighbours fell out | Gazette</title><meta property='og:title' content='Recalled'>",
                "<h1>Recalled</h1>" + Story).Title);

    [Theory]
    [InlineData("<div class='date'>Stars (1 / 1) 06.11.2023 13:30</div>", "2023-11-06T13:30:00Z")]
    [InlineData("<div class='date'>4 min 04.11.2023</div>", "2023-11-04T00:00:00Z")]
    [InlineData("<div class='author'><a href='/autor/ada'>Ada Olsen</a>, 21. Jan. 2015<div>Rating</div></div>", "2015-01-21T00:00:00Z")]
    [InlineData("<aside><ul><li class='meta-date'>19.07.2022</li></ul></aside>", "2022-07-19T00:00:00Z")]
    [InlineData("<div><span>Updated: April 07, 2020 03:49 pm GMT</span></div>", "2020-04-07T15:49:00Z")]
    [InlineData("<p>Press release, 25 January 2022</p>", "2022-01-25T00:00:00Z")]
    [InlineData("<abbr itemprop='datePublished' title='2017-09-09T10:52:00+02:00'>10:52</abbr>", "2017-09-09T08:52:00Z")]
    [InlineData("<div class='footerRow'><div class='mark'>Published 28.01.2022 06:00</div></div>", "2022-01-28T06:00:00Z")]
    public void Is_dated_by_the_line_under_it(string line, string date) =>
        Assert.Equal(
            DateTimeOffset.Parse(date, null),
            Read("<title>Envoy called in over flights</title>", "<h1>Envoy called in over flights</h1>" + line + Story).Published);

    [Fact]
    public void Is_dated_by_the_day_that_it_begins_with() =>
        Assert.Equal(
            DateTimeOffset.Parse("2022-01-23T00:00:00Z", null),
            Read(
                "<title>23.01.2022 - Envoy called in over flights</title>",
                "<h1>23.01.2022 - Envoy called in over flights</h1><p>19.01.2021 - Envoy arrives</p>" + Story).Published);

    [Fact]
    public void Is_not_dated_by_todays_date_under_the_sites_name() =>
        Assert.Equal(
            DateTimeOffset.Parse("2017-05-01T00:00:00Z", null),
            Read(
                "<title>Envoy called in over flights</title><meta name='date' content='2017-05-01'>",
                Site
                    + "<span>Wednesday, 26 February 2020</span><nav><a href='/world'>World</a></nav><h2>Envoy called in over flights</h2>"
                    + Story).Published);

    private static ExtractedArticle Read(string head, string body)
    {
        var page = $"<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>";
        return Assert.IsType<ArticleReading.Found>(
            ArticleReader.Read(Encoding.UTF8.GetBytes(page), null, new Uri("https://outlet.example/envoy"))).Article;
    }
}
