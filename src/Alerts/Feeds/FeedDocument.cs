namespace Alerts.Feeds;

/// <summary>A parsed feed: what RSS, Atom, RDF and JSON Feed have in common.</summary>
public sealed record FeedDocument
{
    public string? Title { get; init; }

    public Uri? Link { get; init; }

    public string? Id { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>Name of the encoding it was read in, as in the IANA registry.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>True when the document was ill-formed and what could be read was kept.</summary>
    public bool Damaged { get; init; }

    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
