namespace Alerts.Events.Evaluation;

/// <summary>
/// Counts of right, spurious and missed predictions, and the three shares made of them. A share over nothing is 1: nothing was wrong.
/// </summary>
public sealed record Score(int Right, int Spurious, int Missed)
{
    public double Precision => Right + Spurious == 0 ? 1 : (double)Right / (Right + Spurious);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Right + Spurious + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Spurious + Missed);
}

/// <summary>How many of how many were right.</summary>
public sealed record Share(int Right, int Of)
{
    public double Value => Of == 0 ? 1 : (double)Right / Of;
}
