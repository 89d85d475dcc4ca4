namespace Alerts.Subscriptions;

/// <summary>How often a subscriber hears.</summary>
public enum CadenceKind
{
    /// <summary>One message an event, as it is recognised; what the daily cap holds back comes in a daily digest.</summary>
    Immediate,
    Hourly,
    Daily,
    Weekly,
}

/// <summary>When a subscriber's digest is due, in local time of the subscriber's zone.</summary>
/// <param name="Kind">How often.</param>
/// <param name="At">Local time of day; for <see cref="CadenceKind.Hourly"/> only its minute counts.</param>
/// <param name="Day">Day of the week, for <see cref="CadenceKind.Weekly"/> only.</param>
public sealed record Cadence(CadenceKind Kind, TimeOnly At, DayOfWeek Day = DayOfWeek.Monday)
{
    public static Cadence Immediate { get; } = new(CadenceKind.Immediate, new TimeOnly(8, 0));

    public static Cadence Hourly { get; } = new(CadenceKind.Hourly, new TimeOnly(0, 0));

    public static Cadence Daily { get; } = new(CadenceKind.Daily, new TimeOnly(8, 0));

    public static Cadence Weekly { get; } = new(CadenceKind.Weekly, new TimeOnly(8, 0));

    /// <summary>
    /// The cadence in words, as people read and type it: <c>immediate</c>, <c>hourly</c>,
    /// <c>daily at 08:00</c>, <c>weekly on Monday at 08:00</c>.
    /// </summary>
    public override string ToString() => Kind switch
    {
        CadenceKind.Immediate => "immediate",
        CadenceKind.Hourly => "hourly",
        CadenceKind.Daily => FormattableString.Invariant($"daily at {At:HH\\:mm}"),
        _ => FormattableString.Invariant($"weekly on {Day} at {At:HH\\:mm}"),
    };
}
