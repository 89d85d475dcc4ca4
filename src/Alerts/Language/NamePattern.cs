namespace Alerts.Language;

/// <summary>
/// Spells out a pattern of the data files: <c>росси(я|и|ю|ей)</c> is four names, <c>Russian(s)</c> two,
/// a trailing <c>*</c> marks a stem, a leading <c>~</c> a weak name. Alternatives are not nested.
/// </summary>
internal static class NamePattern
{
    public static IEnumerable<NameEntry> Expand(string pattern, IReadOnlyList<string> states, MentionForm form)
    {
        var weak = pattern.StartsWith('~');
        var body = weak ? pattern[1..] : pattern;
        foreach (var surface in Spell(body))
        {
            var stem = surface.EndsWith('*');
            yield return new NameEntry(stem ? surface[..^1] : surface, states, form) { Stem = stem, Weak = weak };
        }
    }

    public static IReadOnlyList<string> Spell(string pattern)
    {
        var open = pattern.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return [pattern];
        var close = pattern.IndexOf(')', open);
        if (close < 0)
            throw new FormatException($"'{pattern}' has no closing parenthesis");

        var choices = pattern[(open + 1)..close];
        var alternatives = choices.Contains('|', StringComparison.Ordinal) ? choices.Split('|') : ["", choices];
        var rests = Spell(pattern[(close + 1)..]);
        return [.. from alternative in alternatives from rest in rests select pattern[..open] + alternative + rest];
    }
}
