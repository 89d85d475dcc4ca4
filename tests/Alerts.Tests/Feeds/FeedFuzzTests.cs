using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Alerts.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace Alerts.Tests.Feeds;

/// <summary>
/// A bounded, seeded share of the fuzzing; all of it runs with <c>ALERTS_FUZZ=200000 dotnet test tests/Alerts.Tests --filter
/// FullyQualifiedName~FeedFuzz</c>. A failure names its seed.
/// </summary>
public sealed class FeedFuzzTests
{
    private const int LargestFixture = 20_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("ALERTS_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : 6_000;

    [Fact]
    public void A_mutated_feed_is_read_without_a_crash_within_bounded_time_and_memory()
    {
        var mutator = new FeedMutator([.. BrokenFeedTests.Names.Select(name => FeedFixture.Load(name).Bytes)
            .Where(bytes => bytes.Length is > 0 and < LargestFixture)]);
        Parallel.For(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed => Check(seed, mutator.Mutate(seed)));
    }

    [Theory]
    [InlineData("<item>")]
    [InlineData("<title>")]
    [InlineData("<a b='")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<?x ")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<!ENTITY a 'b'>&a;")]
    [InlineData("</title>")]
    [InlineData("&#")]
    [InlineData("&lt;")]
    [InlineData("<link href='//")]
    [InlineData("<x xmlns:a='http://purl.org/dc/elements/1.1/'>")]
    [InlineData("<description><p>")]
    [InlineData("<author><name>")]
    public void A_megabyte_of_one_fragment_takes_no_more_than_linear_time(string fragment)
    {
        var text = "<rss><channel><item>" + string.Concat(Enumerable.Repeat(fragment, 1_000_000 / fragment.Length));
        Check(0, Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void What_a_well_formed_feed_says_is_what_is_read() => Prop.ForAll<NonNull<string>, NonNull<string>>((title, body) =>
    {
        var (wanted, words) = (Clean(title.Get), Clean(body.Get));
        var feed =
            $"<rss version=\"2.0\"><channel><item><title>{WebUtility.HtmlEncode(wanted)}</title><guid>g</guid>"
            + $"<description>{WebUtility.HtmlEncode(words)}</description></item></channel></rss>";
        var read = Assert.IsType<FeedReading.Read>(
            FeedParser.Parse(Encoding.UTF8.GetBytes(feed), new FeedParseOptions { ResolveTexts = false }));
        var entry = Assert.Single(read.Document.Entries);
        Assert.False(read.Document.Damaged);
        Assert.Equal(wanted, entry.Title ?? "");
        Assert.Equal(words, entry.Summary ?? "");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_at_all_is_either_a_feed_or_not_and_never_a_crash() =>
        Prop.ForAll<byte[]>(bytes => Check(0, bytes)).QuickCheckThrowOnFailure();

    private static void Check(int seed, byte[] bytes)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        FeedReading reading;
        try
        {
            reading = FeedParser.Parse(bytes, new FeedParseOptions { BaseUrl = new Uri("https://gazette.example/feed") });
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"seed {seed}: {fault.Message}", fault);
        }

        var took = Stopwatch.GetElapsedTime(started);
        Assert.True(took < Longest, $"seed {seed}: took {took}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 4_000_000 + 200L * bytes.Length);
        if (reading is FeedReading.Read { Document: var document }) Assert.All(document.Entries, entry => CheckEntry(seed, entry));
    }

    private static void CheckEntry(int seed, FeedEntry entry)
    {
        Assert.True(entry.Link is null || entry.Link.Scheme is "http" or "https", $"seed {seed}: {entry.Link}");
        Assert.True(
            entry.Title is null || (entry.Title.Length is > 0 and <= 1000 && !entry.Title.AsSpan().ContainsAny("\r\n\0\u202E")),
            $"seed {seed}: {entry.Title}");
        Assert.True(entry.Published is not { } at || at.Offset == TimeSpan.Zero, $"seed {seed}: {entry.Published}");
    }

    private static string Clean(string text)
    {
        var kept = text.Where(c => c is >= ' ' and < '\u007F' or > '\u00A0' and < '\u0600' and not '\u00AD');
        return string.Join(' ', new string([.. kept]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
