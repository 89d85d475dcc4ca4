namespace Alerts.Language;

/// <summary>
/// What dates without a year, weekdays and "yesterday" are counted from. <paramref name="HasTime"/> false means that only a day is known
/// and it counts in any zone; otherwise the day is the one in the capital of <paramref name="State"/> (UTC when null).
/// </summary>
public sealed record DateAnchor(DateTimeOffset? Published, bool HasTime, string? State)
{
    /// <summary>The day of publication as the state's capital sees it; null when unknown.</summary>
    public DateOnly? Day => Published is not { } at ? null
        : DateOnly.FromDateTime(HasTime ? TimeZoneInfo.ConvertTime(at, StateZones.ZoneOf(State)).DateTime : at.DateTime);
}
