namespace Alerts.Events.Evaluation;

/// <summary>
/// BCubed over a clustering (Bagga and Baldwin 1998): for every item, the share of its predicted cluster that belongs with it, and the
/// share of what belongs with it that is in its predicted cluster, averaged over all items.
/// </summary>
public sealed record BCubed(double Precision, double Recall, int Items)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <param name="items">Each item's true and predicted cluster.</param>
    public static BCubed Of(IReadOnlyCollection<(string True, string Predicted)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0) return new(1, 1, 0);

        var trueSizes = items.CountBy(item => item.True).ToDictionary();
        var predictedSizes = items.CountBy(item => item.Predicted).ToDictionary();
        double precision = 0, recall = 0;
        foreach (var (both, shared) in items.CountBy(item => item))
        {
            precision += (double)shared * shared / predictedSizes[both.Predicted];
            recall += (double)shared * shared / trueSizes[both.True];
        }

        return new(precision / items.Count, recall / items.Count, items.Count);
    }
}
