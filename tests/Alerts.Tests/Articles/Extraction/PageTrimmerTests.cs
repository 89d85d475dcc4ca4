using System.Diagnostics;
using Alerts.Articles.Extraction;

namespace Alerts.Tests.Articles.Extraction;

public sealed class PageTrimmerTests
{
    /// <summary>One pass takes milliseconds; going back at every piece would take an hour. A busy machine stays far below.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("<p>a</p><script>var b = '<p>';</script><p>c</p>", "<p>a</p><p>c</p>")]
    [InlineData("<p>a</p><SCRIPT src=x></SCRIPT ><p>c</p>", "<p>a</p><p>c</p>")]
    [InlineData("<style>p > b { }</style><p>c</p>", "<p>c</p>")]
    [InlineData("a<!-- <p> > -->b", "ab")]
    [InlineData("a<!-->b<!--->c", "abc")]
    [InlineData("<noscript><p>Turn it on</noscript><p>c</p>", "<p>c</p>")]
    [InlineData("<a><svg viewBox='0 0 1 1'><g><path d='M0 0'/></g></svg>b</a>", "<a>b</a>")]
    [InlineData("<base href=/a/><base href=/b/><p>c</p>", "<base href=/a/><p>c</p>")]
    public void What_nobody_reads_is_taken_out(string page, string left) => Assert.Equal(left, PageTrimmer.Trim(page));

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"headline\": \"a\"}</script>")]
    [InlineData("<script type=\"application/ld&#x2B;json\">{\"headline\": \"a\"}</script>")]
    [InlineData("<script id=\"json-schema\" type=\"application/ld+json\">{\"headline\": \"a\"}</script>")]
    [InlineData("<base target=_top><base href=/b/><p>c</p>")]
    [InlineData("<p title=\"<!-- a -->\">b</p>")]
    [InlineData("<p title='<script>'>b</p><p title='</script>'>c</p>")]
    [InlineData("<p data-a=x\"<style>b</p>")]
    [InlineData("<textarea><!-- a --></textarea>")]
    [InlineData("<title><style>a</title><p>b</p>")]
    [InlineData("<script><!-- <script> </script> --></script><p>b</p>")]
    [InlineData("<svg><p>The article</p><svg></svg>", "<svg><p>The article</p>")]
    [InlineData("<p>a</p><!-- the rest")]
    [InlineData("<p>a</p><script>the rest")]
    [InlineData("<p>a</p><style>the rest <p>b</p> </styles>")]
    [InlineData("a < b <3 </ <! <")]
    public void What_may_be_text_or_what_is_not_closed_stays(string page, string? left = null) =>
        Assert.Equal(left ?? page, PageTrimmer.Trim(page));

    [Theory]
    [InlineData("<svg>")]
    [InlineData("<svg><g>")]
    [InlineData("<script></scrip")]
    [InlineData("<!--")]
    [InlineData("<style></style ")]
    [InlineData("<a b='")]
    public void Time_grows_with_the_length_of_a_page_alone(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        var time = Stopwatch.StartNew();
        PageTrimmer.Trim(page);
        Assert.True(time.Elapsed < Most, $"{time.Elapsed} for two million characters");
    }
}
