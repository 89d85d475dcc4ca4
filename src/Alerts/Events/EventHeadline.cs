using System.Globalization;
using Alerts.Events.Search;
using Alerts.Language;

namespace Alerts.Events;

/// <summary>
/// Headlines of our own making, the same words in mail, card, page and feed: "South Korea summoned Russia's ambassador, 21 June".
/// Pure.
/// </summary>
public static class EventHeadline
{
    private const int MostNamed = 4;

    /// <summary>The headline without its date.</summary>
    public static string Plain(Event about) => Plain(Facts.Of(about));

    /// <summary>The headline without its date.</summary>
    public static string Plain(EventLine about) => Plain(Facts.Of(about));

    /// <summary>The headline with the day of the act; the year only when it is not that of the first report.</summary>
    public static string Dated(Event about) => Dated(Facts.Of(about));

    /// <summary>The headline with the day of the act; the year only when it is not that of the first report.</summary>
    public static string Dated(EventLine about) => Dated(Facts.Of(about));

    /// <summary>The day of the act as people write it, as exactly as it is known; null when it is not known.</summary>
    public static string? Day(Event about, bool withYear) => Day(Facts.Of(about), withYear);

    /// <summary>The state's name as it stands inside a sentence: "the United States", "Russia".</summary>
    public static string Name(string state)
    {
        var name = StateNames.Of(state);
        return StateNameGrammar.TakesArticle(name) ? $"the {name}" : name;
    }

    /// <summary>The states of an event: "South Korea → Russia" for a summons, "North Korea – Russia" for cooperation.</summary>
    public static string Pair(Event about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about is { Initiator: { } initiator, Target: { } target }
            ? $"{StateNames.Of(initiator)} → {StateNames.Of(target)}"
            : string.Join(" – ", about.Parties.Select(StateNames.Of).Order(StringComparer.Ordinal));
    }

    /// <summary>States as a sentence's subject: "North Korea and Russia"; of more than four the first three and how many more.</summary>
    public static string Join(IEnumerable<string> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        // By name without article, so that the United States stand under U.
        var names = states.OrderBy(StateNames.Of, StringComparer.Ordinal).Select(Name).ToArray();
        return names switch
        {
            [] => "states",
            [var one] => one,
            { Length: <= MostNamed } => $"{string.Join(", ", names[..^1])} and {names[^1]}",
            _ => $"{string.Join(", ", names[..(MostNamed - 1)])} and {names.Length - MostNamed + 1} more",
        };
    }

    private static string Plain(Facts about)
    {
        var words = about.Kind.Family == EventFamily.Summons ? Summons(about) : Cooperation(about);
        return Capital(about.Status == ReportStatus.Denied ? $"denied: {words}" : words);
    }

    private static string Dated(Facts about) =>
        Day(about, about.Date?.Year != about.FirstSeen.Year) is { } day ? $"{Plain(about)}, {day}" : Plain(about);

    private static string? Day(Facts about, bool withYear)
    {
        if (about.Date is not { } date) return null;
        return about.Precision switch
        {
            DatePrecision.Year => Text("yyyy"),
            DatePrecision.Month => Text("MMMM yyyy"),
            DatePrecision.Week => "week of " + Text(withYear ? "d MMMM yyyy" : "d MMMM"),
            DatePrecision.Day => Text(withYear ? "d MMMM yyyy" : "d MMMM"),
            _ => null,
        };

        string Text(string format) => date.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Summons(Facts about)
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

    private static string Cooperation(Facts about)
    {
        var phrase = CooperationPhrase.Of(about.Kind);
        if (phrase.OneSided is { } oneSided
            && about.Supplier is { } supplier
            && about.Parties.Contains(supplier)
            && about.Parties.Count > 1)
        {
            return $"{Name(supplier)} {oneSided.In(about.Status)} {Join(about.Parties.Where(state => state != supplier))}";
        }

        return $"{Join(about.Parties)} {phrase.Together.In(about.Status)}";
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

    /// <summary>What a headline is made of, from an event or from its line in a list.</summary>
    private sealed record Facts(
        EventKind Kind,
        string? Initiator,
        string? Target,
        IReadOnlyList<string> Parties,
        string? Supplier,
        string? Rank,
        ReportStatus Status,
        DateOnly? Date,
        DatePrecision Precision,
        DateTimeOffset FirstSeen)
    {
        public static Facts Of(Event about)
        {
            ArgumentNullException.ThrowIfNull(about);
            return new(
                about.Kind, about.Initiator, about.Target, about.Parties, about.Supplier,
                about.Rank, about.Status, about.Date, about.DatePrecision, about.FirstSeen);
        }

        public static Facts Of(EventLine about)
        {
            ArgumentNullException.ThrowIfNull(about);
            return new(
                about.Kind, about.Initiator, about.Target, about.Parties, about.Supplier,
                about.Rank, about.Status, about.Date, about.DatePrecision, about.FirstSeen);
        }
    }
}
