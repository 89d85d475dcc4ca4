using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Language;

namespace Alerts.Events.Export;

/// <summary>An event as it leaves the house: flat, names in lower case, with its codes in the two public ontologies.</summary>
public sealed record ExportedEvent
{
    public required string Id { get; init; }

    public required string Family { get; init; }

    public required string Kind { get; init; }

    public string? Initiator { get; init; }

    public string? Target { get; init; }

    public required IReadOnlyList<string> Parties { get; init; }

    public string? Supplier { get; init; }

    public DateOnly? Date { get; init; }

    public required string DatePrecision { get; init; }

    public required string Status { get; init; }

    public string? Rank { get; init; }

    public string? Reason { get; init; }

    public double Confidence { get; init; }

    public required string Cameo { get; init; }

    public required string Plover { get; init; }

    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When subscribers were first told; null for an event that was only recorded.</summary>
    public DateTimeOffset? Announced { get; init; }

    public int SourceCount { get; init; }

    public int IndependentSources { get; init; }

    public required IReadOnlyList<ExportedSource> Sources { get; init; }

    public static ExportedEvent Of(Event known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new()
        {
            Id = known.Id,
            Family = Names.Of(known.Kind.Family),
            Kind = known.Kind.Name,
            Initiator = known.Initiator,
            Target = known.Target,
            Parties = known.Parties,
            Supplier = known.Supplier,
            Date = known.Date,
            DatePrecision = Names.Of(known.DatePrecision),
            Status = Names.Of(known.Status),
            Rank = known.Rank,
            Reason = known.Reason,
            Confidence = known.Confidence,
            Cameo = known.Cameo ?? known.Kind.Cameo,
            Plover = known.Kind.Plover,
            FirstSeen = known.FirstSeen,
            Announced = known.Announcements.Count == 0 ? null : known.Announcements[0].At,
            SourceCount = known.SourceCount,
            IndependentSources = known.IndependentSources,
            Sources = [.. known.Sources.Select(ExportedSource.Of)],
        };
    }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ExportJson.Readable.ExportedEvent);
}

/// <summary>One article's report of an exported event.</summary>
public sealed record ExportedSource(
    string? Outlet, string? Title, Uri? Url, DateTimeOffset? Published, DateTimeOffset FirstSeen, string? Language, string Evidence, string Verdict, bool Independent)
{
    public static ExportedSource Of(EventSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(
            source.Outlet, source.Title, source.Url, source.Published, source.FirstSeen, source.Language, source.Evidence,
            Names.Of(source.Verdict), source.CopyOf is null && !source.Background);
    }
}

/// <summary>The contract's names of verdicts, families and the like.</summary>
public static class Names
{
    public static string Of(Verdict verdict) => verdict == Verdict.FollowUp ? "follow-up" : verdict.ToString().ToLowerInvariant();

    public static string Of(EventFamily family) => family.ToString().ToLowerInvariant();

    public static string Of(ReportStatus status) => status.ToString().ToLowerInvariant();

    public static string Of(DatePrecision precision) => precision.ToString().ToLowerInvariant();
}

[JsonSerializable(typeof(ExportedEvent))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Writes letters of every script as they are: the line is data, not a part of a page.</summary>
    public static ExportJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
