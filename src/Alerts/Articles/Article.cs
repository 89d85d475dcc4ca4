namespace Alerts.Articles;

/// <summary>One outlet's text at one canonical URL, with everything needed to decide about it again later.</summary>
public sealed record Article
{
    /// <summary>
    /// Deterministic: from the canonical URL, or from outlet and title where there is no URL. Letters, digits and '-', at most 64.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The canonical URL; null when the source had none.</summary>
    public Uri? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>
    /// When the outlet says it published this; null when it does not say. A claim: it may make an
    /// article older, never newer, than <see cref="FirstSeen"/>.
    /// </summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>
    /// False when only a day is known; <see cref="Published"/> is then midnight UTC of that day and the day counts in any time zone.
    /// </summary>
    public bool PublishedHasTime { get; init; } = true;

    /// <summary>When we first saw it: for ever.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>BCP 47 tag (primary subtag is what counts), or null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Plain text, paragraphs separated by a blank line. The title is not repeated in it. May be a mere summary.</summary>
    public string Text { get; init; } = "";

    /// <summary>True when <see cref="Text"/> is the whole article rather than the feed's summary.</summary>
    public bool FullText { get; init; }

    /// <summary>The feed it came through; null in a replay.</summary>
    public string? FeedId { get; init; }

    /// <summary>True when it was in the feed at the feed's first poll: such an entry alerts only if fresh.</summary>
    public bool FirstPoll { get; init; }

    /// <summary>Where the poll that stored it stands in its trace (W3C traceparent); null while nobody listened.</summary>
    public string? Trace { get; init; }

    /// <summary>The day it was published in UTC terms, if told.</summary>
    public DateOnly? PublishedDay => Published is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
