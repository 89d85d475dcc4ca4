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
    IOptions<QueueLoopOptions> queues,
    IOptions<TimerOptions> timers,
    TimeProvider clock,
    ILogger<Walk> logger)
{
    /// <summary>Polls the feeds that are due.</summary>
    public Task<PollResult> PollAsync(CancellationToken cancellation) => poll.RunAsync(cancellation);

    /// <summary>Queues the digests that are due.</summary>
    public Task<int> ScheduleAsync(CancellationToken cancellation) => schedule.RunAsync(cancellation);

    /// <summary>Works the queues off in the order of the walk; returns when none has a visible message.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        foreach (var loop in Queues()) await loop.DrainAsync(cancellation);
    }

    /// <summary>Runs every timer and queue until cancelled. <paramref name="polled"/> hears of each poll.</summary>
    public Task RunAsync(Action<PollResult> polled, CancellationToken cancellation)
    {
        var running = Queues().Select(loop => loop.RunAsync(cancellation)).ToList();
        running.Add(Timer(nameof(PollFeeds), timers.Value.Poll, async token => polled(await poll.RunAsync(token))).RunAsync(cancellation));
        running.Add(Timer(nameof(ScheduleDigests), timers.Value.Digests, token => schedule.RunAsync(token)).RunAsync(cancellation));
        running.Add(Timer(nameof(SweepUnfinished), timers.Value.Sweep, token => sweep.RunAsync(token)).RunAsync(cancellation));
        return Task.WhenAll(running);
    }

    private QueueLoop[] Queues() =>
    [
        Queue(StorageNames.PollQueue, (body, token) => shards.RunAsync(body, token)),
        new(StorageNames.ArticleQueue, RecognizeAsync, messages, poison, queues.Value, clock, logger, queues.Value.ArticleParallelism),
        Queue(StorageNames.NoticeQueue, (body, token) => notify.RunAsync(QueueMessages.Notice(body), token)),
        Queue(StorageNames.DigestQueue, (body, token) => digest.RunAsync(QueueMessages.Digest(body), token)),
    ];

    // On its last try an article is decided without its page rather than put aside.
    private Task RecognizeAsync(QueueMessage message, CancellationToken cancellation) =>
        recognize.RunAsync(message.Body, lastTry: message.DequeueCount >= queues.Value.Tries, cancellation);

    private QueueLoop Queue(string queue, Func<string, CancellationToken, Task> step) =>
        new(queue, (message, token) => step(message.Body, token), messages, poison, queues.Value, clock, logger);

    private TimerLoop Timer(string name, string schedule, Func<CancellationToken, Task> step) =>
        new(name, schedule, (_, token) => step(token), clock, logger);
}
