namespace Alerts.Delivery;

/// <summary>What a channel said.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>It took the message.</summary>
    public sealed record Sent : SendResult;

    /// <summary>Not now: try again, after <paramref name="After"/> if it said so.</summary>
    public sealed record TryLater(string Why, TimeSpan? After = null) : SendResult;

    /// <summary>The channel's quota is used up; this is no failure.</summary>
    public sealed record NotYet(TimeSpan After) : SendResult;

    /// <summary>Never: sending again would not help. <paramref name="Why"/> says what to do.</summary>
    public sealed record Refused(string Why) : SendResult;

    public static SendResult Ok { get; } = new Sent();
}
