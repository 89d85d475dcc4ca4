using Alerts.Articles;
using Alerts.Events.Evaluation;
using Alerts.Feeds;
using Alerts.Pipeline;

namespace Alerts.Local.Commands;

/// <summary>
/// Articles of <c>.jsonl</c> files, feed files and folders of either, in the order given. What
/// cannot be read is told on <c>error</c>, one line each.
/// </summary>
internal sealed class ArticleFiles(TextWriter error)
{
    private readonly List<Article> articles = [];
    private readonly List<ArticleLabels> labels = [];

    public IReadOnlyList<Article> Articles => articles;

    /// <summary>Labels in the order of <see cref="Articles"/>; empty ones for articles of a feed.</summary>
    public IReadOnlyList<ArticleLabels> Labels => labels;

    /// <summary>Files and lines that could not be read.</summary>
    public int Faults { get; private set; }

    /// <summary>Reads them all. Throws when there was nothing to read at all.</summary>
    public async Task ReadAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(IsArticleFile)
                    .Order(StringComparer.Ordinal))
                {
                    await ReadFileAsync(file, cancellation);
                }
            }
            else
            {
                await ReadFileAsync(path, cancellation);
            }
        }

        if (Faults > 0 && articles.Count == 0) throw new CommandFault("nothing could be read; each fault is named above.");
    }

    /// <summary>What a run over these articles answers.</summary>
    public int Exit => Faults == 0 ? Commands.Exit.Ok : Commands.Exit.Partial;

    private static bool IsArticleFile(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".jsonl" or ".xml" or ".rss" or ".atom" or ".rdf" or ".json";

    private async Task ReadFileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase)) await ReadLinesAsync(path, cancellation);
            else await ReadFeedAsync(path, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await FaultAsync($"{path}: cannot be read: {fault.Message}");
        }
    }

    private async Task ReadLinesAsync(string path, CancellationToken cancellation)
    {
        using var file = new StreamReader(path);
        await foreach (var line in ArticleLines.ReadAsync(file, cancellation))
        {
            if (line.Article is null)
            {
                await FaultAsync($"{path}:{line.Number}: skipped: {line.Fault}");
                continue;
            }

            articles.Add(line.Article);
            labels.Add(line.Labels!);
        }
    }

    private async Task ReadFeedAsync(string path, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        switch (FeedParser.Parse(bytes, FeedParseOptions.Default))
        {
            case FeedReading.Read read:
                var feed = new Feed { Id = Path.GetFileNameWithoutExtension(path), Url = new Uri(Path.GetFullPath(path)) };
                foreach (var entry in read.Document.Entries)
                {
                    var seen = entry.Published ?? entry.Updated ?? DateTimeOffset.UnixEpoch;
                    var article = ArticleFactory.FromEntry(feed, read.Document, entry, seen, firstPoll: false);
                    articles.Add(article);
                    labels.Add(new(article.Id, article.Language, null, null, []));
                }

                break;
            case FeedReading.NotAFeed not:
                await FaultAsync($"{path}: skipped: {not.Words}");
                break;
        }
    }

    private Task FaultAsync(string message)
    {
        Faults++;
        return error.WriteLineAsync("alerts: " + message);
    }
}
