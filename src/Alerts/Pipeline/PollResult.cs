using System.Globalization;
using Alerts.Feeds;

namespace Alerts.Pipeline;

/// <summary>
/// How polling one feed went. <paramref name="Words"/> is a clause for people, null when all is well; <paramref name="Failed"/> means that
/// no document came, or not all of it. A document that is merely ill-formed or old has words and has not failed.
/// </summary>
public sealed record FeedOutcome(Feed Feed, FeedHealth Health, int Entries, int NewArticles, bool Unchanged, bool Failed, string? Words)
{
    /// <summary>One line for people: which feed, and what is the matter.</summary>
    public string Line => $"{Feed.Title ?? Feed.Outlet ?? "feed"} <{Feed.Url}>: {Words ?? "ok"}";
}

/// <summary>How a poll went, feed by feed. Partial success is normal: <see cref="Failures"/> is then not empty.</summary>
public sealed record PollResult(IReadOnlyList<FeedOutcome> Outcomes)
{
    public IEnumerable<FeedOutcome> Failures => Outcomes.Where(outcome => outcome.Failed);

    public int NewArticles => Outcomes.Sum(outcome => outcome.NewArticles);

    public int Unchanged => Outcomes.Count(outcome => outcome.Unchanged);

    /// <summary>For people, in one clause.</summary>
    public string Words =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Outcomes.Count} feeds polled, {Unchanged} unchanged, {Failures.Count()} failed, {NewArticles} new articles");
}
