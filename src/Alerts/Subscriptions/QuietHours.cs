namespace Alerts.Subscriptions;

/// <summary>
/// Local hours in which nothing immediate is sent; what falls into them is held and released
/// at their end. May span midnight. Equal ends mean none.
/// </summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The end of the quiet hours that <paramref name="instant"/> falls into, or null when it is not quiet then.</summary>
    public DateTimeOffset? EndsAt(DateTimeOffset instant, TimeZoneInfo zone)
    {
        if (From == To) return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        // Yesterday's may still run; the day after tomorrow's cannot have begun.
        for (var day = today.AddDays(-1); day <= today.AddDays(1); day = day.AddDays(1))
        {
            var start = LocalMoment.Of(day, From, zone);
            var end = LocalMoment.Of(To > From ? day : day.AddDays(1), To, zone);
            if (start <= instant && instant < end) return end;
        }

        return null;
    }

    public override string ToString() => FormattableString.Invariant($"{From:HH\\:mm} to {To:HH\\:mm}");
}
