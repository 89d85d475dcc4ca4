namespace Alerts.Testing;

/// <summary>A clock that stands until it is told to move. It has no timers: for those see the hosts' ManualClock.</summary>
internal sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to;
}
