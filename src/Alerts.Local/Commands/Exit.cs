namespace Alerts.Local.Commands;

/// <summary>What the process answers: a contract.</summary>
internal static class Exit
{
    public const int Ok = 0;
    public const int Failure = 1;
    public const int Usage = 2;

    /// <summary>Some feeds failed; the rest of the work was done.</summary>
    public const int Partial = 3;
}
