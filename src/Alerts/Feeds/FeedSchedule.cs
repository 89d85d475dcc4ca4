namespace Alerts.Feeds;

/// <summary>When to poll a feed next: by its own rhythm, within what its publisher asks and what the options allow.</summary>
public static class FeedSchedule
{
    /// <summary>
    /// Minutes between polls that the entries' dates suggest: half the median gap of the latest twenty, since then a new entry
    /// waits half a gap at most; without dates, shorter after news and longer after none.
    /// </summary>
    public static double Interval(FeedDocument document, double before, bool hadNew, FeedsOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var dates = document.Entries
            .Select(entry => entry.Published ?? entry.Updated)
            .OfType<DateTimeOffset>()
            .OrderDescending()
            .Take(20)
            .ToList();
        var suggested = dates.Count >= 3 ? MedianGap(dates) / 2 : Drift(before, hadNew, options);
        return Math.Clamp(suggested, options.ShortestMinutes, options.LongestMinutes);
    }

    /// <summary>The interval after a poll that brought nothing: half as long again, up to the longest.</summary>
    public static double Drift(double before, bool hadNew, FeedsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var from = before > 0 ? before : Math.Sqrt(options.ShortestMinutes * options.LongestMinutes);
        return Math.Clamp(hadNew ? from / 2 : from * 1.25, options.ShortestMinutes, options.LongestMinutes);
    }

    /// <summary>
    /// The next poll of a healthy feed. Publishers' wishes lengthen the interval, at most to the longest; only Retry-After may go beyond.
    /// </summary>
    public static DateTimeOffset Next(
        DateTimeOffset now,
        double interval,
        TimeSpan? maxAge,
        FeedDocument? document,
        TimeSpan? retryAfter,
        FeedsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var longest = TimeSpan.FromMinutes(options.LongestMinutes);
        var wait = TimeSpan.FromMinutes(interval);
        foreach (var wish in (ReadOnlySpan<TimeSpan?>)[maxAge, document?.TimeToLive])
        {
            if (wish > wait) wait = wish.Value < longest ? wish.Value : longest;
        }

        return PastSkipped(now + AtLeast(wait, retryAfter, options), document, longest);
    }

    /// <summary>
    /// The next poll after a failure: doubling from five minutes, at most a day, spread by up to a
    /// fifth so that feeds of one host do not come back together.
    /// </summary>
    public static DateTimeOffset AfterFailure(DateTimeOffset now, int failures, string feedId, TimeSpan? retryAfter, FeedsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(feedId);
        var minutes = Math.Min(5 * Math.Pow(2, Math.Min(failures - 1, 12)), options.LongestBackOffHours * 60);
        return now + AtLeast(TimeSpan.FromMinutes(minutes * (1 + 0.2 * Jitter(feedId, failures))), retryAfter, options);
    }

    private static TimeSpan AtLeast(TimeSpan wait, TimeSpan? retryAfter, FeedsOptions options)
    {
        var longest = TimeSpan.FromHours(options.LongestBackOffHours);
        if (retryAfter is not { } asked || asked <= wait) return wait;
        return asked < longest ? asked : longest;
    }

    /// <summary>
    /// Moves a poll out of the hours and days to skip, by no more than the longest interval: a feed must not be able to silence itself.
    /// </summary>
    private static DateTimeOffset PastSkipped(DateTimeOffset at, FeedDocument? document, TimeSpan longest)
    {
        if (document is null || (document.SkipHours.Count == 0 && document.SkipDays.Count == 0)) return at;
        var limit = at + longest;
        while (at < limit && (document.SkipHours.Contains(at.UtcDateTime.Hour) || document.SkipDays.Contains(at.UtcDateTime.DayOfWeek)))
            at = at.AddMinutes(60 - at.UtcDateTime.Minute);
        return at < limit ? at : limit;
    }

    private static double MedianGap(List<DateTimeOffset> latestFirst)
    {
        var gaps = latestFirst.Zip(latestFirst.Skip(1), (later, earlier) => (later - earlier).TotalMinutes).Order().ToList();
        return gaps[gaps.Count / 2];
    }

    /// <summary>0 to 1, the same for the same feed and attempt.</summary>
    private static double Jitter(string feedId, int attempt)
    {
        var hash = 2166136261u;
        foreach (var c in feedId) hash = (hash ^ c) * 16777619u;
        return ((hash ^ (uint)attempt) * 2654435761u >> 8) / (double)(1 << 24);
    }
}
