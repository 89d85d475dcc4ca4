namespace Alerts.Subscriptions;

/// <summary>Turns wall-clock times of a zone into instants.</summary>
public static class LocalMoment
{
    /// <summary>The first instant, in UTC, at which the zone's clocks show <paramref name="time"/> or later on that day.</summary>
    public static DateTimeOffset Of(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        // Gaps last a whole number of minutes and at most a day (Samoa left out 30 December 2011).
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The zone of that IANA name, or null when there is none.</summary>
    public static TimeZoneInfo? Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
