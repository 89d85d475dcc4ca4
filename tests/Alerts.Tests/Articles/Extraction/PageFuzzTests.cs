using System.Diagnostics;
using System.Globalization;
using System.Text;
using Alerts.Articles;

namespace Alerts.Tests.Articles.Extraction;

/// <summary>
/// Mutated pages never crash, hang or exhaust the reader. A share of the pages runs always; all 50,000 run with the environment variable
/// ALERTS_FUZZ_PAGES=50000. A failure names its seed, and ALERTS_FUZZ_SEED runs that one alone.
/// </summary>
public sealed class PageFuzzTests
{
    private const int Share = 400;
    private const long MostBytes = 512L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(2);

    private static readonly string[] Scraps =
    [
        "<div>", "</div>", "<p", "<table><tr><td>", "</table>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&#0;",
        "&#x110000;", "&nbsp", "<svg><p>", "<template>", "<a href='", "\"", "'>", "\0", "\uFFFE", "<plaintext>", "<select>", "<b><i><u>",
        "<meta charset=utf-16>", "<base href='javascript:x'>", "<title>", "<frameset>", "</body></html>",
        "<script type=application/ld+json>{\"@type\":[[[", "<time datetime='99999-99-99'>", "style='display:none'", "<h1>",
        "<li><li><li>",
    ];

    /// <summary>What readers of linked data stumble over.</summary>
    private static readonly string[] LinkedScraps =
    [
        "\\ud83d", "\\udc00", "\\u00", "\\", "\"", "null", "1e999", "[{},[]]", ",,", ":", "}", "]", "{\"@graph\":", "\"@type\":{},",
        "\"datePublished\":7,", "\"headline\":[null],", "\"author\":{\"name\":[]},", "\"articleBody\":{},", "\"image\":[[[[[[[[", "/*",
        "\t\n", "\u2028",
    ];

    [Fact]
    public void No_mutated_page_crashes_hangs_or_exhausts_the_reader()
    {
        var corpus = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Articles", "Fixtures"), "*.html")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToArray();
        Assert.True(corpus.Length >= 60);
        if (Setting("ALERTS_FUZZ_SEED") is { } one)
        {
            Try(corpus, one);
            return;
        }

        for (var seed = 0; seed < (Setting("ALERTS_FUZZ_PAGES") ?? Share); seed++) Try(corpus, seed);
    }

    private static void Try(byte[][] corpus, int seed)
    {
        var random = new Random(seed);
        var page = Mutate((byte[])corpus[random.Next(corpus.Length)].Clone(), corpus, random);
        var charset = random.Next(4) switch { 0 => "utf-8", 1 => "windows-1251", 2 => "shift_jis", _ => null };
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Assert.NotNull(ArticleReader.Read(page, charset, new Uri("https://outlet.example/a")));
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"seed {seed}: {fault}");
        }

        Assert.True(clock.Elapsed < MostTime, $"seed {seed} took {clock.Elapsed}");
        Assert.True(
            GC.GetAllocatedBytesForCurrentThread() - before < MostBytes,
            $"seed {seed} allocated {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
    }

    private static byte[] Mutate(byte[] page, byte[][] corpus, Random random)
    {
        for (var round = random.Next(1, 12); round > 0; round--)
        {
            var at = random.Next(page.Length);
            page = random.Next(8) switch
            {
                0 => Flip(page, random),
                1 => page[..Math.Max(1, at)],
                2 => [.. page[..at], .. page[Math.Min(page.Length, at + random.Next(200))..], 0x20],
                3 => Insert(page, at, Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)])),
                4 => Insert(
                    page,
                    at,
                    Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Scraps[random.Next(Scraps.Length)], random.Next(1, 2_000))))),
                5 => Splice(page, at, corpus[random.Next(corpus.Length)], random),
                6 => IntoLinkedData(page, random),
                _ => Insert(page, at, page[at..Math.Min(page.Length, at + random.Next(3_000))]),
            };
        }

        return page;
    }

    private static byte[] Flip(byte[] page, Random random)
    {
        for (var count = random.Next(1, 40); count > 0; count--) page[random.Next(page.Length)] = (byte)random.Next(256);
        return page;
    }

    private static byte[] Insert(byte[] page, int at, byte[] piece) => [.. page[..at], .. piece, .. page[at..]];

    /// <summary>Somewhere in the page's first linked data; unchanged where it has none.</summary>
    private static byte[] IntoLinkedData(byte[] page, Random random)
    {
        var start = page.AsSpan().IndexOf("ld+json"u8);
        var length = start < 0 ? -1 : page.AsSpan(start).IndexOf("</script"u8);
        var scrap = LinkedScraps[random.Next(LinkedScraps.Length)];
        return length <= 0 ? page : Insert(page, start + random.Next(length), Encoding.UTF8.GetBytes(scrap));
    }

    private static byte[] Splice(byte[] page, int at, byte[] other, Random random)
    {
        var from = random.Next(other.Length);
        return [.. page[..at], .. other[from..]];
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
