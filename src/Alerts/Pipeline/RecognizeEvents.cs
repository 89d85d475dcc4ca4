using Alerts.Articles;
using Alerts.Articles.Pages;
using Alerts.Delivery;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Events.Search;
using Microsoft.Extensions.Options;

namespace Alerts.Pipeline;

/// <summary>
/// Second step: one stored article to reports, reports to events, announcements to notices. Everything is written so that a
/// repeated or interrupted run comes to the same state: what was decided once stands, and notices are queued from it again.
/// </summary>
public sealed class RecognizeEvents(
    ArticleStore articles,
    ArticlePages pages,
    EventRecognizer recognizer,
    SecondOpinion opinion,
    EventRecorder recorder,
    EventStore events,
    EventIndex index,
    Journal journal,
    Outbox outbox,
    IOptions<ArticlesOptions> options,
    TimeProvider time)
{
    // A page that cannot be had for so long is done without.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>As the other, for a caller who will try again when it throws.</summary>
    public Task<ArticleDecisions?> RunAsync(string articleName, CancellationToken cancellation) =>
        RunAsync(articleName, lastTry: false, cancellation);

    /// <summary>
    /// Decides about the article of that document name (<c>yyyy/MM/dd/{id}.json</c>); null when there is no such article any more. Throws
    /// <see cref="PageUnavailableException"/> when its page is needed and may be there later, but not on the <paramref name="lastTry"/>.
    /// </summary>
    public async Task<ArticleDecisions?> RunAsync(string articleName, bool lastTry, CancellationToken cancellation)
    {
        if (await articles.LoadAsync(articleName, cancellation) is not { } article) return null;

        using var step = Telemetry.Step(nameof(RecognizeEvents), article.Trace);
        var decided = await journal.FindAsync(article.Id, article.FirstSeen, cancellation);
        if (decided is null)
        {
            decided = await DecideAsync(article, lastTry, cancellation);
            await journal.WriteAsync(decided, cancellation);
        }

        await AnnounceAsync(decided, cancellation);
        return decided;
    }

    /// <summary>
    /// As the other, but an article whose page may be there later is left undecided, for <see cref="SweepUnfinished"/> to take up again.
    /// </summary>
    public async Task<ArticleDecisions?> RunOrLeaveAsync(string articleName, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(articleName, lastTry: false, cancellation);
        }
        catch (PageUnavailableException)
        {
            return null;
        }
    }

    private async Task<ArticleDecisions> DecideAsync(Article article, bool lastTry, CancellationToken cancellation)
    {
        var (whole, result, notes) = await ReadAsync(article, lastTry, cancellation);
        var decisions = await recorder.RecordAsync(whole, result.Reports, cancellation);
        foreach (var decision in decisions) Telemetry.Decided(decision.Verdict.ToString(), decision.Code);
        foreach (var rejection in result.Rejections) Telemetry.Decided(nameof(Verdict.None), rejection.Code);
        return new()
        {
            ArticleId = whole.Id,
            Outlet = whole.Outlet,
            Title = whole.Title,
            Url = whole.Url,
            Published = whole.Published,
            FirstSeen = whole.FirstSeen,
            DecidedAt = time.GetUtcNow(),
            Decisions = [.. decisions, .. result.Rejections.Select(Decision.Rejected)],
            Notes = notes,
        };
    }

    private async Task<(Article Article, RecognitionResult Result, IReadOnlyList<string> Notes)> ReadAsync(
        Article article,
        bool lastTry,
        CancellationToken cancellation)
    {
        if (!NeedsPage(article)) return await ReadAsync(article, cancellation);
        try
        {
            return await ReadAsync(await pages.CompleteAsync(article, cancellation), cancellation);
        }
        catch (PageUnavailableException fault)
        {
            // An alert does not wait for a page when title and summary already tell the event.
            var result = recognizer.Recognize(article);
            var patient = !lastTry && time.GetUtcNow() - article.FirstSeen < Patience;
            if (result.Reports.Count == 0 && patient) throw;
            return (article, result, [fault.Message]);
        }
    }

    private async Task<(Article Article, RecognitionResult Result, IReadOnlyList<string> Notes)> ReadAsync(
        Article article,
        CancellationToken cancellation)
    {
        var (result, notes) = await opinion.ReadAsync(article, cancellation);
        return (article, result, notes);
    }

    private bool NeedsPage(Article article) => !article.FullText && article.Url is not null && options.Value.FetchPages switch
    {
        FetchPages.All => true,
        FetchPages.Never => false,
        _ => recognizer.Hints(article.Title, article.Text),
    };

    private async Task AnnounceAsync(ArticleDecisions decided, CancellationToken cancellation)
    {
        foreach (var decision in decided.Decisions)
        {
            if (decision.EventId is not { } id || await events.FindAsync(id, cancellation) is not { } known) continue;
            await index.NoteAsync(known, cancellation);
            if (decision.Announcement is not { } number
                || known.Announcements.FirstOrDefault(told => told.Number == number) is not { } announcement)
            {
                continue;
            }

            await events.MarkAnnouncedAsync(known, announcement, cancellation);
            await outbox.QueueAsync(known, announcement, cancellation);
        }
    }
}
