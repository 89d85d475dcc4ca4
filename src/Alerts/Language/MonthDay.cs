namespace Alerts.Language;

/// <summary>A day told with its month and without its year.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>Days to the nearest such day before or after <paramref name="date"/>.</summary>
    public int DaysFrom(DateOnly date)
    {
        var nearest = int.MaxValue;
        for (var year = date.Year - 1; year <= date.Year + 1; year++)
        {
            var day = new DateOnly(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
            nearest = Math.Min(nearest, Math.Abs(day.DayNumber - date.DayNumber));
        }

        return nearest;
    }
}
