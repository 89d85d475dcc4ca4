namespace Alerts.Events.Recognition;

/// <summary>All that one article says: the reports, and the candidates that were none.</summary>
public sealed record RecognitionResult(IReadOnlyList<Report> Reports, IReadOnlyList<Rejection> Rejections)
{
    public static RecognitionResult Nothing { get; } = new([], []);
}
