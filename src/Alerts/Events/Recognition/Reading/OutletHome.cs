namespace Alerts.Events.Recognition.Reading;

/// <summary>The state that "the foreign ministry" means for an outlet when the text names none.</summary>
/// <param name="State">By the country code of its address, else by a language that one state alone speaks; null when neither says.</param>
/// <param name="ByAddress">True when the address said so.</param>
internal sealed record OutletHome(string? State, bool ByAddress)
{
    /// <summary>Country codes that are sold as words.</summary>
    private static readonly HashSet<string> NoCountry = ["IO", "TV", "ME", "CO", "AI", "FM", "EU", "LY", "GG", "TO", "WS", "CC", "SH", "AM", "IM", "LA", "VC", "BZ", "ST", "IS", "SU"];

    private static readonly Dictionary<string, string> ByLanguage = new()
    {
        ["pl"] = "PL", ["tr"] = "TR", ["uk"] = "UA", ["ja"] = "JP", ["ko"] = "KR", ["it"] = "IT", ["fa"] = "IR", ["ro"] = "RO", ["de"] = "DE", ["nl"] = "NL", ["ru"] = "RU", ["zh"] = "CN", ["id"] = "ID", ["hi"] = "IN", ["he"] = "IL", ["el"] = "GR",
    };

    public static OutletHome Of(Uri? url, string language)
    {
        var host = url is { IsAbsoluteUri: true } ? url.Host : "";
        var suffix = host[(host.LastIndexOf('.') + 1)..].ToUpperInvariant();
        if (suffix == "UK") return new OutletHome("GB", true);
        if (suffix.Length == 2 && suffix.All(char.IsAsciiLetter) && !NoCountry.Contains(suffix)) return new OutletHome(suffix, true);
        return new OutletHome(ByLanguage.GetValueOrDefault(language), false);
    }
}
