using System.CommandLine;
using System.Globalization;
using Alerts.Articles;
using Alerts.Articles.Pages;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Pipeline;

namespace Alerts.Local.Commands;

/// <summary><c>alerts explain URL|FILE</c>: each candidate of an article with its slots, its verdict and why.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> What = new("URL|FILE")
    {
        Description = "An address, or a file: a page (.html), articles (.jsonl), a feed, or plain text with the title as its first line",
    };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object an article" };

    public static Command Create()
    {
        var command = new Command("explain", "Show what one article says, what was decided, and why") { What, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var what = parsed.GetRequiredValue(What);
        var explained = Uri.TryCreate(what, UriKind.Absolute, out var url) && CanonicalUrl.Of(url) is not null
            ? await FromWebAsync(parsed, url, cancellation)
            : await FromFileAsync(parsed, what, cancellation);
        var output = parsed.InvocationConfiguration.Output;
        foreach (var one in explained)
        {
            if (parsed.GetValue(Json)) await output.WriteLineAsync(ExplainedLine.Of(one).ToJson());
            else await WriteAsync(one, output);
        }

        return Exit.Ok;
    }

    /// <summary>What the store decided when the article came in; a page that never came in is fetched and decided about alone.</summary>
    private static async Task<IReadOnlyList<Replayed>> FromWebAsync(ParseResult parsed, Uri url, CancellationToken cancellation)
    {
        await using var app = LocalApp.Open(parsed);
        var id = ArticleId.Of(url, null, null, null, null, null);
        if (await app.Get<ArticleStore>().FindAsync(id, cancellation) is { } known
            && await app.Get<Journal>().FindAsync(id, known.FirstSeen, cancellation) is { } decided)
        {
            return [new(known, decided.Decisions)];
        }

        var page = await app.Get<PageFetcher>().FetchAsync(url, cancellation) switch
        {
            PageFetch.Fetched fetched => ArticleReader.Read(fetched.Body, fetched.Charset, fetched.Url),
            PageFetch.Refused refused => throw new CommandFault($"{url}: {refused.Why}."),
            PageFetch.Failed failed => throw new CommandFault($"{url}: {failed.Why}. Try again later."),
            _ => throw new InvalidOperationException("a page fetch has an outcome"),
        };
        return await DecideAsync([Read(page, url.ToString(), app.Get<TimeProvider>())], cancellation);
    }

    private static async Task<IReadOnlyList<Replayed>> FromFileAsync(ParseResult parsed, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            throw new CommandFault($"{path}: there is no such file; give a file or an address that starts with http.");
        var kind = Path.GetExtension(path).ToLowerInvariant();
        if (kind is ".html" or ".htm" or ".xhtml")
            return await DecideAsync(
                [Read(ArticleReader.Read(await File.ReadAllBytesAsync(path, cancellation), null, null), path, TimeProvider.System)],
                cancellation);
        if (kind is ".txt" or ".md")
            return await DecideAsync([FromText(path, await File.ReadAllTextAsync(path, cancellation))], cancellation);

        var files = new ArticleFiles(parsed.InvocationConfiguration.Error);
        await files.ReadAsync([path], cancellation);
        return await DecideAsync(files.Articles, cancellation);
    }

    private static Article Read(ArticleReading page, string name, TimeProvider time) => page switch
    {
        ArticleReading.Found { Article: var read } => new()
        {
            Id = name,
            Url = read.Url,
            Outlet = read.Outlet,
            Title = read.Title,
            Author = read.Author,
            Published = read.Published,
            PublishedHasTime = read.PublishedHasTime,
            FirstSeen = time.GetUtcNow(),
            Language = read.Language,
            Text = read.Text,
            FullText = true,
        },
        ArticleReading.NoArticle none => throw new CommandFault($"{name}: no article: {none.Why}."),
        _ => throw new InvalidOperationException("a reading has an outcome"),
    };

    private static Article FromText(string path, string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new()
        {
            Id = path,
            Title = end < 0 ? null : text[..end].Trim().TrimStart('#').Trim(),
            Text = end < 0 ? text : text[(end + 1)..].Trim(),
            FirstSeen = DateTimeOffset.UnixEpoch,
            FullText = true,
        };
    }

    private static Task<IReadOnlyList<Replayed>> DecideAsync(IReadOnlyList<Article> articles, CancellationToken cancellation) =>
        new Replay(
            new EventRecognizer(),
            new EventMatcher(new MatchOptions())).RunAsync(articles, TimeProvider.System.GetUtcNow(), cancellation);

    private static async Task WriteAsync(Replayed one, TextWriter output)
    {
        var article = one.Article;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{article.Title ?? article.Id}\n"
            + $"{article.Outlet ?? "outlet not told"}, "
            + $"published {article.Published?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "not told"}, "
            + $"language {article.Language ?? "not told"}"));
        if (one.Decisions.Count == 0) await output.WriteLineAsync("nothing in it looks like an event of either family");
        foreach (var decision in one.Decisions) await output.WriteLineAsync(Words(decision));
        await output.WriteLineAsync();
    }

    private static string Words(Decision decision)
    {
        var head = $"\n{Names.Of(decision.Verdict)} ({decision.Code}): {decision.Why}";
        if (decision.Report is not { } report)
            return $"{head}\n  looked like {decision.Rejection!.Kind}: {string.Join(' ', decision.Rejection.Parties)}\n"
                + $"  \"{decision.Rejection.Evidence}\"";
        return string.Create(CultureInfo.InvariantCulture,
            $"{head}\n  event       {decision.EventId}\n  kind        {report.Kind}, {Names.Of(report.Status)}\n"
            + $"  who         {EventsCommand.Parties(report.Initiator, report.Target, report.Parties)}\n"
            + $"  act date    {EventsCommand.Date(report.Date)} ({Names.Of(report.DatePrecision)}, from {report.DateBasis})\n"
            + $"  rank        {report.Rank ?? "not told"}\n  over        {report.Reason ?? "not told"}\n"
            + $"  confidence  {report.Confidence:0.00}\n  sentence    \"{report.Evidence}\"\n  read by     {report.Why}");
    }
}
