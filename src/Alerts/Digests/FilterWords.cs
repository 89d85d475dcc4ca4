using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Digests;

/// <summary>A filter in words: "summons of Russia's envoys; arms transfers and above between North Korea and Russia".</summary>
public static class FilterWords
{
    public static string Of(SubscriptionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Rules.Count == 0 ? "every summons and all military cooperation" : string.Join("; ", filter.Rules.Select(Of));
    }

    public static string Of(FilterRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var words = What(rule);
        if (rule.Initiator is { } by) words += $" by {Party(by)}";
        if (rule.Target is { } of) words += $" of envoys of {Party(of)}";
        return rule.Parties.Count switch
        {
            0 => words,
            1 => $"{words} with {Party(rule.Parties[0])}",
            2 => $"{words} between {Party(rule.Parties[0])} and {Party(rule.Parties[1])}",
            _ => $"{words} among {string.Join(", ", rule.Parties.Select(Party))}",
        };
    }

    private static string What(FilterRule rule)
    {
        if (rule.AtLeast is { } lowest) return $"military cooperation from {Kind(lowest)} up";
        if (rule.Kinds.Count > 0) return string.Join(" and ", rule.Kinds.Select(Kind));
        return rule.Family switch
        {
            EventFamily.Summons => "summonses",
            EventFamily.Cooperation => "military cooperation",
            _ => "summonses and military cooperation",
        };
    }

    private static string Kind(string name) =>
        name == "summons" ? "summonses" : EventKind.Named(name) is { } kind ? KindWords.Of(kind).ToLowerInvariant() : name;

    // Names of groups are written small, codes of states are not.
    private static string Party(string party) => char.IsAsciiLetterLower(party[0]) ? $"the group {party}" : EventHeadline.Name(party);
}
