using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Storage;

namespace Alerts.Pipeline;

/// <summary>An article of a replay and what was decided about it.</summary>
public sealed record Replayed(Article Article, IReadOnlyList<Decision> Decisions);

/// <summary>
/// Runs an archive through recognition and matching as it would have come in: each article seen when it was published, into a store
/// that is thrown away. Sends nothing. The order of the input does not matter: the same articles give the same decisions.
/// </summary>
public sealed class Replay(EventRecognizer recognizer, EventMatcher matcher)
{
    /// <summary>The decisions, one entry an article, in the order of the input.</summary>
    public Task<IReadOnlyList<Replayed>> RunAsync(IReadOnlyList<Article> articles, CancellationToken cancellation) =>
        RunAsync(articles, DateTimeOffset.UnixEpoch, cancellation);

    /// <summary>As the other; <paramref name="start"/> is when articles without a date are seen if none has one.</summary>
    public async Task<IReadOnlyList<Replayed>> RunAsync(
        IReadOnlyList<Article> articles,
        DateTimeOffset start,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var clock = new ReplayClock { Now = start };
        var recorder = new EventRecorder(new(new MemoryDocumentStore()), matcher, clock);
        var results = new Replayed[articles.Count];
        var first = new Dictionary<string, Replayed>(StringComparer.Ordinal);
        var read = articles.AsParallel().AsOrdered().WithCancellation(cancellation).Select(recognizer.Recognize).ToArray();
        foreach (var at in InOrder(articles))
        {
            var article = articles[at];
            // What has no date is seen right after what came before it: it is never "now".
            clock.Now = article.Published is null ? clock.Now : article.FirstSeen;
            article = article with { FirstSeen = clock.Now };
            if (first.TryGetValue(article.Id, out var earlier))
            {
                results[at] = new(article, [.. earlier.Decisions.Select(Repeated)]);
                continue;
            }

            var decisions = await recorder.RecordAsync(article, read[at].Reports, cancellation);
            results[at] = new(article, [.. decisions, .. read[at].Rejections.Select(Decision.Rejected)]);
            first.Add(article.Id, results[at]);
        }

        return results;
    }

    // By publication, undated last. Ids break ties, so that the input's order has no say.
    private static IEnumerable<int> InOrder(IReadOnlyList<Article> articles) =>
        Enumerable.Range(0, articles.Count)
            .OrderBy(at => articles[at].Published ?? DateTimeOffset.MaxValue)
            .ThenBy(at => articles[at].Id, StringComparer.Ordinal);

    private static Decision Repeated(Decision decision) => decision.EventId is null ? decision : decision with
    {
        Verdict = Verdict.Duplicate,
        Code = "same-document",
        Why = "the same article again",
        Announcement = null,
    };

    private sealed class ReplayClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
