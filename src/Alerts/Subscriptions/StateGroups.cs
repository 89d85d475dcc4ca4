using System.Collections.Frozen;

namespace Alerts.Subscriptions;

/// <summary>Named groups of states (<c>groups.txt</c>), so that a filter can say <c>nordics</c> instead of five codes.</summary>
public static class StateGroups
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Groups = Read();

    /// <summary>The names, for messages to people.</summary>
    public static string Known { get; } = string.Join(", ", Groups.Keys.Order(StringComparer.Ordinal));

    /// <summary>True when <paramref name="party"/>, a state code or a group's name, is or contains <paramref name="state"/>.</summary>
    public static bool Covers(string party, string state) =>
        party == state || (Groups.TryGetValue(party, out var members) && members.Contains(state));

    /// <summary>
    /// A code in capitals, a group's name in small letters; null for what is neither. Whether a code is in use is not checked here.
    /// </summary>
    public static string? Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Groups.ContainsKey(text.ToLowerInvariant())) return text.ToLowerInvariant();
        var code = text.ToUpperInvariant();
        return code is "NATO" || (code.Length == 2 && code.All(char.IsAsciiLetterUpper)) ? code : null;
    }

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using var stream = typeof(StateGroups).Assembly.GetManifestResourceStream("Alerts.Subscriptions.groups.txt")
            ?? throw new InvalidOperationException("The assembly lacks its resource groups.txt: build it again.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(words => words[0], words => words.Skip(1).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
