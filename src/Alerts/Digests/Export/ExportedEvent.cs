using System.Text.Json.Serialization;
using Alerts.Events;
using Alerts.Events.Search;

namespace Alerts.Digests.Export;

/// <summary>
/// An event as it leaves the house, the same in every format: flat, names in lower case, text cleaned, with its codes in the
/// two public ontologies. Its fields are those of <see cref="EventLine"/>; only JSON lines and arrays carry the sources too.
/// </summary>
public sealed record ExportedEvent
{
    /// <summary>As <see cref="Event.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Stays the same when the site moves, so that feed readers never see an event twice.</summary>
    [JsonIgnore]
    public string Urn => "urn:alerts:event:" + Id.Replace('/', ':');

    public required string Family { get; init; }

    public required string Kind { get; init; }

    /// <summary>Our headline with the day of the act.</summary>
    public required string Headline { get; init; }

    public string? Initiator { get; init; }

    public string? Target { get; init; }

    public required IReadOnlyList<string> Parties { get; init; }

    public string? Supplier { get; init; }

    public DateOnly? Date { get; init; }

    public required string DatePrecision { get; init; }

    public required string Status { get; init; }

    public string? Rank { get; init; }

    public string? Reason { get; init; }

    /// <summary>0 to 1, four decimals.</summary>
    public double Confidence { get; init; }

    public required string Cameo { get; init; }

    public required string Plover { get; init; }

    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When subscribers were last told; null for an event that was only recorded.</summary>
    public DateTimeOffset? Announced { get; init; }

    /// <summary>When a feed reader should look again: the last announcement, else the first sight.</summary>
    [JsonIgnore]
    public DateTimeOffset Updated => Announced ?? FirstSeen;

    public int SourceCount { get; init; }

    public int IndependentSources { get; init; }

    /// <summary>The first outlets that told of it, without repeats.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>The first article that has a web address.</summary>
    public Uri? Url { get; init; }

    /// <summary>The first source's sentence, shortened; empty without one.</summary>
    public required string Evidence { get; init; }

    /// <summary>Every source that the timeline holds; null, and not written, where only the index was read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExportedSource>? Sources { get; init; }

    /// <summary>The whole event with its sources.</summary>
    public static ExportedEvent Of(Event known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Of(EventLine.From(known)) with { Sources = [.. known.Sources.Select(ExportedSource.Of)] };
    }

    /// <summary>The event as the index knows it, without its sources.</summary>
    public static ExportedEvent Of(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new()
        {
            Id = line.Id,
            Family = Names.Of(line.Kind.Family),
            Kind = line.Kind.Name,
            Headline = ExportText.Clean(EventHeadline.Dated(line)),
            Initiator = line.Initiator,
            Target = line.Target,
            Parties = line.Parties,
            Supplier = line.Supplier,
            Date = line.Date,
            DatePrecision = Names.Of(line.DatePrecision),
            Status = Names.Of(line.Status),
            Rank = line.Rank,
            Reason = line.Reason is null ? null : ExportText.Clean(line.Reason),
            Confidence = Math.Round(line.Confidence, 4),
            Cameo = line.Cameo ?? line.Kind.Cameo,
            Plover = line.Kind.Plover,
            FirstSeen = line.FirstSeen,
            Announced = line.ToldAt,
            SourceCount = line.SourceCount,
            IndependentSources = line.IndependentSources,
            Outlets = [.. line.Outlets.Select(ExportText.Clean)],
            Url = SafeText.Link(line.Url),
            Evidence = ExportText.Clean(line.Evidence),
        };
    }
}
