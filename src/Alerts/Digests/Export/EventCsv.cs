using System.Buffers;
using System.Globalization;
using System.Text;
using Alerts.Events.Search;

namespace Alerts.Digests.Export;

/// <summary>
/// Writes events as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read names right). A cell that a
/// spreadsheet would take for a formula starts with an apostrophe.
/// </summary>
public static class EventCsv
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n;\t");

    private static readonly (string Name, Func<EventLine, string?> Value)[] Columns =
    [
        ("event", line => line.Id),
        ("family", ExportText.Family),
        ("kind", line => line.Kind.Name),
        ("initiator", line => line.Initiator),
        ("target", line => line.Target),
        ("parties", line => string.Join(' ', line.Parties)),
        ("supplier", line => line.Supplier),
        ("date", ExportText.Day),
        ("date_precision", line => line.DatePrecision.ToString().ToLowerInvariant()),
        ("status", ExportText.Status),
        ("rank", line => line.Rank),
        ("reason", line => ExportText.Clean(line.Reason)),
        ("confidence", line => line.Confidence.ToString("0.####", CultureInfo.InvariantCulture)),
        ("cameo", line => line.Cameo ?? line.Kind.Cameo),
        ("plover", line => line.Kind.Plover),
        ("first_seen", line => ExportText.Instant(line.FirstSeen)),
        ("sources", line => line.SourceCount.ToString(CultureInfo.InvariantCulture)),
        ("independent_sources", line => line.IndependentSources.ToString(CultureInfo.InvariantCulture)),
        ("outlets", line => string.Join("; ", line.Outlets.Select(ExportText.Clean))),
        ("headline", ExportText.Headline),
        ("evidence", line => ExportText.Clean(line.Evidence)),
    ];

    public static byte[] Write(IReadOnlyList<EventLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var csv = new StringBuilder("\uFEFF").AppendJoin(',', Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var line in lines) csv.AppendJoin(',', Columns.Select(column => Cell(column.Value(line)))).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>One cell, quoted where it must be, harmless as a formula.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var harmless = IsFormula(value) ? "'" + value : value;
        return harmless.AsSpan().ContainsAny(Quoted) || harmless[0] is '\'' or ' ' ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    // Full-width forms of the same signs are read as formulas by some spreadsheets too.
    private static bool IsFormula(string value) =>
        value[0] is '\t' or '\r' || value.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
