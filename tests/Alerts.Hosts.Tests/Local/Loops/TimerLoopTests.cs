using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Loops;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Hosts.Tests.Local.Loops;

public sealed class TimerLoopTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2024, 6, 21, 9, 2, 0, TimeSpan.Zero));
    private readonly List<TimerTick> ticks = [];

    [Fact]
    public async Task It_fires_on_its_schedule_in_UTC()
    {
        await RunAsync("0 */5 * * * *", Note, async () =>
        {
            for (var step = 0; step < 12; step++) await StepAsync(TimeSpan.FromMinutes(1));
        });
        Assert.Equal([At(9, 5), At(9, 10)], ticks.Select(tick => tick.Due));
        Assert.All(ticks, tick => Assert.False(tick.IsPastDue));
    }

    [Fact]
    public async Task Seconds_are_the_first_field()
    {
        await RunAsync("30 * * * * *", Note, () => StepAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal([At(9, 2).AddSeconds(30)], ticks.Select(tick => tick.Due));
    }

    [Fact]
    public async Task What_fell_due_while_the_machine_slept_is_made_up_for_once()
    {
        await RunAsync("0 */5 * * * *", Note, async () =>
        {
            clock.Jump(TimeSpan.FromHours(8));
            await StepAsync(TimeSpan.FromMinutes(1));
            await StepAsync(TimeSpan.FromMinutes(1));
        });
        var tick = Assert.Single(ticks);
        Assert.True(tick.IsPastDue);
    }

    [Fact]
    public async Task A_run_longer_than_the_interval_is_never_overlapped_and_followed_by_one_run()
    {
        var (inside, most) = (0, 0);
        await RunAsync("0 * * * * *", async (tick, cancellation) =>
        {
            most = Math.Max(most, ++inside);
            ticks.Add(tick);
            if (ticks.Count == 1) await Task.Delay(TimeSpan.FromMinutes(3), clock, cancellation);
            inside--;
        }, async () =>
        {
            for (var step = 0; step < 5; step++) await StepAsync(TimeSpan.FromMinutes(1));
        });
        Assert.Equal(1, most);
        Assert.Equal([At(9, 3), At(9, 4), At(9, 7)], ticks.Select(tick => tick.Due));
        Assert.True(ticks[1].IsPastDue);
    }

    [Fact]
    public async Task A_run_that_fails_does_not_stop_the_next()
    {
        await RunAsync("0 * * * * *", (tick, _) =>
        {
            ticks.Add(tick);
            throw new InvalidOperationException("the step failed");
        }, async () =>
        {
            for (var step = 0; step < 3; step++) await StepAsync(TimeSpan.FromMinutes(1));
        });
        Assert.Equal(3, ticks.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every five minutes")]
    [InlineData("*/5 * * * *")]
    [InlineData("0 */5 * * * * *")]
    public void A_schedule_that_is_none_is_named(string schedule)
    {
        var fault = Assert.Throws<ArgumentException>(() => new TimerLoop("PollFeeds", schedule, Note, clock, NullLogger.Instance));
        Assert.Contains("PollFeeds", fault.Message, StringComparison.Ordinal);
        Assert.Contains("NCRONTAB", fault.Message, StringComparison.Ordinal);
    }

    private Task Note(TimerTick tick, CancellationToken cancellation)
    {
        ticks.Add(tick);
        return Task.CompletedTask;
    }

    private async Task RunAsync(string schedule, Func<TimerTick, CancellationToken, Task> step, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var running = new TimerLoop("Test", schedule, step, clock, NullLogger.Instance).RunAsync(stop.Token);
        await clock.UntilSomeoneWaitsAsync();
        await meanwhile();
        await stop.CancelAsync();
        await running;
    }

    private async Task StepAsync(TimeSpan by)
    {
        clock.Advance(by);
        await clock.UntilSomeoneWaitsAsync();
    }

    private static DateTimeOffset At(int hour, int minute) => new(2024, 6, 21, hour, minute, 0, TimeSpan.Zero);
}
