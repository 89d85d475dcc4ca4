namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Whether arms that change hands are paid for by who gets them.</summary>
internal enum Price
{
    Untold,
    Paid,
    None,
}
