using Alerts.Events;
using Alerts.Feeds;
using Alerts.Local.Loops;
using Alerts.Subscriptions;

namespace Alerts.Local.Demo;

/// <summary>Plays two years of sample feeds through the real pipeline: real HTTP, real store, a simulated clock.</summary>
internal sealed class DemoRun(LocalApp app, IReadOnlyList<DemoOutlet> outlets, SimulatedTime time)
{
    /// <summary>How long after it was published the next poll finds an article.</summary>
    private static readonly TimeSpan PollDelay = TimeSpan.FromMinutes(4);

    private readonly Walk walk = app.Get<Walk>();
    private readonly EventStore events = app.Get<EventStore>();

    /// <summary>
    /// Runs from before the first article to the week after the last.
    /// <paramref name="progress"/> hears the moment and the share done, 0 to 1.
    /// </summary>
    public async Task<DemoResult> RunAsync(Action<DateTimeOffset, double> progress, CancellationToken cancellation)
    {
        await SetUpAsync(cancellation);
        var moments = Moments();
        var (articles, failed) = (0, 0);
        for (var done = 0; done < moments.Count; done++)
        {
            time.MoveTo(moments[done].At);
            if (moments[done].Polls)
            {
                var polled = await walk.PollAsync(cancellation);
                articles += polled.NewArticles;
                failed += polled.Failures.Count();
            }

            await walk.ScheduleAsync(cancellation);
            await walk.DrainAsync(cancellation);
            progress(moments[done].At, (done + 1.0) / moments.Count);
        }

        return await ResultAsync(articles, failed, cancellation);
    }

    private async Task SetUpAsync(CancellationToken cancellation)
    {
        foreach (var outlet in outlets)
        {
            var feed = new Feed
            {
                Id = FeedStore.IdOf(outlet.FeedUrl),
                Url = outlet.FeedUrl,
                Outlet = outlet.Name,
                Language = outlet.Language,
            };
            await app.Get<FeedStore>().AddAsync(feed, cancellation);
        }

        foreach (var subscriber in DemoSubscribers.At(time.GetUtcNow()))
            await app.Get<SubscriberStore>().SaveAsync(subscriber, cancellation);

        await walk.PollAsync(cancellation);
        await walk.ScheduleAsync(cancellation);
    }

    /// <summary>Every moment something appears in a feed, and every digest slot, in order.</summary>
    private List<Moment> Moments()
    {
        var polls = outlets
            .SelectMany(outlet => outlet.Articles)
            .Select(article => new Moment(article.Listed + PollDelay, Polls: true))
            .ToList();
        var slots = new List<Moment>();
        foreach (var subscriber in DemoSubscribers.At(time.GetUtcNow()))
        {
            var last = polls.Max(poll => poll.At).AddDays(8);
            for (var at = SlotCalendar.Next(subscriber.Cadence, subscriber.TimeZone, time.GetUtcNow());
                at <= last;
                at = SlotCalendar.Next(subscriber.Cadence, subscriber.TimeZone, at))
            {
                slots.Add(new Moment(at + TimeSpan.FromMinutes(1), Polls: false));
            }
        }

        return [.. polls.Concat(slots).Distinct().OrderBy(moment => moment.At).ThenBy(moment => moment.Polls)];
    }

    private async Task<DemoResult> ResultAsync(int articles, int failedPolls, CancellationToken cancellation)
    {
        var known = await events.AllAsync(cancellation).ToListAsync(cancellation);
        var decisions = new List<Decision>();
        var journal = app.Get<Journal>();
        foreach (var day in outlets.SelectMany(outlet => outlet.Articles)
            .Select(article => DateOnly.FromDateTime((article.Listed + PollDelay).UtcDateTime)).Distinct())
        {
            await foreach (var entry in journal.DayAsync(day, cancellation)) decisions.AddRange(entry.Decisions);
        }

        return new(
            [.. known.OrderBy(item => item.Date ?? DateOnly.FromDateTime(item.FirstSeen.UtcDateTime))
                .ThenBy(item => item.Id, StringComparer.Ordinal)],
            decisions,
            articles,
            failedPolls);
    }

    private sealed record Moment(DateTimeOffset At, bool Polls);
}

/// <summary>What the demo came to. <paramref name="Decisions"/> holds every verdict in the journal.</summary>
internal sealed record DemoResult(IReadOnlyList<Event> Events, IReadOnlyList<Decision> Decisions, int Articles, int FailedPolls);
