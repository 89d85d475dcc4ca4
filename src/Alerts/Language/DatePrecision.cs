namespace Alerts.Language;

/// <summary>How exactly an act's date is known.</summary>
public enum DatePrecision
{
    None,
    Year,
    Month,
    Week,
    Day,
}
