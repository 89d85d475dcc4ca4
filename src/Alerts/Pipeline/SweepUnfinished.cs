using System.Collections.Concurrent;
using System.Globalization;
using Alerts.Articles;
using Alerts.Delivery;
using Alerts.Events;
using Alerts.Storage;
using Microsoft.Extensions.Logging;

namespace Alerts.Pipeline;

/// <summary>
/// Finds what a dead worker left behind and takes it up again: stored articles that nobody decided about and notices that are due but
/// never were begun. A killed worker's message stays hidden for up to ten minutes on Azure; with this step the alert is late by two.
/// Everything it does is a repeat of a step, so that a worker which lives after all does no harm.
/// </summary>
public sealed class SweepUnfinished(
    ArticleStore articles,
    Journal journal,
    RecognizeEvents recognize,
    EventStore events,
    DeliveryLedger ledger,
    Outbox outbox,
    IMessageQueue queue,
    TimeProvider clock,
    ILogger<SweepUnfinished> logger)
{
    /// <summary>How long a message may take before it counts as lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LookBack = TimeSpan.FromHours(6);

    // A page that is not there is asked for again, but not every minute.
    private static readonly TimeSpan PagePause = TimeSpan.FromMinutes(5);

    // What is finished, beyond help or not yet worth another try is not looked at again by this process until then.
    private readonly ConcurrentDictionary<string, DateTimeOffset> restsUntil = new(StringComparer.Ordinal);

    public async Task<SweepResult> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (name, until) in restsUntil)
        {
            if (until <= now) restsUntil.TryRemove(name, out _);
        }

        var result = new SweepResult(await SweepArticlesAsync(now, cancellation), await SweepNoticesAsync(now, cancellation));
        if (result is not { Articles: 0, Notices: 0 }) PipelineLog.Swept(logger, result.Articles, result.Notices);
        return result;
    }

    private async Task<int> SweepArticlesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var taken = 0;
        foreach (var day in new[] { Day(now - LookBack), Day(now) }.Distinct())
        {
            await foreach (var name in articles.ListAsync(day, cancellation))
            {
                if (!restsUntil.ContainsKey(name)
                    && await IsLostAsync(name, day, now, cancellation)
                    && await TryRecognizeAsync(name, now, cancellation))
                {
                    taken++;
                }
            }
        }

        return taken;
    }

    private async Task<bool> IsLostAsync(string name, DateOnly day, DateTimeOffset now, CancellationToken cancellation)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        if (await journal.FindAsync(ArticleStore.IdOf(name), midnight, cancellation) is not null)
        {
            restsUntil.TryAdd(name, now + (LookBack * 2));
            return false;
        }

        try
        {
            return await articles.LoadAsync(name, cancellation) is { } article && now - article.FirstSeen > Patience;
        }
        catch (StorageException)
        {
            // Unreadable: its own message fails with the reason and ends in the poison queue.
            restsUntil.TryAdd(name, now + (LookBack * 2));
            return false;
        }
    }

    private async Task<bool> TryRecognizeAsync(string name, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            var decided = await recognize.RunOrLeaveAsync(name, cancellation) is not null;
            restsUntil.TryAdd(name, now + (decided ? LookBack * 2 : PagePause));
            return decided;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            restsUntil.TryAdd(name, now + (LookBack * 2));
            PipelineLog.SweepFailed(logger, name, fault);
            return false;
        }
    }

    private async Task<int> SweepNoticesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // While messages wait to be taken nothing is lost, only late: more of them would not help.
        if ((await queue.PeekAsync(StorageNames.NoticeQueue, 1, cancellation)).Count > 0) return 0;

        var sent = 0;
        foreach (var known in await events.AnnouncedAsync(now - LookBack, now - Patience, cancellation))
        {
            foreach (var announcement in known.Announcements.Where(told => told.At > now - LookBack && told.At <= now - Patience))
                sent += await SweepAsync(known, announcement, now, cancellation);
        }

        return sent;
    }

    private async Task<int> SweepAsync(Event known, Announcement announcement, DateTimeOffset now, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{known.Id} {announcement.Number}");
        if (restsUntil.ContainsKey(name)) return 0;

        var (due, sent) = (0, 0);
        await foreach (var notice in outbox.DueAsync(known, announcement, cancellation))
        {
            due++;
            if (await ledger.WasBegunAsync(notice, cancellation)) continue;
            await outbox.SendAsync(notice, TimeSpan.Zero, cancellation);
            sent++;
        }

        if (due == 0) restsUntil.TryAdd(name, now + (LookBack * 2));
        return sent;
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}

/// <summary>How many articles and notices were taken up again.</summary>
public sealed record SweepResult(int Articles, int Notices)
{
    /// <summary>For people, in one clause.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Articles} articles and {Notices} notices taken up again");
}
