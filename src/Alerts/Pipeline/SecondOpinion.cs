using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Recognition;

namespace Alerts.Pipeline;

/// <summary>
/// Reads an article by the rules, and where they leave a candidate open, once more with what the second reader says of it: its language,
/// and the sentences that matter set in front. Whatever the second reader does, a report that the rules have read by themselves stands.
/// </summary>
public sealed class SecondOpinion(EventRecognizer recognizer, ISecondReader reader)
{
    // A report that needed help is a little less sure.
    private const double Trust = 0.9;

    public async Task<(RecognitionResult Result, IReadOnlyList<string> Notes)> ReadAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var first = recognizer.Recognize(article);
        if (reader is NoSecondReader || !IsOpen(article, first)) return (first, []);

        var reading = await reader.ReadAsync(article, cancellation);
        if (ReferenceEquals(reading, SecondReading.Nothing)) return (first, []);
        var second = recognizer.Recognize(Helped(article, reading));
        if (second.Reports.Count == 0) return (first, [.. reading.Notes, .. Told(reading)]);
        return (second with { Reports = [.. second.Reports.Select(Doubted)] }, reading.Notes);
    }

    private static Report Doubted(Report report) =>
        report with { Confidence = report.Confidence * Trust, Why = report.Why + "; with the second reader's help" };

    private bool IsOpen(Article article, RecognitionResult result) =>
        result.Reports.Count == 0
        && (result.Rejections.Any(candidate => candidate.Code is "unresolved-parties" or "unsure-parties")
        || (recognizer.Hints(article.Title, article.Text) && !recognizer.Reads(article)));

    private static Article Helped(Article article, SecondReading reading) => article with
    {
        Language = reading.Language ?? article.Language,
        Text = reading.Summary.Count == 0 ? article.Text : string.Join(' ', reading.Summary) + "\n\n" + article.Text,
    };

    private static IEnumerable<string> Told(SecondReading reading)
    {
        if (reading.Names.Count > 0) yield return "second reader: names " + string.Join(", ", reading.Names.Take(8));
        if (reading.KeyPhrases.Count > 0) yield return "second reader: key phrases " + string.Join(", ", reading.KeyPhrases.Take(8));
    }
}
