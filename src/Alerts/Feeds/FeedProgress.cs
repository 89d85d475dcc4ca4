using Alerts.Net;

namespace Alerts.Feeds;

/// <summary>What a feed's record becomes after a poll. Pure.</summary>
public static class FeedProgress
{
    public static FeedRecord After(FeedRecord before, FeedAnswer answer, DateTimeOffset now, FeedsOptions options)
    {
        ArgumentNullException.ThrowIfNull(before);
        var state = before.State with { LastPolled = now };
        return answer switch
        {
            FeedAnswer.Changed changed => Changed(before, state, changed, now, options),
            FeedAnswer.Unchanged unchanged =>
                before with { Feed = Moved(before.Feed, unchanged.Fetch), State = Unchanged(state, unchanged.Fetch, now, options) },
            FeedAnswer.NotAFeed other =>
                before with { State = Failed(state, before.Feed.Id, FeedHealth.NotAFeed, other.Words, null, now, options) },
            FeedAnswer.Failed { Fetch.Fault: FetchFault.Gone } => before with { State = Gone(state, now) },
            FeedAnswer.Failed failed => before with
            {
                State = Failed(state, before.Feed.Id, FeedHealth.Failing, failed.Fetch.Words, failed.Fetch.RetryAfter, now, options),
            },
            _ => throw new InvalidOperationException($"unknown answer {answer}"),
        };
    }

    private static FeedRecord Changed(
        FeedRecord before,
        FeedState state,
        FeedAnswer.Changed answer,
        DateTimeOffset now,
        FeedsOptions options)
    {
        var document = answer.Document;
        var unseen = EntryMarks.Unseen(answer.Marked, state.Seen);
        var hadNew = EntryMarks.HasNewIdentity(unseen, state.Seen);
        var interval = FeedSchedule.Interval(document, state.Interval, hadNew, options);
        var whole = !document.Truncated;
        state = Recovered(state, now) with
        {
            // Validators of a document that broke off would hide its missing end for ever.
            ETag = whole ? answer.Fetch.ETag : null,
            LastModified = whole ? answer.Fetch.LastModified : null,
            BodyHash = whole ? answer.BodyHash : null,
            FirstPolled = state.FirstPolled ?? now,
            LastNew = hadNew ? now : state.LastNew,
            Interval = interval,
            Entries = document.Entries.Count,
            Hub = LinkHeader.Find(answer.Fetch.Links, "hub", answer.Fetch.Url) ?? document.Hub,
            Topic = LinkHeader.Find(answer.Fetch.Links, "self", answer.Fetch.Url) ?? document.Self,
            Seen = EntryMarks.After(answer.Marked, state.Seen),
            NextPoll = FeedSchedule.Next(now, interval, answer.Fetch.MaxAge, document, answer.Fetch.RetryAfter, options),
        };
        var feed = Moved(before.Feed, answer.Fetch);
        var (health, words) = HealthOf(document, answer.Fetch, now, options, state.LastNew, moved: feed.Url != before.Feed.Url);
        return before with
        {
            Feed = feed with { Title = document.Title ?? feed.Title },
            State = state with { Health = health, Words = words },
        };
    }

    private static (FeedHealth Health, string? Words) HealthOf(
        FeedDocument document,
        HttpFetch.Fetched fetch,
        DateTimeOffset now,
        FeedsOptions options,
        DateTimeOffset? lastNew,
        bool moved)
    {
        if (document.Entries.Count == 0) return (FeedHealth.Empty, "it has no entries");
        if (fetch.Cut is { } cut) return (FeedHealth.Damaged, $"{cut}; {document.Entries.Count} entries were kept");
        if (document.Truncated) return (FeedHealth.Damaged, $"it breaks off before its end; {document.Entries.Count} entries were kept");
        if (document.Damaged) return (FeedHealth.Damaged, $"it is ill-formed; {document.Entries.Count} entries were kept");
        if (document.Problems.Count > 0) return (FeedHealth.Damaged, document.Problems[0]);
        if (moved) return (FeedHealth.Moved, $"it has moved to {fetch.MovedTo}, which is used from now on");
        var latest = document.Entries.Max(entry => entry.Published ?? entry.Updated) ?? lastNew;
        return latest < now.AddDays(-options.FrozenDays)
            ? (FeedHealth.Frozen, $"its latest entry is of {latest:yyyy-MM-dd}")
            : (FeedHealth.Ok, null);
    }

    private static FeedState Unchanged(FeedState state, HttpFetch fetch, DateTimeOffset now, FeedsOptions options)
    {
        var interval = FeedSchedule.Drift(state.Interval, hadNew: false, options);
        var frozen = state.LastNew is { } last && last < now.AddDays(-options.FrozenDays);
        var healthy = state.Health is FeedHealth.Failing or FeedHealth.NotAFeed or FeedHealth.Moved ? FeedHealth.Ok : state.Health;
        return Recovered(state, now) with
        {
            ETag = fetch.ETag ?? state.ETag,
            LastModified = fetch.LastModified ?? state.LastModified,
            Interval = interval,
            NextPoll = FeedSchedule.Next(now, interval, fetch.MaxAge, null, fetch.RetryAfter, options),
            Health = frozen && healthy is FeedHealth.Ok ? FeedHealth.Frozen : healthy,
            Words = frozen && healthy is FeedHealth.Ok ? $"nothing new since {state.LastNew:yyyy-MM-dd}"
                : healthy == state.Health ? state.Words
                : null,
        };
    }

    private static FeedState Failed(
        FeedState state,
        string feedId,
        FeedHealth health,
        string words,
        TimeSpan? retryAfter,
        DateTimeOffset now,
        FeedsOptions options) => state with
    {
        Failures = state.Failures + 1,
        FailingSince = state.FailingSince ?? now,
        Health = health,
        Words = words,
        NextPoll = FeedSchedule.AfterFailure(now, state.Failures + 1, feedId, retryAfter, options),
    };

    private static FeedState Gone(FeedState state, DateTimeOffset now) => state with
    {
        Failures = state.Failures + 1,
        FailingSince = state.FailingSince ?? now,
        Health = FeedHealth.Gone,
        Words = "the server says it is gone for good; it is polled no more",
        NextPoll = null,
    };

    private static FeedState Recovered(FeedState state, DateTimeOffset now) =>
        state with { LastSuccess = now, Failures = 0, FailingSince = null };

    private static Feed Moved(Feed feed, HttpFetch fetch) => fetch.MovedTo is { } to ? feed with { Url = to } : feed;
}
