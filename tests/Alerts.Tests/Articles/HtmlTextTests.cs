using Alerts.Articles;

namespace Alerts.Tests.Articles;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("Plain  words\twith\u00a0spaces", "Plain words with spaces")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("AT&amp;T &lsquo;x&rsquo; &#8212; &nbsp; y", "AT&T ‘x’ — y")]
    [InlineData("&lt;p&gt;Twice&lt;/p&gt;&lt;p&gt;escaped&lt;/p&gt;", "Twice\n\nescaped")]
    [InlineData("one<br>two<br/><br />three", "one\ntwo\n\nthree")]
    [InlineData("<p>one\ntwo</p>\n<p>three</p>", "one two\n\nthree")]
    [InlineData("<div title='a > b'>kept</div><!-- <p>not</p> -->", "kept")]
    [InlineData("<style>p{}</style>x<script>if (a<b) c()</script>y", "xy")]
    [InlineData("<p>cut in the mid", "cut in the mid")]
    [InlineData("<p>open <a href=\"x", "open")]
    [InlineData("so\u00adft\u200b \u202eevil\u202c\u0007", "soft evil")]
    public void A_fragment_becomes_text(string? html, string expected) => Assert.Equal(expected, HtmlText.Of(html));

    [Fact]
    public void A_line_has_no_breaks() => Assert.Equal("a b c", HtmlText.Line("<p>a</p>\n<p>b<br>c</p>"));

    [Fact]
    public void A_hundred_thousand_open_tags_are_read_at_once() =>
        Assert.Equal("x", HtmlText.Of(string.Concat(Enumerable.Repeat("<div \"", 100_000)) + "<p>x"));
}
