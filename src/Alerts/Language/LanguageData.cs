using System.Reflection;

namespace Alerts.Language;

/// <summary>
/// Reads the plain tables beside this file: tab-separated, '#' starts a comment line, lists inside a field are separated by ';'.
/// </summary>
internal static class LanguageData
{
    private static readonly Assembly Here = typeof(LanguageData).Assembly;

    /// <summary>
    /// The rows of <c>Language/Data/{name}.tsv</c>; none when there is no such table.
    /// Each row has at least <paramref name="fields"/> fields, padded with empty ones.
    /// </summary>
    public static IEnumerable<string[]> Rows(string name, int fields)
    {
        using var stream = Here.GetManifestResourceStream($"Language/{name}.tsv");
        if (stream is null)
            yield break;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var row = line.Split('\t');
            if (row.Length < fields)
            {
                var had = row.Length;
                Array.Resize(ref row, fields);
                Array.Fill(row, "", had, fields - had);
            }

            yield return row;
        }
    }

    public static string[] List(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
