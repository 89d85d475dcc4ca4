namespace Alerts.Events.Evaluation;

/// <summary>What a person says that an article tells.</summary>
public sealed record Label
{
    public required EventFamily Family { get; init; }

    /// <summary>Null where the label names none.</summary>
    public EventKind? Kind { get; init; }

    public string? Initiator { get; init; }

    public string? Target { get; init; }

    /// <summary>Sorted ordinally.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    public DateOnly? Date { get; init; }

    public ReportStatus? Status { get; init; }

    public string? Rank { get; init; }

    /// <summary>Only an old event is recalled.</summary>
    public bool Background { get; init; }

    public override string ToString() => Family == EventFamily.Summons
        ? $"summons {Initiator}>{Target}"
        : $"{Kind?.ToString() ?? "cooperation"} {string.Join("+", Parties)}";
}

/// <summary>
/// An article's labels. <paramref name="Cluster"/> is the same on all articles about one event; null for an article that tells none.
/// </summary>
public sealed record ArticleLabels(string ArticleId, string? Language, string? Cluster, string? NegativeType, IReadOnlyList<Label> Events)
{
    /// <summary>False when the article has no publication date, and so is never taken for news.</summary>
    public bool Dated { get; init; } = true;
}
