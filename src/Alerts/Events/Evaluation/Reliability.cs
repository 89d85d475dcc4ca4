namespace Alerts.Events.Evaluation;

/// <summary>
/// Predictions with a confidence from <paramref name="From"/> to below <paramref name="To"/>:
/// how many, how sure on average, and how many were right.
/// </summary>
public sealed record ReliabilityBand(double From, double To, int Count, double MeanConfidence, double ShareRight)
{
    private static readonly double[] Bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001];

    public static IReadOnlyList<ReliabilityBand> Table(IReadOnlyCollection<(double Confidence, bool Right)> predictions)
    {
        var bands = new List<ReliabilityBand>();
        for (var at = 0; at + 1 < Bounds.Length; at++)
        {
            var inside = predictions.Where(one => one.Confidence >= Bounds[at] && one.Confidence < Bounds[at + 1]).ToList();
            if (inside.Count == 0) continue;
            bands.Add(new(
                Bounds[at],
                Math.Min(1, Bounds[at + 1]),
                inside.Count,
                inside.Average(one => one.Confidence),
                inside.Average(one => one.Right ? 1.0 : 0)));
        }

        return bands;
    }

    /// <summary>Expected calibration error: the bands' distance between confidence and share right, weighed by their counts.</summary>
    public static double CalibrationError(IReadOnlyCollection<ReliabilityBand> table)
    {
        var all = table.Sum(band => band.Count);
        return all == 0 ? 0 : table.Sum(band => band.Count * Math.Abs(band.MeanConfidence - band.ShareRight)) / all;
    }
}
