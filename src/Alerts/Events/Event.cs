using Alerts.Language;

namespace Alerts.Events;

/// <summary>One thing that happened in the world, with the reports that tell of it. Lives in its pair's timeline document.</summary>
public sealed record Event
{
    /// <summary>
    /// <c>summons/KR-RU/2024-06-21</c> (initiator, target) or <c>cooperation/KP-RU/2024-06-19/treaty</c>; never changes once given. A
    /// further one of the same day has <c>-2</c> appended.
    /// </summary>
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

    /// <summary>When we first saw any report of it: for ever.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>
    /// By first sight, then article id. Beyond fifty the rest lie in the archive document and <see cref="SourceCount"/> counts them.
    /// </summary>
    public IReadOnlyList<EventSource> Sources { get; init; } = [];

    public int SourceCount { get; init; }

    /// <summary>Sources that are no copy of another.</summary>
    public int IndependentSources { get; init; }

    /// <summary>Told to subscribers, oldest first: empty while it was only recorded silently.</summary>
    public IReadOnlyList<Announcement> Announcements { get; init; } = [];

    /// <summary>Every change of status, oldest first.</summary>
    public IReadOnlyList<StatusChange> History { get; init; } = [];
}

/// <summary>One article's report of an event.</summary>
public sealed record EventSource
{
    public required string ArticleId { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public Uri? Url { get; init; }

    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required string Evidence { get; init; }

    public string? Language { get; init; }

    public required Verdict Verdict { get; init; }

    public ReportStatus Status { get; init; }

    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; }

    public DateBasis DateBasis { get; init; }

    /// <summary>As <see cref="Report.Yearless"/>.</summary>
    public MonthDay? Yearless { get; init; }

    public string? Rank { get; init; }

    public string? Reason { get; init; }

    public string? Supplier { get; init; }

    public string? Cameo { get; init; }

    /// <summary>Named envoy and officials, as <see cref="Report.Officials"/>.</summary>
    public IReadOnlyList<string>? Officials { get; init; }

    /// <summary>The article called it another one of its sort.</summary>
    public bool Again { get; init; }

    /// <summary>The article only recalled it.</summary>
    public bool Background { get; init; }

    /// <summary>Reason code of the verdict, as in the journal.</summary>
    public string Code { get; init; } = "";

    /// <summary>The verdict's reason in words, as in the journal.</summary>
    public string Why { get; init; } = "";

    /// <summary>Number of the announcement that this source caused, if any.</summary>
    public int? Announcement { get; init; }

    public double Confidence { get; init; }

    public bool Official { get; init; }

    /// <summary>The news agency credited in the text, if any.</summary>
    public string? Agency { get; init; }

    /// <summary>Near-copy fingerprint of the article's text; 0 when too short to have one.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>Hash of the text's letters and digits: equal for the very same text; 0 when there is next to no text.</summary>
    public ulong Digest { get; init; }

    /// <summary>The same of the first sentence alone: outlets that print one agency's words cut them in different places.</summary>
    public ulong Lead { get; init; }

    /// <summary>Article id of the source that this one copies; null when independent.</summary>
    public string? CopyOf { get; init; }
}

/// <summary>Why subscribers were told.</summary>
public enum AnnouncementKind
{
    New,
    Confirmed,
    Changed,
    Denied,
    Corrected,
}

/// <summary>One telling of an event to subscribers. <paramref name="Number"/> counts from 1 within the event.</summary>
public sealed record Announcement(int Number, AnnouncementKind Kind, DateTimeOffset At, string ArticleId, string Why);

/// <summary>The event's status from <paramref name="At"/> on.</summary>
public sealed record StatusChange(DateTimeOffset At, ReportStatus Status, string ArticleId);
