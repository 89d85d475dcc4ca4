using System.Collections.Concurrent;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Loops;
using Alerts.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Hosts.Tests.Local.Loops;

public sealed class QueueLoopTests
{
    private readonly ManualClock clock = new();
    private readonly MemoryMessageQueue messages;
    private readonly ConcurrentQueue<string> done = new();
    private readonly QueueLoopOptions options = new() { Parallelism = 3, Tries = 3, RetryDelay = TimeSpan.FromMinutes(1) };

    public QueueLoopTests() => messages = new MemoryMessageQueue(clock);

    [Fact]
    public async Task Every_message_is_worked_off_and_deleted()
    {
        await SendAsync("a", "b", "c", "d", "e");
        Assert.Equal(5, await Loop(Done).DrainAsync(CancellationToken.None));
        Assert.Equal(["a", "b", "c", "d", "e"], done.Order());
        Assert.Equal(0, await CountAsync("work"));
    }

    [Fact]
    public async Task A_failing_message_stops_no_other_and_comes_again_later()
    {
        await SendAsync("bad", "good");
        var loop = Loop(FailOnBad);
        await loop.DrainAsync(CancellationToken.None);
        Assert.Equal(["good"], done);
        Assert.Equal(1, await CountAsync("work"));

        await loop.DrainAsync(CancellationToken.None);
        clock.Advance(options.RetryDelay);
        Assert.Equal(1, await loop.DrainAsync(CancellationToken.None));
    }

    [Fact]
    public async Task After_its_tries_a_message_goes_to_the_poison_queue_and_can_be_put_back()
    {
        await SendAsync("bad");
        var loop = Loop(FailOnBad);
        for (var run = 0; run < options.Tries; run++)
        {
            Assert.Equal(1, await loop.DrainAsync(CancellationToken.None));
            clock.Advance(options.RetryDelay);
        }

        Assert.Equal(0, await CountAsync("work"));
        Assert.Equal("bad", Assert.Single(await messages.PeekAsync("work-poison", 1, CancellationToken.None)).Body);

        Assert.Equal(1, await Poison().ReplayAsync("work-poison", null, CancellationToken.None));
        Assert.Equal(1, await Loop(Done).DrainAsync(CancellationToken.None));
        Assert.Equal(["bad"], done);
        Assert.Equal(0, await CountAsync("work-poison"));
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_and_again_but_never_finishes_is_put_aside_unread()
    {
        await SendAsync("deadly");
        for (var at = 0; at < options.Tries * 4; at++)
        {
            await messages.ReceiveAsync("work", 1, options.Visibility, CancellationToken.None);
            clock.Advance(options.Visibility);
        }

        await Loop(Done).DrainAsync(CancellationToken.None);
        Assert.Empty(done);
        Assert.Equal(1, await CountAsync("work-poison"));
    }

    [Fact]
    public async Task No_more_are_in_work_at_once_than_allowed()
    {
        await SendAsync([.. Enumerable.Range(0, 30).Select(at => $"{at}")]);
        var (now, most) = (0, 0);
        await Loop(async (_, _) =>
        {
            var mine = Interlocked.Increment(ref now);
            InterlockedMax(ref most, mine);
            await Task.Yield();
            Interlocked.Decrement(ref now);
        }).DrainAsync(CancellationToken.None);
        Assert.InRange(most, 1, options.Parallelism);
    }

    [Fact]
    public async Task A_stop_lets_the_work_in_hand_finish_and_takes_no_more()
    {
        await SendAsync("slow");
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var stop = new CancellationTokenSource();
        var running = Loop(async (message, _) =>
        {
            started.TrySetResult();
            await go.Task;
            done.Enqueue(message.Body);
        }).RunAsync(stop.Token);

        await started.Task;
        await stop.CancelAsync();
        await SendAsync("never");
        go.SetResult();
        await running;
        Assert.Equal(["slow"], done);
        Assert.Equal(1, await CountAsync("work"));
    }

    [Fact]
    public async Task Work_that_will_not_finish_is_cancelled_and_given_back()
    {
        options.Grace = TimeSpan.FromMilliseconds(20);
        await SendAsync("endless");
        var started = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var running = Loop(async (_, cancellation) =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
        }).RunAsync(stop.Token);

        await started.Task;
        await stop.CancelAsync();
        await running;
        Assert.Equal(1, Assert.Single(await messages.PeekAsync("work", 1, CancellationToken.None)).DequeueCount);
    }

    [Fact]
    public async Task A_step_is_cancelled_before_another_reader_may_have_its_message()
    {
        await SendAsync("endless");
        var draining = Loop((_, cancellation) =>
            Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation)).DrainAsync(CancellationToken.None);
        while (!draining.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        Assert.Equal(1, await CountAsync("work") + await CountAsync("work-poison"));
        Assert.Empty(done);
    }

    private QueueLoop Loop(Func<QueueMessage, CancellationToken, Task> step) =>
        new("work", step, messages, Poison(), options, clock, NullLogger.Instance);

    private PoisonQueue Poison() => new(messages, new MemoryDocumentStore());

    private Task Done(QueueMessage message, CancellationToken cancellation)
    {
        done.Enqueue(message.Body);
        return Task.CompletedTask;
    }

    private Task FailOnBad(QueueMessage message, CancellationToken cancellation) =>
        message.Body == "bad" ? throw new InvalidOperationException("the message is bad") : Done(message, cancellation);

    private async Task SendAsync(params string[] bodies)
    {
        foreach (var body in bodies) await messages.SendAsync("work", body, TimeSpan.Zero, CancellationToken.None);
    }

    private Task<int> CountAsync(string queue) => messages.CountAsync(queue, CancellationToken.None);

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            if (Interlocked.CompareExchange(ref most, value, seen) == seen) return;
        }
    }
}
