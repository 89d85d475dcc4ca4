using System.Globalization;

namespace Alerts.Language;

/// <summary>
/// Turns parts of dates into days, counted from the day of publication. Null where the parts name no day or the day cannot be known.
/// </summary>
internal sealed class DateCalendar(DateOnly? published)
{
    /// <summary>A date without a year may lie this far after publication (announcements) before it is taken for last year's.</summary>
    private const int DaysAhead = 10;

    private static readonly PersianCalendar Solar = new();

    public DateOnly? Published => published;

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public static int WeekdayOf(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    public DateOnly? Day(int? year, int month, int day)
    {
        if (year is { } told)
            return Valid(told, month, day);
        if (published is not { } now)
            return null;
        return Valid(now.Year + 1, month, day) is { } next && next <= now.AddDays(DaysAhead) ? next
            : Valid(now.Year, month, day) is { } same && same <= now.AddDays(DaysAhead) ? same
            : Valid(now.Year - 1, month, day) ?? (month == 2 && day == 29 ? LastLeapDay(now) : null);
    }

    /// <summary>A day of Iran's calendar; without its year the last that is not later than a few days after publication.</summary>
    public DateOnly? SolarDay(int? year, int month, int day)
    {
        if (year is { } told)
            return FromSolar(told, month, day);
        if (published is not { } now)
            return null;
        var current = Solar.GetYear(now.ToDateTime(TimeOnly.MinValue));
        return FromSolar(current, month, day) is { } same && same <= now.AddDays(DaysAhead) ? same : FromSolar(current - 1, month, day);
    }

    /// <summary>New year's day of a solar year, in March.</summary>
    public static DateOnly FirstOfSolar(int year) => DateOnly.FromDateTime(Solar.ToDateTime(year, 1, 1, 0, 0, 0, 0));

    private static DateOnly? FromSolar(int year, int month, int day) =>
        day <= Solar.GetDaysInMonth(year, month) ? DateOnly.FromDateTime(Solar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;

    public DateOnly? Month(int? year, int month)
    {
        if (year is { } told)
            return Valid(told, month, 1);
        return published is not { } now ? null : new DateOnly(month <= now.Month ? now.Year : now.Year - 1, month, 1);
    }

    /// <summary>The last such weekday on or before publication (1 is Monday); with <paramref name="ahead"/> the first after it.</summary>
    public DateOnly? Weekday(int weekday, bool ahead)
    {
        if (published is not { } now)
            return null;
        var back = (WeekdayOf(now) - weekday + 7) % 7;
        return ahead ? now.AddDays(7 - back) : now.AddDays(-back);
    }

    /// <summary>A bare day of the month: the nearest one not later than a few days after publication.</summary>
    public DateOnly? DayOfMonth(int day)
    {
        if (published is not { } now)
            return null;
        for (var back = 1; back >= -2; back--)
        {
            var month = new DateOnly(now.Year, now.Month, 1).AddMonths(back);
            if (Valid(month.Year, month.Month, day) is { } found && found <= now.AddDays(3))
                return found;
        }

        return null;
    }

    /// <summary>"from the 18th": a day of this month that is still to come, else as any bare day.</summary>
    public DateOnly? NextDayOfMonth(int day) =>
        published is { } now && Valid(now.Year, now.Month, day) is { } next && next > now ? next : DayOfMonth(day);

    public DateOnly? Shift(int days) => published?.AddDays(days);

    public DateOnly? Week(int weeks) => published is { } now ? now.AddDays((7 * weeks) + 1 - WeekdayOf(now)) : null;

    public DateOnly? MonthShift(int months) => published is { } now ? new DateOnly(now.Year, now.Month, 1).AddMonths(months) : null;

    public DateOnly? YearShift(int years) => published is { } now ? new DateOnly(now.Year + years, 1, 1) : null;

    private static DateOnly? Valid(int year, int month, int day)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new DateOnly(year, month, day) : null;
    }

    private static DateOnly? LastLeapDay(DateOnly now)
    {
        for (var year = now.Year - 1; year > now.Year - 9; year--)
        {
            if (DateTime.IsLeapYear(year))
                return new DateOnly(year, 2, 29);
        }

        return null;
    }
}
