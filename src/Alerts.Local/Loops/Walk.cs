using Alerts.Pipeline;
using Alerts.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Local.Loops;

/// <summary>The pipeline's steps on their timers and queues: what the triggers are on Azure.</summary>
internal sealed class Walk(
    PollFeeds poll,
    PollShards shards,
    RecognizeEvents recognize,
    SendNotice notify,
    ScheduleDigests schedule,
    SendDigest digest,
    SweepUnfinished sweep,
    IMessageQueue messages,
    PoisonQueue poison,
    RunBook runs,
    IOptions<QueueLoopOptions> queues,
    IOptions<TimerOptions> timers,
    TimeProvider clock,
    ILogger<Walk> logger)
{
    /// <summary>Polls the feeds that are due.</summary>
    public Task<PollResult> PollAsync(CancellationToken cancellation) =>
        runs.WatchAsync(nameof(PollFeeds), () => poll.RunAsync(cancellation), polled => polled.Words, cancellation);

    /// <summary>Queues the digests that are due.</summary>
    public Task<int> ScheduleAsync(CancellationToken cancellation) =>
        runs.WatchAsync(nameof(ScheduleDigests), () => schedule.RunAsync(cancellation), ScheduleDigests.Words, cancellation);

    /// <summary>Works the queues off in the order of the walk; returns when none has a visible message.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        foreach (var loop in Queues()) await loop.DrainAsync(cancellation);
    }

    /// <summary>Runs every timer and queue until cancelled. <paramref name="polled"/> hears of each poll.</summary>
    public Task RunAsync(Action<PollResult> polled, CancellationToken cancellation)
    {
        var running = Queues().Select(loop => loop.RunAsync(cancellation)).ToList();
        running.Add(Timer(nameof(PollFeeds), timers.Value.Poll, async token => polled(await PollAsync(token))).RunAsync(cancellation));
        running.Add(Timer(nameof(ScheduleDigests), timers.Value.Digests, ScheduleAsync).RunAsync(cancellation));
        running.Add(Timer(nameof(SweepUnfinished), timers.Value.Sweep, SweepAsync).RunAsync(cancellation));
        return Task.WhenAll(running);
    }

    private QueueLoop[] Queues() =>
    [
        Queue(StorageNames.PollQueue, (body, token) => runs.WatchAsync(nameof(PollShards), () => shards.RunAsync(body, token), polled => polled.Words, token)),
        new(StorageNames.ArticleQueue, RecognizeAsync, messages, poison, queues.Value, clock, logger, queues.Value.ArticleParallelism),
        Queue(StorageNames.NoticeQueue, (body, token) => runs.WatchAsync(nameof(SendNotice), () => notify.RunAsync(QueueMessages.Notice(body), token), token)),
        Queue(StorageNames.DigestQueue, (body, token) => runs.WatchAsync(nameof(SendDigest), () => digest.RunAsync(QueueMessages.Digest(body), token), token)),
    ];

    // On its last try an article is decided without its page rather than put aside.
    private Task RecognizeAsync(QueueMessage message, CancellationToken cancellation) =>
        runs.WatchAsync(nameof(RecognizeEvents), () => recognize.RunAsync(message.Body, lastTry: message.DequeueCount >= queues.Value.Tries, cancellation), cancellation);

    private Task SweepAsync(CancellationToken cancellation) =>
        runs.WatchAsync(nameof(SweepUnfinished), () => sweep.RunAsync(cancellation), swept => swept.Words, cancellation);

    private QueueLoop Queue(string queue, Func<string, CancellationToken, Task> step) =>
        new(queue, (message, token) => step(message.Body, token), messages, poison, queues.Value, clock, logger);

    private TimerLoop Timer(string name, string schedule, Func<CancellationToken, Task> step) =>
        new(name, schedule, (_, token) => step(token), clock, logger);
}
