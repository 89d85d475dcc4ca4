namespace Alerts.Feeds.Parsing;

/// <summary>A date a feed told, in UTC. Without a time it is midnight UTC of that day.</summary>
internal sealed record FeedDate(DateTimeOffset At, bool HasTime)
{
    private const int Longest = 100;

    /// <summary>Any notation met in feeds; null when it cannot be read with certainty, never "now".</summary>
    public static FeedDate? Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > Longest ? null : new DateNotation().Read(text);
}
