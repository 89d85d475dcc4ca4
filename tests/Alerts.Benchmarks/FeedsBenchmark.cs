using System.Globalization;
using System.Xml;
using Alerts.Feeds;

namespace Alerts.Benchmarks;

/// <summary>
/// Feed bytes to entries, against a bare XmlReader over the same bytes, Python's feedparser and sfeed where they are installed.
/// </summary>
internal static class FeedsBenchmark
{
    private const int Feeds = 200;

    public static int Run(string[] arguments)
    {
        var corpus = FeedCorpus.Create(Feeds);
        var entries = Feeds * FeedCorpus.EntriesPerFeed;
        var bytes = corpus.Sum(feed => (long)feed.Length);
        Print($"{Feeds} feeds, {entries} entries, {bytes / 1e6:F1} MB, {(double)bytes / entries:F0} bytes an entry");

        var floor = Timing.Median(() => Scan(corpus));
        var ours = Timing.Median(() => Parse(corpus, entries));
        var again = Timing.Median(() => Scan(corpus));
        floor = (floor + again) / 2;
        Report("Alerts", ours, entries, bytes, ours);
        Report("XmlReader alone", floor, entries, bytes, ours);

        // What starting a program costs is taken off: as often as it is started, since one start is below what the system counts in.
        if (Timing.Program("sfeed", ["https://o.example/"], []) is not null)
            Report(
                "sfeed",
                corpus.Sum(feed => Timing.Program("sfeed", ["https://o.example/"], feed) ?? 0)
                    - corpus.Sum(_ => Timing.Program("sfeed", ["https://o.example/"], []) ?? 0),
                entries,
                bytes,
                ours);
        else Console.WriteLine("sfeed                    not installed");

        var few = corpus.Take(10).ToList();
        // Debian's packages belong to Debian's Python, which need not be the first on the path.
        if (new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(name =>
            Timing.Program(name, ["-c", "import feedparser"], []) is not null) is { } python)
        {
            const string Script = "import sys,feedparser; feedparser.parse(sys.stdin.buffer.read())";
            var time = few.Sum(feed =>
                (Timing.Program(python, ["-c", Script], feed) ?? 0) - (Timing.Program(python, ["-c", "import feedparser"], []) ?? 0))
                * Feeds
                / few.Count;
            Report("feedparser (Python)", time, entries, bytes, ours);
        }
        else Console.WriteLine("feedparser (Python)      not installed");

        return entries / ours >= 100_000 ? 0 : 1;
    }

    private static void Parse(IReadOnlyList<byte[]> corpus, int entries)
    {
        var read = 0;
        foreach (var feed in corpus)
        {
            if (FeedParser.Parse(feed, Options) is FeedReading.Read { Document: var document }) read += document.Entries.Count;
        }

        if (read != entries) throw new InvalidOperationException($"read {read} entries of {entries}");
    }

    // As the poller reads: it keeps words, not addresses in them.
    private static readonly FeedParseOptions Options = new() { BaseUrl = new Uri("https://o.example/feed"), ResolveTexts = false };

    private static void Scan(IReadOnlyList<byte[]> corpus)
    {
        foreach (var feed in corpus)
        {
            using var reader = XmlReader.Create(new MemoryStream(feed));
            while (reader.Read())
            {
            }
        }
    }

    private static void Report(string name, double seconds, int entries, long bytes, double ours) =>
        Print(
            $"{name,-24} {entries / seconds,10:N0} entries/s {bytes / seconds / 1e6,8:F0} MB/s   ",
            $"{seconds / ours,8:F2} x the time of Alerts");

    private static void Print(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
