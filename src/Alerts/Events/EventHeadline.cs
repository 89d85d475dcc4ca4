using System.Globalization;
using Alerts.Language;

namespace Alerts.Events;

/// <summary>
/// Headlines of our own making, the same words in mail, card, page and feed: "South Korea summoned Russia's ambassador, 21 June".
/// Pure.
/// </summary>
public static class EventHeadline
{
    /// <summary>The headline without its date.</summary>
    public static string Plain(Event about)
    {
        ArgumentNullException.ThrowIfNull(about);
        var words = about.Kind.Family == EventFamily.Summons ? Summons(about) : Cooperation(about);
        return Capital(about.Status == ReportStatus.Denied ? $"denied: {words}" : words);
    }

    /// <summary>The headline with the day of the act; the year only when it is not that of the first report.</summary>
    public static string Dated(Event about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return Day(about, about.Date?.Year != about.FirstSeen.Year) is { } day ? $"{Plain(about)}, {day}" : Plain(about);
    }

    /// <summary>The day of the act as people write it, as exactly as it is known; null when it is not known.</summary>
    public static string? Day(Event about, bool withYear)
    {
        ArgumentNullException.ThrowIfNull(about);
        if (about.Date is not { } date) return null;
        return about.DatePrecision switch
        {
            DatePrecision.Year => Text("yyyy"),
            DatePrecision.Month => Text("MMMM yyyy"),
            DatePrecision.Week => "week of " + Text(withYear ? "d MMMM yyyy" : "d MMMM"),
            DatePrecision.Day => Text(withYear ? "d MMMM yyyy" : "d MMMM"),
            _ => null,
        };

        string Text(string format) => date.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The state's name as it stands inside a sentence: "the United States", "Russia".</summary>
    public static string Name(string state)
    {
        var name = StateNames.Of(state);
        return StateNameGrammar.TakesArticle(name) ? $"the {name}" : name;
    }

    /// <summary>The states of an event: "South Korea and Russia"; "initiator > target" order for a summons.</summary>
    public static string Pair(Event about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about is { Initiator: { } initiator, Target: { } target }
            ? $"{StateNames.Of(initiator)} → {StateNames.Of(target)}"
            : string.Join(" – ", about.Parties.Select(StateNames.Of).Order(StringComparer.Ordinal));
    }

    private static string Summons(Event about)
    {
        var initiator = about.Initiator is { } by ? Name(by) : "a state";
        var envoy = about.Target is { } of ? $"{Possessive(Name(of))} {Envoy(about.Rank)}" : $"a foreign {Envoy(about.Rank)}";
        return about.Status switch
        {
            ReportStatus.Planned => $"{initiator} is to summon {envoy}",
            ReportStatus.Alleged => $"{initiator} is said to have summoned {envoy}",
            _ => $"{initiator} summoned {envoy}",
        };
    }

    private static string Cooperation(Event about)
    {
        var phrase = CooperationPhrase.Of(about.Kind);
        if (phrase.OneSided is { } oneSided && about.Supplier is { } supplier && about.Parties.Contains(supplier) && about.Parties.Count > 1)
        {
            var receivers = Join(about.Parties.Where(state => state != supplier));
            return $"{Name(supplier)} {oneSided.In(about.Status)} {receivers}";
        }

        return $"{Join(about.Parties)} {phrase.Together.In(about.Status)}";
    }

    private static string Join(IEnumerable<string> states)
    {
        var names = states.Select(Name).Order(StringComparer.Ordinal).ToArray();
        return names switch
        {
            [] => "states",
            [var one] => one,
            { Length: <= 4 } => $"{string.Join(", ", names[..^1])} and {names[^1]}",
            _ => $"{string.Join(", ", names[..3])} and {names.Length - 3} more",
        };
    }

    private static string Envoy(string? rank) => rank switch
    {
        "ambassador" => "ambassador",
        "charge" => "chargé d'affaires",
        "consul" => "consul",
        "attache" => "attaché",
        "diplomat" => "diplomat",
        "representative" => "representative",
        _ => "envoy",
    };

    private static string Possessive(string name) => StateNameGrammar.IsPlural(name) ? $"{name}'" : $"{name}'s";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
