namespace Alerts.Articles.Extraction;

/// <summary>
/// Beginnings of lines, looked up by their first letter so that a page costs no more for a
/// longer list. Matches in any case, at the end of a word.
/// </summary>
internal sealed class LineLeads
{
    private readonly Dictionary<char, string[]> byFirst;

    public LineLeads(params string[] leads) =>
        byFirst = leads.GroupBy(lead => char.ToLowerInvariant(lead[0]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(lead => lead.Length).ToArray());

    /// <summary>How many characters of the line the longest lead takes; 0 when none fits.</summary>
    public int Match(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !byFirst.TryGetValue(char.ToLowerInvariant(line[0]), out var leads)) return 0;
        foreach (var lead in leads)
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && EndsWord(line, lead)) return lead.Length;
        return 0;
    }

    private static bool EndsWord(ReadOnlySpan<char> line, string lead) =>
        line.Length == lead.Length
        || WordCount.IsWide(lead[^1])
        || !char.IsLetterOrDigit(lead[^1])
        || !char.IsLetterOrDigit(line[lead.Length]);
}
