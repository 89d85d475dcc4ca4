using Alerts.Articles;

namespace Alerts.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTPS://WWW.Example.ORG:443/News/A?utm_source=rss&id=7&fbclid=x#top", "https://www.example.org/News/A?id=7")]
    [InlineData("http://example.org:80/a/?b=2&a=1&b=2", "http://example.org/a/?a=1&b=2")]
    [InlineData("http://example.org:8080/a?source=rss", "http://example.org:8080/a")]
    [InlineData("https://example.org/a?source=embassy", "https://example.org/a?source=embassy")]
    [InlineData("https://example.org/a;jsessionid=99AF?p=1", "https://example.org/a?p=1")]
    [InlineData("https://example.org/%7euser/%e4%b8%ad", "https://example.org/~user/%E4%B8%AD")]
    [InlineData(
        "https://www.google.com/url?rct=j&sa=t&url=https://example.org/x%3Fid%3D4%26utm_medium%3Dalert&ct=ga",
        "https://example.org/x?id=4")]
    [InlineData("https://example-org.cdn.ampproject.org/c/s/example.org/story/5?amp=1", "https://example.org/story/5")]
    [InlineData("https://app.example.org/#!/story/5", "https://app.example.org/#!/story/5")]
    public void An_address_loses_what_does_not_name_the_article(string given, string expected) =>
        Assert.Equal(expected, CanonicalUrl.Of(new Uri(given))!.AbsoluteUri);

    [Theory]
    [InlineData("https://www.example.org/2024/story", "http://example.org/2024/story/")]
    [InlineData("https://www.example.org/2024/story", "https://m.example.org/2024/story?utm_campaign=z")]
    [InlineData("https://www.example.org/2024/story", "https://amp.example.org/2024/story")]
    [InlineData("https://www.example.org/2024/story", "https://www.example.org/amp/2024/story")]
    [InlineData("https://www.example.org/2024/story", "https://www.example.org/2024/story/amp/")]
    [InlineData("https://www.example.org/2024/story", "https://www.example.org/2024/story?outputType=amp")]
    [InlineData("https://www.example.org/2024/story.html", "https://www.example.org/2024/story.amp.html")]
    [InlineData("https://en.example.org/wiki/A", "https://en.m.example.org/wiki/A#History")]
    [InlineData("https://example.org/story/", "https://example.org/story/index.html")]
    [InlineData("https://example.org/story?id=1&page=2", "https://example.org/story?page=2&id=1")]
    public void Two_addresses_of_one_article_have_one_key(string one, string other) =>
        Assert.True(
            CanonicalUrl.Same(new Uri(one), new Uri(other)),
            $"{CanonicalUrl.Key(new Uri(one))} is not {CanonicalUrl.Key(new Uri(other))}");

    [Theory]
    [InlineData("https://example.org/story?id=1", "https://example.org/story?id=2")]
    [InlineData("https://example.org/Story", "https://example.org/story2")]
    [InlineData("https://news.example.org/story", "https://sport.example.org/story")]
    [InlineData("https://example.org/a?p=12", "https://example.org/a?p=13")]
    public void Different_articles_keep_different_keys(string one, string other) =>
        Assert.False(CanonicalUrl.Same(new Uri(one), new Uri(other)));

    [Theory]
    [InlineData("mailto:desk@example.org")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public void Only_web_addresses_are_articles(string given) => Assert.Null(CanonicalUrl.Of(new Uri(given)));

    [Fact]
    public void A_relative_address_is_none() => Assert.Null(CanonicalUrl.Of(new Uri("/a", UriKind.Relative)));
}
