using System.Collections.Frozen;
using Alerts.Articles;
using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>The state that "the foreign ministry" means for an outlet when the text names none.</summary>
/// <param name="State">
/// By its address (<c>Data/outlets.txt</c>, or the country code it ends in), else by the state in its name ("Pakistan Observer"), else by
/// a language that one state alone speaks; null when none says.
/// </param>
/// <param name="Told">True when address or name said so.</param>
internal sealed record OutletHome(string? State, bool Told)
{
    /// <summary>Country codes that are sold as words.</summary>
    private static readonly HashSet<string> NoCountry =
    [
        "AI", "AM", "BZ", "CC", "CO", "EU", "FM", "GG", "IM", "IO", "IS", "LA", "LY", "ME", "SH", "ST", "SU", "TO", "TV", "VC", "WS",
    ];

    private static readonly FrozenDictionary<string, string> ByHost = LexiconFile.Lines("outlets.txt")
        .Select(line => line.Line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(host => (Host: host, State: words[0])))
        .ToFrozenDictionary(outlet => outlet.Host, outlet => outlet.State, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> ByLanguage = new()
    {
        ["pl"] = "PL", ["tr"] = "TR", ["uk"] = "UA", ["ja"] = "JP", ["ko"] = "KR", ["it"] = "IT", ["fa"] = "IR", ["ro"] = "RO",
        ["de"] = "DE", ["nl"] = "NL", ["ru"] = "RU", ["zh"] = "CN", ["id"] = "ID", ["hi"] = "IN", ["he"] = "IL", ["el"] = "GR",
    };

    /// <summary>Called after a state, and telling of the world.</summary>
    private static readonly string[] Worldwide =
        ["France 24", "Radio France Internationale", "Deutsche Welle", "Voice of America", "Iran International"];

    public static OutletHome Of(Article article, string language) =>
        (ByAddress(article.Url) ?? ByName(article.Outlet, language)) is { } told
            ? new(told, true)
            : new(ByLanguage.GetValueOrDefault(language), false);

    private static string? ByAddress(Uri? url)
    {
        var host = url is { IsAbsoluteUri: true } ? url.Host : "";
        for (var domain = host; domain.Contains('.', StringComparison.Ordinal); domain = domain[(domain.IndexOf('.') + 1)..])
        {
            if (ByHost.TryGetValue(domain, out var state)) return state;
        }

        var suffix = host[(host.LastIndexOf('.') + 1)..].ToUpperInvariant();
        if (suffix == "UK") return "GB";
        return suffix.Length == 2 && suffix.All(char.IsAsciiLetter) && !NoCountry.Contains(suffix) ? Dependencies.Sovereign(suffix) : null;
    }

    private static string? ByName(string? outlet, string language)
    {
        if (outlet is null || Array.Exists(Worldwide, name => outlet.StartsWith(name, StringComparison.OrdinalIgnoreCase))) return null;
        var named = new[] { language, "en" }.Distinct().SelectMany(tongue => MentionFinder.Find(outlet, tongue, on: null))
            .Where(mention => mention.Form is MentionForm.Name or MentionForm.Adjective or MentionForm.Demonym or MentionForm.Capital)
            .Select(mention => mention.State).Distinct().ToList();
        return named is [var state] ? state : null;
    }
}
