using Alerts.Articles;
using Alerts.Delivery;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Events.Search;

namespace Alerts.Pipeline;

/// <summary>
/// Second step: one stored article to reports, reports to events, announcements to notices. Everything is written so that a
/// repeated or interrupted run comes to the same state: what was decided once stands, and notices are queued from it again.
/// </summary>
public sealed class RecognizeEvents(
    ArticleStore articles, EventRecognizer recognizer, EventRecorder recorder, EventStore events, EventIndex index, Journal journal, Outbox outbox, TimeProvider time)
{
    /// <summary>Decides about the article of that document name (<c>yyyy/MM/dd/{id}.json</c>); null when there is no such article any more.</summary>
    public async Task<ArticleDecisions?> RunAsync(string articleName, CancellationToken cancellation)
    {
        if (await articles.LoadAsync(articleName, cancellation) is not { } article) return null;

        var decided = await journal.FindAsync(article.Id, article.FirstSeen, cancellation);
        if (decided is null)
        {
            decided = await DecideAsync(article, cancellation);
            await journal.WriteAsync(decided, cancellation);
        }

        await AnnounceAsync(decided, cancellation);
        return decided;
    }

    private async Task<ArticleDecisions> DecideAsync(Article article, CancellationToken cancellation)
    {
        var result = recognizer.Recognize(article);
        var decisions = await recorder.RecordAsync(article, result.Reports, cancellation);
        return new()
        {
            ArticleId = article.Id,
            Outlet = article.Outlet,
            Title = article.Title,
            Url = article.Url,
            Published = article.Published,
            FirstSeen = article.FirstSeen,
            DecidedAt = time.GetUtcNow(),
            Decisions = [.. decisions, .. result.Rejections.Select(Decision.Rejected)],
        };
    }

    private async Task AnnounceAsync(ArticleDecisions decided, CancellationToken cancellation)
    {
        foreach (var decision in decided.Decisions)
        {
            if (decision.EventId is not { } id || await events.FindAsync(id, cancellation) is not { } known) continue;
            await index.NoteAsync(known, cancellation);
            if (decision.Announcement is not { } number || known.Announcements.FirstOrDefault(told => told.Number == number) is not { } announcement) continue;

            await events.MarkAnnouncedAsync(known, announcement, cancellation);
            await outbox.QueueAsync(known, announcement, cancellation);
        }
    }
}
