namespace Alerts.Feeds;

/// <summary>One item of a feed document, as the feed told it. Dates are UTC and null where absent or unreadable, never "now".</summary>
public sealed record FeedEntry
{
    /// <summary>The entry's own identity (guid, atom:id), null when it gave none.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public Uri? Link { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>False when the feed told a day and no time; <see cref="Published"/> is then midnight UTC of that day.</summary>
    public bool PublishedHasTime { get; init; } = true;

    public DateTimeOffset? Updated { get; init; }

    /// <summary>HTML or text, as given.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML or text, as given.</summary>
    public string? Content { get; init; }

    /// <summary>Who wrote it; several are parted by a comma.</summary>
    public string? Author { get; init; }

    public string? Language { get; init; }
}
