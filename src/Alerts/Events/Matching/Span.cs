using Alerts.Language;

namespace Alerts.Events.Matching;

/// <summary>The days on which an act may have been, both ends included.</summary>
internal readonly record struct Span(DateOnly From, DateOnly To)
{
    public static Span Of(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => new(new(date.Year, 1, 1), new(date.Year, 12, 31)),
        DatePrecision.Month => new(new(date.Year, date.Month, 1), new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month))),
        DatePrecision.Week => new(date, date.AddDays(6)),
        _ => new(date, date),
    };

    /// <summary>Days between the two: 0 when they overlap.</summary>
    public int Apart(Span other) => Math.Max(0, Math.Max(From.DayNumber - other.To.DayNumber, other.From.DayNumber - To.DayNumber));
}
