using System.Globalization;

namespace Alerts.Site.Charts;

/// <summary>Days on a horizontal axis, as percentages, so that a chart fits any width without being scaled.</summary>
public sealed record TimeScale(DateOnly From, DateOnly To)
{
    private const double Margin = 1.5;

    private int Days => Math.Max(1, To.DayNumber - From.DayNumber);

    /// <summary>The scale that holds these days, at least a month wide.</summary>
    public static TimeScale Of(DateOnly first, DateOnly last)
    {
        const int Least = 30;
        var missing = Math.Max(0, Least - (last.DayNumber - first.DayNumber));
        return new TimeScale(first.AddDays(-(missing / 2)), last.AddDays(missing - missing / 2));
    }

    public double At(DateOnly day) => Margin + (100 - 2 * Margin) * (day.DayNumber - From.DayNumber) / Days;

    public string Percent(DateOnly day) => Percent(At(day));

    public static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");

    /// <summary>Between three and nine marks at firsts of months or years.</summary>
    public IReadOnlyList<Tick> Ticks()
    {
        var step = Days switch { <= 120 => 1, <= 400 => 2, <= 800 => 4, <= 1_600 => 6, <= 3_300 => 12, _ => 24 };
        var ticks = new List<Tick>();
        for (var day = new DateOnly(From.Year, 1, 1); day <= To; day = day.AddMonths(step))
        {
            if (day < From) continue;
            var first = ticks.Count == 0 || day.Month == 1;
            ticks.Add(new Tick(Percent(day), day.ToString(step >= 12 ? "yyyy" : first ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture)));
        }

        return ticks;
    }
}

/// <summary>A labelled place on the axis.</summary>
public sealed record Tick(string X, string Label);
