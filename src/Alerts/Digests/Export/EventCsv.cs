using System.Buffers;
using System.Globalization;
using System.Text;

namespace Alerts.Digests.Export;

/// <summary>
/// Writes events as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read names right). A cell that a
/// spreadsheet would take for a formula starts with an apostrophe.
/// </summary>
public static class EventCsv
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n;\t");

    private static readonly (string Name, Func<ExportedEvent, string?> Value)[] Columns =
    [
        ("id", known => known.Id),
        ("family", known => known.Family),
        ("kind", known => known.Kind),
        ("headline", known => known.Headline),
        ("initiator", known => known.Initiator),
        ("target", known => known.Target),
        ("parties", known => string.Join(' ', known.Parties)),
        ("supplier", known => known.Supplier),
        ("date", known => known.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("date_precision", known => known.DatePrecision),
        ("status", known => known.Status),
        ("rank", known => known.Rank),
        ("reason", known => known.Reason),
        ("confidence", known => known.Confidence.ToString("0.####", CultureInfo.InvariantCulture)),
        ("cameo", known => known.Cameo),
        ("plover", known => known.Plover),
        ("first_seen", known => ExportText.Instant(known.FirstSeen)),
        ("announced", known => known.Announced is { } at ? ExportText.Instant(at) : null),
        ("source_count", known => known.SourceCount.ToString(CultureInfo.InvariantCulture)),
        ("independent_sources", known => known.IndependentSources.ToString(CultureInfo.InvariantCulture)),
        ("outlets", known => string.Join("; ", known.Outlets)),
        ("url", known => known.Url?.AbsoluteUri),
        ("evidence", known => known.Evidence),
    ];

    public static byte[] Write(IReadOnlyList<ExportedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var csv = new StringBuilder("\uFEFF").AppendJoin(',', Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var known in events) csv.AppendJoin(',', Columns.Select(column => Cell(column.Value(known)))).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>One cell, quoted where it must be, harmless as a formula.</summary>
    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var harmless = IsFormula(value) ? "'" + value : value;
        return harmless.AsSpan().ContainsAny(Quoted) || harmless[0] is '\'' or ' '
            ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : harmless;
    }

    // Full-width forms of the same signs are read as formulas by some spreadsheets too.
    private static bool IsFormula(string value) =>
        value[0] is '\t' or '\r' || value.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
