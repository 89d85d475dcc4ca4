namespace Alerts.Subscriptions;

/// <summary>
/// The moments at which digests are due. Pure. Slots of one cadence and zone never repeat and never vanish: a local time that
/// daylight saving skips is due at the first moment after the gap, one that comes twice is due the first time.
/// </summary>
public static class SlotCalendar
{
    /// <summary>The latest slot at or before <paramref name="instant"/>.</summary>
    public static DateTimeOffset Latest(Cadence cadence, TimeZoneInfo zone, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        if (cadence.Kind == CadenceKind.Hourly) return HourAtOrBefore(cadence, instant);
        for (var day = LocalDay(zone, instant).AddDays(1); ; day = day.AddDays(-1))
        {
            if (IsDue(cadence, day) && LocalMoment.Of(day, cadence.At, zone) is var slot && slot <= instant) return slot;
        }
    }

    /// <summary>The earliest slot after <paramref name="instant"/>.</summary>
    public static DateTimeOffset Next(Cadence cadence, TimeZoneInfo zone, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        if (cadence.Kind == CadenceKind.Hourly) return HourAtOrBefore(cadence, instant).AddHours(1);
        for (var day = LocalDay(zone, instant).AddDays(-1); ; day = day.AddDays(1))
        {
            if (IsDue(cadence, day) && LocalMoment.Of(day, cadence.At, zone) is var slot && slot > instant) return slot;
        }
    }

    /// <summary>The slot before <paramref name="slot"/>: where its period starts when nothing was ever sent.</summary>
    public static DateTimeOffset Before(Cadence cadence, TimeZoneInfo zone, DateTimeOffset slot) =>
        Latest(cadence, zone, slot.AddTicks(-1));

    private static bool IsDue(Cadence cadence, DateOnly day) => cadence.Kind != CadenceKind.Weekly || day.DayOfWeek == cadence.Day;

    private static DateOnly LocalDay(TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    // Hours are counted in UTC: an hour is an hour, whatever the clocks on the wall do.
    private static DateTimeOffset HourAtOrBefore(Cadence cadence, DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var slot = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, cadence.At.Minute, 0, TimeSpan.Zero);
        return slot <= instant ? slot : slot.AddHours(-1);
    }
}
