using System.Collections.Concurrent;
using Alerts.Articles;
using Alerts.Feeds;
using Alerts.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Pipeline;

/// <summary>
/// Polls feeds: conditional GET, parse, unseen and changed entries become articles. Feeds are independent: one
/// that fails never stops the others. A feed's state is saved last, so a poll that dies at any point is simply
/// done again, and an article's id makes the repeat harmless.
/// </summary>
public sealed class PollFeeds(
    FeedStore feeds,
    FeedClient client,
    ArticleStore articles,
    PushedFeeds pushed,
    TimeProvider clock,
    IOptions<FeedsOptions> options,
    ILogger<PollFeeds> logger)
{
    private const int WritesAtOnce = 16;

    /// <summary>Polls every feed that is due.</summary>
    public Task<PollResult> RunAsync(CancellationToken cancellation) => RunAsync(_ => { }, cancellation);

    /// <summary>
    /// Polls every feed that is due. <paramref name="polled"/> hears of each as soon as its articles are
    /// stored; it must be quick and safe to call from many threads.
    /// </summary>
    public async Task<PollResult> RunAsync(Action<FeedOutcome> polled, CancellationToken cancellation) =>
        await RunAsync(await feeds.ListIdsAsync(cancellation).ToListAsync(cancellation), onlyDue: true, polled, cancellation);

    /// <summary>Polls these feeds, due or not unless <paramref name="onlyDue"/>.</summary>
    public Task<PollResult> RunAsync(IReadOnlyCollection<string> ids, bool onlyDue, CancellationToken cancellation) =>
        RunAsync(ids, onlyDue, _ => { }, cancellation);

    private async Task<PollResult> RunAsync(
        IReadOnlyCollection<string> ids,
        bool onlyDue,
        Action<FeedOutcome> polled,
        CancellationToken cancellation)
    {
        using var step = Telemetry.Step(nameof(PollFeeds));
        var outcomes = new ConcurrentBag<FeedOutcome>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrency, CancellationToken = cancellation };
        await Parallel.ForEachAsync(ids, parallel, async (id, token) =>
        {
            if (await TryPollAsync(id, onlyDue, token) is not { } outcome) return;
            outcomes.Add(outcome);
            polled(outcome);
        });

        var result = new PollResult([.. outcomes.OrderBy(outcome => outcome.Feed.Url.AbsoluteUri, StringComparer.Ordinal)]);
        FeedsLog.Polled(logger, result.Outcomes.Count, result.Unchanged, result.Failures.Count(), result.NewArticles);
        return result;
    }

    private async Task<FeedOutcome?> TryPollAsync(string id, bool onlyDue, CancellationToken cancellation)
    {
        Versioned<FeedRecord>? read = null;
        try
        {
            read = await feeds.FindAsync(id, cancellation);
            return read is null || (onlyDue && !IsDue(read.Value.State, clock.GetUtcNow())) ? null : await PollAsync(read, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            FeedsLog.PollBroke(logger, id, fault);
            var feed = read?.Value.Feed ?? new Feed { Id = id, Url = new Uri("about:blank") };
            return new FeedOutcome(feed, FeedHealth.Failing, 0, 0, Unchanged: false, Failed: true, fault.Message);
        }
    }

    /// <summary>Whether a feed is to be asked now; one that is gone never is.</summary>
    internal static bool IsDue(FeedState state, DateTimeOffset now) =>
        state.Health is not FeedHealth.Gone && (state.NextPoll is not { } next || next <= now);

    private async Task<FeedOutcome> PollAsync(Versioned<FeedRecord> read, CancellationToken cancellation)
    {
        var record = read.Value;
        var answer = await client.AskAsync(record.Feed, record.State, cancellation);
        var kept = answer is FeedAnswer.Changed changed ? await KeepAsync(record, changed, cancellation) : 0;

        var after = FeedProgress.After(record, answer, clock.GetUtcNow(), options.Value);
        var asking = pushed.Prepare(after);
        if (await feeds.TrySaveAsync(read, asking, cancellation) && asking != after) await pushed.AskAsync(asking, cancellation);
        return Outcome(after, answer, kept);
    }

    private async Task<int> KeepAsync(FeedRecord record, FeedAnswer.Changed answer, CancellationToken cancellation)
    {
        var firstPoll = record.State.FirstPolled is null;
        var kept = 0;
        // Entries do not depend on each other, and a store writes what comes together in one go.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(EntryMarks.Unseen(answer.Marked, record.State.Seen), parallel, async (unseen, token) =>
        {
            var article = ArticleFactory.FromEntry(record.Feed, answer.Document, unseen.Entry, clock.GetUtcNow(), firstPoll);
            if (await articles.KeepAsync(article with { Trace = Telemetry.Here }, token)) Interlocked.Increment(ref kept);
        });
        return kept;
    }

    private FeedOutcome Outcome(FeedRecord after, FeedAnswer answer, int kept)
    {
        var failed = answer is FeedAnswer.Failed or FeedAnswer.NotAFeed or FeedAnswer.Changed { Document.Truncated: true };
        if (failed) FeedsLog.FeedFailed(logger, after.Feed.Url, after.State.Words ?? "");
        Telemetry.Polled(answer is FeedAnswer.Changed changed ? changed.Document.Entries.Count : 0, kept, failed);
        return new FeedOutcome(
            after.Feed,
            after.State.Health,
            after.State.Entries,
            kept,
            answer is FeedAnswer.Unchanged,
            failed,
            after.State.Words);
    }
}
