using System.Globalization;
using System.Text;

namespace Alerts.Events.Export;

/// <summary>Events as CSV (RFC 4180, UTF-8, one row an event). A cell that a spreadsheet would take for a formula is made text.</summary>
public static class EventCsv
{
    private static readonly string[] Headings =
    [
        "id", "family", "kind", "initiator", "target", "parties", "supplier", "date", "date_precision", "status", "rank", "reason", "confidence", "cameo", "plover",
        "first_seen", "announced", "sources", "independent_sources", "outlet", "url", "evidence",
    ];

    public static async Task WriteAsync(IEnumerable<ExportedEvent> events, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Row(Headings));
        foreach (var known in events) await output.WriteAsync(Row(Cells(known)));
    }

    private static string?[] Cells(ExportedEvent known)
    {
        var first = known.Sources.Count == 0 ? null : known.Sources[0];
        return
        [
            known.Id, known.Family, known.Kind, known.Initiator, known.Target, string.Join(' ', known.Parties), known.Supplier,
            known.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), known.DatePrecision, known.Status, known.Rank, known.Reason,
            known.Confidence.ToString("0.####", CultureInfo.InvariantCulture), known.Cameo, known.Plover, Moment(known.FirstSeen), Moment(known.Announced),
            known.SourceCount.ToString(CultureInfo.InvariantCulture), known.IndependentSources.ToString(CultureInfo.InvariantCulture),
            first?.Outlet, first?.Url?.AbsoluteUri, first?.Evidence,
        ];
    }

    private static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var cell = new StringBuilder(text.Length + 3);
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') cell.Append('\'');
        foreach (var letter in text)
        {
            if (letter == '"') cell.Append("\"\"");
            else cell.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell.ToString() : $"\"{cell}\"";
    }

    private static string? Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
