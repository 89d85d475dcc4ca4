using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Alerts.Articles;

namespace Alerts.Benchmarks;

/// <summary>
/// Page bytes to article, against a bare AngleSharp parse of the same pages with one selector; and near-copy signature with look-up among
/// 100,000. Pages of a folder may be given instead of the made ones: <c>articles DIR</c>.
/// </summary>
internal static class ArticlesBenchmark
{
    private const int Pages = 200;
    private const int Signatures = 100_000;

    public static int Run(string[] arguments)
    {
        var corpus = arguments is [var folder, ..]
            ? [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(File.ReadAllBytes)]
            : PageCorpus.Create(Pages);
        var bytes = corpus.Sum(page => (long)page.Length);
        Print($"{corpus.Count} pages, {bytes / 1e6:F1} MB, {(double)bytes / corpus.Count / 1e3:F0} KB a page");

        var floor = Timing.Median(() => Parse(corpus));
        var ours = Timing.Median(() => Read(corpus));
        floor = (floor + Timing.Median(() => Parse(corpus))) / 2;
        Report("Alerts", ours, corpus.Count, bytes, ours);
        Report("AngleSharp's parse alone", floor, corpus.Count, bytes, ours);
        var near = NearCopies();
        return corpus.Count / ours >= 1_000 && near >= 10_000 ? 0 : 1;
    }

    private static void Read(IReadOnlyList<byte[]> corpus)
    {
        var found = 0;
        foreach (var page in corpus)
            if (ArticleReader.Read(page, "utf-8", null) is ArticleReading.Found) found++;
        if (found < corpus.Count * 9 / 10) throw new InvalidOperationException($"read {found} articles of {corpus.Count} pages");
    }

    private static void Parse(IReadOnlyList<byte[]> corpus)
    {
        foreach (var page in corpus) _ = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)).QuerySelectorAll("article p").Length;
    }

    /// <summary>Articles of 400 words a second, signature and look-up together.</summary>
    private static double NearCopies()
    {
        var random = new Random(3);
        var index = new FingerprintIndex();
        var all = Enumerable.Range(0, Signatures).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue)).ToList();
        for (var at = 0; at < Signatures; at++) index.Add(all[at], Name(at));
        Check(index, all, random);
        var texts = Enumerable.Range(0, 200).Select(seed => PageCorpus.Prose(new Random(seed), 400)).ToList();

        var sign = Timing.Median(() =>
        {
            foreach (var text in texts) _ = Fingerprint.Of(text);
        });
        var both = Timing.Median(() =>
        {
            foreach (var text in texts) _ = index.Nearest(Fingerprint.Of(text));
        });
        Print(
            $"near-copy signature      {texts.Count / sign,10:N0} articles/s; ",
            $"with look-up among {Signatures:N0} {texts.Count / both,10:N0} articles/s");
        return texts.Count / both;
    }

    /// <summary>The look-up must miss nothing that a look at all signatures would find.</summary>
    private static void Check(FingerprintIndex index, List<ulong> all, Random random)
    {
        for (var look = 0; look < 200; look++)
        {
            var signature = all[random.Next(all.Count)];
            for (var flips = random.Next(20); flips > 0; flips--) signature ^= 1UL << random.Next(64);
            var (bits, at) = all.Select((other, at) => (Bits: Fingerprint.Distance(signature, other), At: at)).Min();
            var expected = bits <= FingerprintIndex.LookDistance ? Name(at) : null;
            if (index.Nearest(signature) != expected)
                throw new InvalidOperationException($"found {index.Nearest(signature)}, not {expected}");
        }
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Report(string name, double seconds, int pages, long bytes, double ours) =>
        Print(
            $"{name,-24} {pages / seconds,10:N0} pages/s   {bytes / seconds / 1e6,8:F0} MB/s   {seconds / ours,8:F2} x the time of Alerts");

    private static void Print(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
