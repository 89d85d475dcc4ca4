namespace Alerts.Local.Commands;

/// <summary>Rows in columns as wide as their widest cell; the last is never padded.</summary>
internal sealed class TextColumns(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public int Count => rows.Count;

    public void Add(params string[] cells) => rows.Add([.. cells.Select(Bare)]);

    public async Task WriteAsync(TextWriter output)
    {
        var widths = headings.Select((heading, at) => rows.Select(row => row[at].Length).Append(heading.Length).Max()).ToArray();
        foreach (var row in rows.Prepend(headings))
        {
            var cells = row.Select((cell, at) => at == row.Length - 1 ? cell : cell.PadRight(widths[at]));
            await output.WriteLineAsync(string.Join("  ", cells).TrimEnd());
        }
    }

    // Feeds are hostile: what would move the cursor is not printed.
    private static string Bare(string cell) => string.Concat(cell.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
