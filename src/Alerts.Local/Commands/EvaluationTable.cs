using System.Globalization;
using Alerts.Events.Evaluation;

namespace Alerts.Local.Commands;

/// <summary>An evaluation as people read it.</summary>
internal static class EvaluationTable
{
    public static async Task WriteAsync(Evaluation evaluation, bool errors, TextWriter output)
    {
        await WriteScoresAsync("FAMILY", evaluation.Families, output);
        await WriteScoresAsync("KIND", evaluation.Kinds, output);
        await WriteScoresAsync("LANGUAGE", evaluation.Languages, output);
        await WriteSharesAsync(evaluation, output);
        await WriteReliabilityAsync(evaluation, output);
        if (errors) await WriteErrorsAsync(evaluation, output);
    }

    private static async Task WriteScoresAsync(string heading, IReadOnlyDictionary<string, Score> scores, TextWriter output)
    {
        var table = new TextColumns(heading.PadRight(28), "PRECISION", "RECALL", "F1", "RIGHT", "SPURIOUS", "MISSED");
        foreach (var (key, score) in scores)
            table.Add(
                key,
                Three(score.Precision),
                Three(score.Recall),
                Three(score.F1),
                Whole(score.Right),
                Whole(score.Spurious),
                Whole(score.Missed));
        await table.WriteAsync(output);
        await output.WriteLineAsync();
    }

    private static async Task WriteSharesAsync(Evaluation evaluation, TextWriter output)
    {
        var table = new TextColumns("OVER HITS".PadRight(28), "SHARE", "RIGHT", "OF");
        (string Name, Share Share)[] shares =
        [
            ("summons roles", evaluation.Roles), ("summons rank", evaluation.Rank),
            ("summons date exact", evaluation.DateExact), ("summons date within a day", evaluation.DateWithinADay),
            ("cooperation kind", evaluation.Kind), ("cooperation status", evaluation.Status),
            ("planned or done", evaluation.PlannedOrDone), ("dated current summons called old", evaluation.CalledOld),
        ];
        foreach (var (name, share) in shares) table.Add(name, Three(share.Value), Whole(share.Right), Whole(share.Of));
        await table.WriteAsync(output);
        var events = evaluation.Events;
        await output.WriteLineAsync(
            $"\nEvents, BCubed: precision {Three(events.Precision)}, recall {Three(events.Recall)}, "
            + $"F1 {Three(events.F1)} over {Whole(events.Items)} reports");
        await output.WriteLineAsync(
            $"Articles: {Whole(evaluation.Articles)}; without an event but alerting: {Whole(evaluation.FalseAlerts)}\n");
    }

    private static async Task WriteReliabilityAsync(Evaluation evaluation, TextWriter output)
    {
        var table = new TextColumns("CONFIDENCE".PadRight(28), "COUNT", "MEAN", "RIGHT");
        foreach (var band in evaluation.Reliability)
            table.Add($"{Two(band.From)} to {Two(band.To)}", Whole(band.Count), Three(band.MeanConfidence), Three(band.ShareRight));
        await table.WriteAsync(output);
        await output.WriteLineAsync($"calibration error {Three(evaluation.CalibrationError)}");
    }

    private static async Task WriteErrorsAsync(Evaluation evaluation, TextWriter output)
    {
        await output.WriteLineAsync();
        var table = new TextColumns("ARTICLE", "LANG", "ERROR", "WHAT", "EVIDENCE");
        foreach (var error in evaluation.Errors)
            table.Add(error.ArticleId, error.Language ?? "", error.Sort, error.What, error.Evidence ?? "");
        await table.WriteAsync(output);
    }

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
