using Alerts.Language;

namespace Alerts.Events;

/// <summary>
/// What one article says happened, with the sentence that proves it. States are ISO 3166-1 alpha-2 codes, or EU, NATO, AU, UN, XK.
/// </summary>
public sealed record Report
{
    public required EventKind Kind { get; init; }

    /// <summary>Who summoned; null for cooperation.</summary>
    public string? Initiator { get; init; }

    /// <summary>Whose envoy was summoned; null for cooperation.</summary>
    public string? Target { get; init; }

    /// <summary>All states of the event, sorted ordinally.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The supplying or sending party of a transfer, deployment or aid, where told.</summary>
    public string? Supplier { get; init; }

    /// <summary>The day of the act in the initiator's time zone; the first day of the month, week or year when less is known.</summary>
    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; }

    /// <summary>
    /// How <see cref="Date"/> was got. Matching trusts a year the text told, and doubts one that only the page's date gave.
    /// </summary>
    public DateBasis DateBasis { get; init; }

    /// <summary>
    /// Where <see cref="Date"/> is unknown because the article has no date: the day and
    /// month it tells. It finds a known event, and dates none.
    /// </summary>
    public MonthDay? Yearless { get; init; }

    /// <summary>
    /// Days of other acts the text tells of with month or year, at most sixteen, none after the publication: what gives a wrong page date
    /// away ("arrived on Sept. 12", "in September 2023"). Empty when none were read.
    /// </summary>
    public IReadOnlyList<DateOnly> ToldDates { get; init; } = [];

    /// <summary>
    /// Surnames of the envoy and of the officials who received or named him, as printed:
    /// a tie-breaker of identity. Empty when none were read.
    /// </summary>
    public IReadOnlyList<string> Officials { get; init; } = [];

    public ReportStatus Status { get; init; }

    /// <summary>
    /// Rank of the envoy: <c>ambassador</c>, <c>charge</c>, <c>consul</c>, <c>attache</c>,
    /// <c>diplomat</c>, <c>representative</c>, <c>envoy</c>.
    /// </summary>
    public string? Rank { get; init; }

    /// <summary>Over what, in the article's words, shortened.</summary>
    public string? Reason { get; init; }

    /// <summary>Probability that the report is right, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The sentence it was read from, as printed.</summary>
    public required string Evidence { get; init; }

    /// <summary>True when the article only recalls it ("in 2014 it summoned…"): recorded, never alerted.</summary>
    public bool Background { get; init; }

    /// <summary>True when the article says this is another one of its sort ("again", "for the second time this week").</summary>
    public bool Again { get; init; }

    /// <summary>True when a government or ministry is quoted as the source.</summary>
    public bool Official { get; init; }

    /// <summary>CAMEO code; 114 in place of 110 where a formal protest was lodged.</summary>
    public string? Cameo { get; init; }

    /// <summary>How it was read: the slots found and the rule behind each, for <c>explain</c>.</summary>
    public string Why { get; init; } = "";
}
