namespace Alerts.Events;

/// <summary>How exactly an act's date is known.</summary>
public enum DatePrecision
{
    None,
    Year,
    Month,
    Week,
    Day,
}
