namespace Alerts.Hosts.Tests.Testing;

/// <summary>Runs as the system's clock does, but began at another moment.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();
    private TimeSpan skipped;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift + skipped;

    /// <summary>Leaps ahead; nothing that waits notices.</summary>
    public void Skip(TimeSpan time) => skipped += time;
}
