using Alerts.Events;

namespace Alerts.Subscriptions;

/// <summary>
/// Rules as people type them: <c>summons of RU</c>, <c>summons by KR</c>, <c>summons KR&gt;RU</c>, <c>RU-KP arms-transfer+</c>,
/// <c>cooperation with nordics</c>, <c>exercise,talks CN-RU</c>. <c>of</c> names whose envoy, <c>by</c> who summons, <c>with</c> any party;
/// a kind followed by <c>+</c> means that rung of cooperation and above.
/// </summary>
public static class FilterRuleText
{
    /// <summary>The rule, or in <paramref name="error"/> one line that says what is not understood.</summary>
    public static FilterRule? TryRead(string text, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rule = new FilterRule();
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        error = words.Length is 0 or > 12 ? "A rule has 1 to 12 words, such as 'summons of RU' or 'RU-KP arms-transfer+'." : null;
        for (var at = 0; at < words.Length && error is null; at++)
        {
            var word = words[at];
            var role = word.ToLowerInvariant();
            if (role is "of" or "by" or "with")
            {
                var party = ++at < words.Length ? StateGroups.Canonical(words[at]) : null;
                if (party is null) error = $"After '{word}' a state code (KR) or a group ({StateGroups.Known}) must follow.";
                else rule = WithRole(rule, role, party);
            }
            else if (ReadWord(rule, word) is { } next) rule = next;
            else
                error =
                    $"'{word}' in the rule '{text}' is no family, kind, state or group. "
                    + "Examples: 'summons of RU', 'RU-KP arms-transfer+', 'cooperation with nordics'.";
        }

        return error is null ? rule : null;
    }

    public static string Write(FilterRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var words = new List<string>();
        if (rule.Family is { } family && rule.AtLeast is null) words.Add(family == EventFamily.Summons ? "summons" : "cooperation");
        if (rule.Kinds.Count > 0) words.Add(string.Join(',', rule.Kinds));
        if (rule.AtLeast is { } lowest) words.Add(lowest + "+");
        if (rule.Initiator is not null && rule.Target is not null) words.Add($"{rule.Initiator}>{rule.Target}");
        else if (rule.Initiator is not null) words.Add($"by {rule.Initiator}");
        else if (rule.Target is not null) words.Add($"of {rule.Target}");
        if (rule.Parties.Count == 1) words.Add($"with {rule.Parties[0]}");
        else if (rule.Parties.Count > 1) words.Add(string.Join('-', rule.Parties));
        return words.Count == 0 ? "everything" : string.Join(' ', words);
    }

    private static FilterRule WithRole(FilterRule rule, string role, string party) => role switch
    {
        "of" => rule with { Family = EventFamily.Summons, Target = party },
        "by" => rule with { Family = EventFamily.Summons, Initiator = party },
        _ => rule with { Parties = [.. rule.Parties, party] },
    };

    private static FilterRule? ReadWord(FilterRule rule, string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower == "everything") return rule;
        if (lower == "summons") return rule with { Family = EventFamily.Summons };
        if (lower == "cooperation") return rule with { Family = EventFamily.Cooperation };
        if (lower.EndsWith('+') && EventKind.Named(lower[..^1]) is { Family: EventFamily.Cooperation } lowest)
            return rule with { Family = EventFamily.Cooperation, AtLeast = lowest.Name };
        if (lower.Split(',') is var kinds && kinds.All(kind => EventKind.Named(kind) is not null)) return rule with { Kinds = kinds };
        if (word.Split('>') is [var from, var to]
            && StateGroups.Canonical(from) is { } initiator
            && StateGroups.Canonical(to) is { } target)
        {
            return rule with { Family = EventFamily.Summons, Initiator = initiator, Target = target };
        }

        if (StateGroups.Canonical(word) is { } alone) return rule with { Parties = [.. rule.Parties, alone] };
        var states = word.Split('-').Select(StateGroups.Canonical).ToArray();
        return states.Length is >= 2 and <= 6 && states.All(state => state is not null)
            ? rule with { Parties = [.. rule.Parties, .. states.OfType<string>()] }
            : null;
    }
}
