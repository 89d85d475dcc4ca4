using System.Text.Json.Serialization;
using Alerts.Language;

namespace Alerts.Events.Search;

/// <summary>One event as lists, charts and exports show it: less than a kilobyte, so that tens of thousands fit in memory.</summary>
public sealed record EventLine
{
    private const int MostOutlets = 4;
    private const int MostTitles = 4;
    private const int LongestEvidence = 320;
    private const int LongestTitle = 140;

    public required string Id { get; init; }

    public required EventKind Kind { get; init; }

    public string? Initiator { get; init; }

    public string? Target { get; init; }

    public required IReadOnlyList<string> Parties { get; init; }

    public string? Supplier { get; init; }

    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; }

    public ReportStatus Status { get; init; }

    public string? Rank { get; init; }

    public string? Reason { get; init; }

    public double Confidence { get; init; }

    public string? Cameo { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The earliest time of publication that a source claims; null when none does.</summary>
    public DateTimeOffset? Published { get; init; }

    public int SourceCount { get; init; }

    public int IndependentSources { get; init; }

    /// <summary>The first outlets that told of it, without repeats.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>The first source's web address; null when no source has one.</summary>
    public Uri? Url { get; init; }

    /// <summary>Titles of the first sources: searched, not shown.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The first source's sentence, shortened.</summary>
    public string? Evidence { get; init; }

    /// <summary>What subscribers were told last; null for an event that was only recorded.</summary>
    public AnnouncementKind? Told { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The day it is listed under: the act's, or the day of first sight where the act has none.</summary>
    [JsonIgnore]
    public DateOnly Day => Date ?? DateOnly.FromDateTime(FirstSeen.UtcDateTime);

    public static EventLine From(Event known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var told = known.Announcements.Count > 0 ? known.Announcements[^1] : null;
        return new EventLine
        {
            Id = known.Id,
            Kind = known.Kind,
            Initiator = known.Initiator,
            Target = known.Target,
            Parties = known.Parties,
            Supplier = known.Supplier,
            Date = known.Date,
            DatePrecision = known.DatePrecision,
            Status = known.Status,
            Rank = known.Rank,
            Reason = known.Reason is { } reason ? Shortened(reason, LongestTitle) : null,
            Confidence = known.Confidence,
            Cameo = known.Cameo,
            FirstSeen = known.FirstSeen,
            Published = known.Sources.Min(source => source.Published),
            SourceCount = Math.Max(known.SourceCount, known.Sources.Count),
            IndependentSources = known.IndependentSources,
            Outlets = [.. known.Sources.Select(source => source.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostOutlets)
                .Select(outlet => Shortened(outlet, LongestTitle))],
            Url = known.Sources.Select(source => source.Url).OfType<Uri>().FirstOrDefault(),
            Titles = [.. known.Sources
                .Select(source => source.Title)
                .OfType<string>()
                .Take(MostTitles)
                .Select(title => Shortened(title, LongestTitle))],
            Evidence = known.Sources.Count > 0 ? Shortened(known.Sources[0].Evidence, LongestEvidence) : null,
            Told = told?.Kind,
            ToldAt = told?.At,
        };
    }

    /// <summary>Newest day first, then what was seen last, then by id: one order for every list.</summary>
    public static int Newest(EventLine one, EventLine other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var byDay = other.Day.CompareTo(one.Day);
        if (byDay != 0) return byDay;
        var bySight = other.FirstSeen.CompareTo(one.FirstSeen);
        return bySight != 0 ? bySight : string.CompareOrdinal(one.Id, other.Id);
    }

    private static string Shortened(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
