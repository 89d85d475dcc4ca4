using System.Collections.Frozen;

namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// Territories without a foreign service or forces of their own (<c>Data/dependent.txt</c>), and the states that they belong to.
/// </summary>
internal static class Dependencies
{
    private static readonly FrozenDictionary<string, string> Sovereigns = LexiconFile.Lines("dependent.txt")
        .Select(line => line.Line.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The state that acts for a territory; the state itself otherwise.</summary>
    public static string Sovereign(string state) => Sovereigns.GetValueOrDefault(state, state);
}
