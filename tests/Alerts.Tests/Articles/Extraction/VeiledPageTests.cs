using System.Text;
using Alerts.Articles;

namespace Alerts.Tests.Articles.Extraction;

/// <summary>Pages whose text is there and shown by a script.</summary>
public sealed class VeiledPageTests
{
    private const string Story =
        "<p>The foreign ministry asked the ambassador to come on Thursday afternoon and told him that the flights of the past week "
        + "had crossed the border four times, which the air force had recorded.</p>"
        + "<p>The ambassador stayed for forty minutes and left without a word to the reporters who waited at the gate, "
        + "an official of the ministry said later that day, and flew home on Friday for talks.</p>";

    [Theory]
    [InlineData(
        "<main><article><h1>Envoy called in</h1><template id='B:0'></template><p>Loading</p></article></main><div hidden id='S:0'>",
        "</div>")]
    [InlineData("<main><div aria-hidden='true'><h1>Envoy called in</h1>", "</div><div>FPS: 0</div></main>")]
    [InlineData("<main><div style='display:none'><h1>Envoy called in</h1>", "</div></main>")]
    public void Are_read_where_they_show_nothing_else(string before, string after) =>
        Assert.Contains("stayed for forty minutes", TextOf(before + Story + after), StringComparison.Ordinal);

    [Fact]
    public void Keep_their_veil_where_they_show_an_article() =>
        Assert.DoesNotContain(
            "Subscribe",
            TextOf("<main><h1>Envoy called in</h1>" + Story + "</main><div style='display:none'><p>"
                + string.Concat(Enumerable.Repeat("Subscribe to our letters and read all that we write. ", 20)) + "</p></div>"),
            StringComparison.Ordinal);

    private static string TextOf(string body) =>
        Assert.IsType<ArticleReading.Found>(ArticleReader.Read(
            Encoding.UTF8.GetBytes(
                $"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Envoy called in</title></head><body>{body}</body></html>"),
            null,
            new Uri("https://outlet.example/envoy"))).Article.Text;
}
