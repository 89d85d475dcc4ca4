using System.CommandLine;
using System.Globalization;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Pipeline;

namespace Alerts.Local.Commands;

/// <summary><c>alerts replay PATH...</c>: an archive through recognition and matching, as it would have come in.</summary>
internal static class ReplayCommand
{
    private static readonly Argument<string[]> Paths =
        new("PATH") { Description = "Articles (.jsonl), a feed file, or a folder of either", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object an article, in input order" };

    public static Command Create()
    {
        var command = new Command("replay", "Run articles through recognition and matching in publication order; sends nothing")
        {
            Paths,
            Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var files = new ArticleFiles(parsed.InvocationConfiguration.Error);
        await files.ReadAsync(parsed.GetRequiredValue(Paths), cancellation);
        var replay = new Replay(new EventRecognizer(), new EventMatcher(new MatchOptions()));
        var replayed = await replay.RunAsync(files.Articles, cancellation);

        if (parsed.GetValue(Json))
        {
            foreach (var one in replayed) await output.WriteLineAsync(VerdictLine.Of(one.Article.Id, one.Decisions).ToJson());
        }
        else
        {
            await WriteTableAsync(replayed, output);
        }

        return files.Exit;
    }

    private static async Task WriteTableAsync(IReadOnlyList<Replayed> replayed, TextWriter output)
    {
        var table = new TextColumns("ARTICLE", "VERDICT", "EVENT", "STATUS", "WHY");
        foreach (var (article, decision) in from one in replayed from decision in one.Decisions select (one.Article, decision))
        {
            table.Add(
                article.Id,
                Names.Of(decision.Verdict),
                decision.EventId ?? decision.Rejection?.Kind.ToString() ?? "",
                decision.Report is { } report ? Names.Of(report.Status) : "",
                $"{decision.Code}: {decision.Why}");
        }

        if (table.Count > 0) await table.WriteAsync(output);
        var events = replayed.SelectMany(one => one.Decisions).Select(decision => decision.EventId).OfType<string>().Distinct().Count();
        var alerts = replayed.SelectMany(one => one.Decisions).Count(decision => decision.Verdict == Verdict.New);
        await output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{replayed.Count} articles, {events} events, {alerts} new"));
    }
}
