namespace Alerts.Local.Demo;

/// <summary>A clock that stands where it is put. Timers and timestamps stay real, so that deadlines still bite.</summary>
internal sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves on to that moment; never back.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        if (moment > GetUtcNow()) Interlocked.Exchange(ref ticks, moment.UtcTicks);
    }
}
