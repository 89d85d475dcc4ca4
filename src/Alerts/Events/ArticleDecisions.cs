namespace Alerts.Events;

/// <summary>The journal's document: everything decided about one article.</summary>
public sealed record ArticleDecisions
{
    public required string ArticleId { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public Uri? Url { get; init; }

    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What stood in the way (page not fetched, second reader down), in words; empty when nothing did.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
