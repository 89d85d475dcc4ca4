using System.CommandLine;
using Alerts.Events.Evaluation;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Pipeline;

namespace Alerts.Local.Commands;

/// <summary><c>alerts evaluate FILE.jsonl</c>: recognition and matching measured against the labels in the file.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string[]> Files =
        new("FILE") { Description = "Labelled articles (.jsonl)", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object" };
    private static readonly Option<bool> Errors = new("--errors") { Description = "List what was wrong, with the sentence" };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure recognition and matching against labelled articles") { Files, Json, Errors };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var files = new ArticleFiles(parsed.InvocationConfiguration.Error);
        await files.ReadAsync(parsed.GetRequiredValue(Files), cancellation);
        var replayed = await new Replay(new EventRecognizer(), new EventMatcher(new MatchOptions())).RunAsync(files.Articles, cancellation);
        var evaluation = Evaluator.Evaluate([.. files.Labels.Zip(replayed, (labels, one) => (labels, one.Decisions))]);

        if (parsed.GetValue(Json)) await output.WriteLineAsync(EvaluationJson.Write(evaluation));
        else await EvaluationTable.WriteAsync(evaluation, parsed.GetValue(Errors), output);
        return files.Exit;
    }
}
