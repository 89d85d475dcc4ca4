using Alerts.Articles;
using Alerts.Feeds;

namespace Alerts.Tests.Articles;

public sealed class ArticleFactoryTests
{
    private static readonly DateTimeOffset Now = new(2024, 6, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly Feed Source = new() { Id = "f1", Url = new Uri("https://herald.example/rss"), Outlet = "The Example Herald" };

    private static Article From(FeedEntry entry, FeedDocument? document = null) =>
        ArticleFactory.FromEntry(Source, document ?? new FeedDocument(), entry, Now, firstPoll: false);

    [Fact]
    public void An_entry_becomes_an_article_with_plain_text_and_a_clean_title()
    {
        var article = From(new FeedEntry
        {
            Title = "Seoul calls in envoy &amp; protests - The Example Herald",
            Link = new Uri("https://herald.example/a?utm_source=rss"),
            Summary = "<p>Short.</p>",
            Content = "<p>The ministry said so.</p><script>x()</script><ul><li>One<li>Two</ul>",
            Published = Now.AddHours(-2),
        });

        Assert.Equal("Seoul calls in envoy & protests", article.Title);
        Assert.Equal("https://herald.example/a", article.Url!.AbsoluteUri);
        Assert.Equal("The ministry said so.\n\nOne\nTwo", article.Text);
        Assert.False(article.FullText);
        Assert.Equal(Now, article.FirstSeen);
        Assert.Null(article.Language);
        Assert.Matches("^[0-9a-f]{32}$", article.Id);
    }

    [Fact]
    public void Guid_and_title_and_date_do_not_change_the_id_of_an_address()
    {
        var one = From(new FeedEntry { Id = "g1", Title = "A", Link = new Uri("https://herald.example/a") });
        var other = From(new FeedEntry
        {
            Id = "g2",
            Title = "B",
            Link = new Uri("http://www.herald.example/a/?utm_medium=x"),
            Published = Now,
        });
        Assert.Equal(one.Id, other.Id);
    }

    [Fact]
    public void Without_an_address_the_guid_and_then_title_and_day_decide()
    {
        var guid = From(new FeedEntry { Id = "tag:1", Title = "A" });
        Assert.Equal(guid.Id, From(new FeedEntry { Id = "tag:1", Title = "B" }).Id);
        Assert.NotEqual(guid.Id, From(new FeedEntry { Id = "tag:2", Title = "A" }).Id);

        var title = From(new FeedEntry { Title = "Envoy called in", Published = Now });
        Assert.Equal(title.Id, From(new FeedEntry { Title = " Envoy  called in", Published = Now.AddHours(1) }).Id);
        Assert.NotEqual(title.Id, From(new FeedEntry { Title = "Envoy called in", Published = Now.AddDays(1) }).Id);
    }

    [Fact]
    public void A_date_the_feed_does_not_tell_stays_unknown() => Assert.Null(From(new FeedEntry { Title = "A" }).Published);

    [Theory]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("EN-us", "en-US")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("und", null)]
    [InlineData("english", null)]
    public void The_language_is_a_tag_or_unknown(string told, string? expected) =>
        Assert.Equal(expected, From(new FeedEntry { Title = "A" }, new FeedDocument { Language = told }).Language);
}
