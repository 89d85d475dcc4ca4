using NCrontab;

namespace Alerts.Local.Loops;

/// <summary>
/// Fires a step on a 6-field NCRONTAB schedule in UTC, as the timer trigger does. Runs never overlap. What fell due during a long run or
/// while the machine slept is made up for once, at once, and said to be past due. A run that fails is logged; the next still comes.
/// </summary>
internal sealed class TimerLoop
{
    // A sleeping machine's timers do not count the sleep: look at the clock at least this often.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly string name;
    private readonly CrontabSchedule schedule;
    private readonly Func<TimerTick, CancellationToken, Task> step;
    private readonly TimeProvider clock;
    private readonly ILogger logger;

    /// <summary>Throws <see cref="ArgumentException"/> with the fault in words when the schedule is none.</summary>
    public TimerLoop(string name, string schedule, Func<TimerTick, CancellationToken, Task> step, TimeProvider clock, ILogger logger)
    {
        this.name = name;
        this.step = step;
        this.clock = clock;
        this.logger = logger;
        var parsed = CrontabSchedule.TryParse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        this.schedule = parsed ?? throw new ArgumentException(
            $"The schedule of {name}, '{schedule}', is no 6-field NCRONTAB expression (second minute hour day month weekday), "
            + "such as '0 */5 * * * *'.",
            nameof(schedule));
    }

    /// <summary>Runs until cancelled, then returns without throwing.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var due = NextAfter(clock.GetUtcNow());
        try
        {
            while (true)
            {
                await WaitUntilAsync(due, cancellation);
                var started = clock.GetUtcNow();
                await FireAsync(new TimerTick(due, NextAfter(due) <= started), cancellation);

                // Whatever was missed until this run began, this run has made up for.
                due = NextAfter(started);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task FireAsync(TimerTick tick, CancellationToken cancellation)
    {
        try
        {
            await step(tick, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LoopsLog.TimerFailed(logger, name, fault.Message, fault);
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken cancellation)
    {
        while (due - clock.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, cancellation);
    }

    private DateTimeOffset NextAfter(DateTimeOffset moment) => new(schedule.GetNextOccurrence(moment.UtcDateTime), TimeSpan.Zero);
}

/// <summary>One firing: when it fell due, and whether it comes late enough that another was due meanwhile.</summary>
internal sealed record TimerTick(DateTimeOffset Due, bool IsPastDue);
