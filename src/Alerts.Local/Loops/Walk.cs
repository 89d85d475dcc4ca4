using System.Threading.Channels;
using Alerts.Events.Recognition;
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
    public Task<PollResult> PollAsync(CancellationToken cancellation) => PollAsync(_ => { }, cancellation);

    /// <summary>
    /// Polls the feeds that are due, and meanwhile recognises what those already polled have brought; then works the queues off. What is
    /// decided is what polling and draining one after the other decide, in the time of the longer.
    /// </summary>
    public async Task<PollResult> PollAndDrainAsync(CancellationToken cancellation)
    {
        var arrivals = Channel.CreateUnbounded<FeedOutcome>();
        var polling = PollAsync(arrivals.Writer, cancellation);
        // The data behind recognition is read once; articles that came meanwhile would all wait for it, each holding a thread.
        await Task.Run(EventRecognizer.Prepare, CancellationToken.None);

        // When cancelled, the poll ends and with it the arrivals.
        var articles = ArticleLoop();
        await foreach (var arrived in arrivals.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (arrived.NewArticles > 0) await articles.DrainAsync(cancellation);
        }

        var polled = await polling;
        await DrainAsync(cancellation);
        return polled;
    }

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

    private async Task<PollResult> PollAsync(ChannelWriter<FeedOutcome> arrivals, CancellationToken cancellation)
    {
        try
        {
            return await PollAsync(outcome => arrivals.TryWrite(outcome), cancellation);
        }
        finally
        {
            arrivals.Complete();
        }
    }

    private Task<PollResult> PollAsync(Action<FeedOutcome> arrived, CancellationToken cancellation) =>
        runs.WatchAsync(nameof(PollFeeds), () => poll.RunAsync(arrived, cancellation), polled => polled.Words, cancellation);

    private QueueLoop[] Queues() =>
    [
        Queue(StorageNames.PollQueue, (body, token) =>
            runs.WatchAsync(nameof(PollShards), () => shards.RunAsync(body, token), polled => polled.Words, token)),
        ArticleLoop(),
        Queue(StorageNames.NoticeQueue, (body, token) =>
            runs.WatchAsync(nameof(SendNotice), () => notify.RunAsync(QueueMessages.Notice(body), token), token)),
        Queue(StorageNames.DigestQueue, (body, token) =>
            runs.WatchAsync(nameof(SendDigest), () => digest.RunAsync(QueueMessages.Digest(body), token), token)),
    ];

    private QueueLoop ArticleLoop() =>
        new(StorageNames.ArticleQueue, RecognizeAsync, messages, poison, queues.Value, clock, logger, queues.Value.ArticleParallelism);

    // On its last try an article is decided without its page rather than put aside.
    private Task RecognizeAsync(QueueMessage message, CancellationToken cancellation) =>
        runs.WatchAsync(
            nameof(RecognizeEvents),
            () => recognize.RunAsync(message.Body, lastTry: message.DequeueCount >= queues.Value.Tries, cancellation),
            cancellation);

    private Task SweepAsync(CancellationToken cancellation) =>
        runs.WatchAsync(nameof(SweepUnfinished), () => sweep.RunAsync(cancellation), swept => swept.Words, cancellation);

    private QueueLoop Queue(string queue, Func<string, CancellationToken, Task> step) =>
        new(queue, (message, token) => step(message.Body, token), messages, poison, queues.Value, clock, logger);

    private TimerLoop Timer(string name, string schedule, Func<CancellationToken, Task> step) =>
        new(name, schedule, (_, token) => step(token), clock, logger);
}
