namespace Alerts.Events.Matching;

/// <summary>News agencies that outlets credit. A text is credited to the one named in the outlet, the dateline or the last lines.</summary>
internal static class Agencies
{
    private const int Opening = 240;
    private const int Closing = 300;

    // Short names are matched as whole words in this very case: "PAP" is an agency, "pap" is not.
    private static readonly string[] Names =
    [
        "AFP", "Agence France-Presse", "Reuters", "Associated Press", "AP", "dpa", "Deutsche Presse-Agentur", "Yonhap",
        "TASS", "ТАСС", "Interfax", "Интерфакс", "RIA Novosti", "РИА Новости", "Xinhua", "新华社", "EFE", "Europa Press",
        "ANSA", "PAP", "Ukrinform", "Укринформ", "Anadolu", "Kyodo", "共同通信", "Jiji", "PTI", "ANI", "IRNA", "Lusa",
        "Belga", "UPI", "Bloomberg", "CTK", "ČTK", "BTA", "Agerpres", "APA", "Keystone-SDA", "연합뉴스",
    ];

    private static readonly Dictionary<string, string> Shorter = new(StringComparer.Ordinal)
    {
        ["Agence France-Presse"] = "AFP",
        ["Associated Press"] = "AP",
        ["Deutsche Presse-Agentur"] = "dpa",
        ["ТАСС"] = "TASS",
        ["Интерфакс"] = "Interfax",
        ["РИА Новости"] = "RIA Novosti",
        ["新华社"] = "Xinhua",
        ["Укринформ"] = "Ukrinform",
        ["共同通信"] = "Kyodo",
        ["ČTK"] = "CTK",
        ["연합뉴스"] = "Yonhap",
    };

    /// <summary>The agency credited, by its short name, or null.</summary>
    public static string? Credited(string? outlet, string text) =>
        In(outlet) ?? In(text[..Math.Min(text.Length, Opening)]) ?? In(text[Math.Max(0, text.Length - Closing)..]);

    private static string? In(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        string? found = null;
        var at = int.MaxValue;
        foreach (var name in Names)
        {
            var position = Position(text, name);
            if (position < 0 || position >= at) continue;
            at = position;
            found = Shorter.GetValueOrDefault(name, name);
        }

        return found;
    }

    private static int Position(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
        }

        return -1;
    }
}
