using System.Diagnostics;
using System.Text;
using Alerts.Articles;

namespace Alerts.Tests.Articles.Extraction;

/// <summary>
/// Pages made to hang or exhaust a reader. The bounds are wide, for machines that are
/// slow and shared; what they catch is growth, not speed.
/// </summary>
public sealed class HostilePageTests
{
    private const string Prose =
        "<p>The ministry called in the ambassador on Friday, an official said, and handed over a note of protest over the incident at "
        + "the border, which both sides describe differently.</p>";
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        void Add(string name, string html) => pages.Add(name, html);
        Add("100,000 nested divs", string.Concat(Enumerable.Repeat("<div>", 100_000)) + Prose);
        Add("100,000 nested spans", "<p>" + string.Concat(Enumerable.Repeat("<span>", 100_000)) + Prose);
        Add("100,000 nested tables", string.Concat(Enumerable.Repeat("<table><tr><td>", 33_000)) + Prose);
        Add("50,000 lists in lists", string.Concat(Enumerable.Repeat("<ul><li>", 50_000)) + Prose);
        Add(
            "formatting that never closes",
            string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<b id={i}><i class={i}>"))
                + string.Concat(Enumerable.Repeat("<p>x", 3_000)) + Prose);
        Add("links in links", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a href={i}><div>x")) + Prose);
        Add("100,000 attributes", "<div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">" + Prose);
        Add("a class of 2 MB", "<div class='" + new string('a', 2_000_000) + "'>" + Prose);
        Add("200,000 empty elements", string.Concat(Enumerable.Repeat("<p></p>", 200_000)) + Prose);
        Add("100,000 headings with links", string.Concat(Enumerable.Repeat("<h2><a href=x>one two three</a></h2>", 50_000)) + Prose);
        Add("a paragraph of 10 MB", "<p>" + new string('x', 10_000_000));
        Add("10 MB of words", "<p>" + string.Concat(Enumerable.Repeat("envoy, ", 1_400_000)));
        Add("linked data nested without end", "<script type='application/ld+json'>" + new string('[', 200_000) + "</script>" + Prose);
        Add(
            "linked data that refers to itself",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"mainEntity\":{\"@type\":\"NewsArticle\","
            + "\"author\":{\"@id\":\"#a\"}},\"@graph\":[{\"@id\":\"#a\",\"name\":{\"@id\":\"#a\"}}]}</script>"
            + Prose);
        Add("facts cut within an emoji", "<meta name=parsely-page content='{\"title\":\"A \\ud83d\",\"\\udc00\":\"B\"}'>" + Prose);
        Add("5,000 meta elements", string.Concat(Enumerable.Repeat("<meta name=author content='A B'>", 5_000)) + Prose);
        Add("a title of 3 MB", "<title>" + new string('t', 3_000_000) + "</title><h1>" + new string('t', 1_000_000) + "</h1>" + Prose);
        Add("a comment that never ends", Prose + "<!--" + new string('-', 3_000_000));
        Add("an attribute that never ends", Prose + "<a href=\"" + new string('x', 3_000_000));
        Add("NUL bytes between the letters", "<p>" + string.Join('\0', Prose.Skip(3).Take(100)) + "</p>" + Prose);
        Add("svg and math in each other", string.Concat(Enumerable.Repeat("<svg><math><mi><foreignObject>", 5_000)) + Prose);
        Add("20,000 base addresses", string.Concat(Enumerable.Repeat("<base href='/x'><div>", 20_000)) + Prose);
        Add(
            "20,000 base addresses behind what is never closed",
            "<noscript>" + string.Concat(Enumerable.Repeat("<base href='/x'><div>", 20_000)) + Prose);
        Add("select, option and template", string.Concat(Enumerable.Repeat("<select><option><template>", 20_000)) + Prose);
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_is_read_or_refused_in_bounded_time(string name, string html)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ArticleReader.Read(Encoding.UTF8.GetBytes(html), null, null);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotNull(reading);
        Assert.True(clock.Elapsed < Most, $"{name} took {clock.Elapsed}");
        Assert.True(allocated < 3L * 1024 * 1024 * 1024, $"{name} allocated {allocated / 1024 / 1024} MiB");
    }

    [Theory]
    [InlineData("windows-1251", "ru", "Министерство вызвало посла")]
    [InlineData("gb18030", "zh", "外交部召见大使提出抗议")]
    [InlineData("shift_jis", "ja", "外務省は大使を呼び抗議した")]
    [InlineData("windows-1256", "ar", "استدعت الخارجية السفير")]
    [InlineData("iso-8859-2", "pl", "Ministerstwo wezwało ambasadora")]
    public void A_charset_named_only_after_the_first_kilobyte_is_found(string charset, string language, string sentence)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html =
            $"<html lang={language}><head><!--{new string('x', 3000)}--><meta charset={charset}></head><body>"
            + $"<article>{string.Concat(Enumerable.Repeat($"<p>{sentence}</p>", 20))}</article>";
        var page = Encoding.GetEncoding(charset).GetBytes(html);

        var found = Assert.IsType<ArticleReading.Found>(ArticleReader.Read(page, null, null));
        Assert.StartsWith(sentence, found.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_UTF_8_that_claims_Latin_1_is_read_as_what_it_is()
    {
        var page = Encoding.UTF8.GetBytes("<meta charset=iso-8859-1><article>"
            + string.Concat(Enumerable.Repeat("<p>Der Außenminister bestellte den Botschafter ein, weil Gespräche scheiterten.</p>", 10)));
        var found = Assert.IsType<ArticleReading.Found>(ArticleReader.Read(page, "iso-8859-1", null));
        Assert.StartsWith("Der Außenminister", found.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_no_encoding_at_all_do_no_harm()
    {
        var noise = new byte[300_000];
        new Random(7).NextBytes(noise);
        Assert.NotNull(ArticleReader.Read(noise, "utf-8", null));
        Assert.NotNull(ArticleReader.Read(noise, "utf-16", null));
        Assert.NotNull(ArticleReader.Read(noise, "no-such-charset", null));
    }
}
