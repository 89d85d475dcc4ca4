namespace Alerts.Events;

/// <summary>How far along, and how sure, what is reported is. Planned is never mixed with done.</summary>
public enum ReportStatus
{
    Reported,
    Alleged,
    Planned,
    Done,
    Denied,
}
