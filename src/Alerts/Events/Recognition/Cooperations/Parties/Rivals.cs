using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// Pairs of states at war or in armed conflict (<c>Data/rivals.txt</c>): troops or arms from one
/// in the other are no help. And pairs that arm against each other (<c>Data/adversaries.txt</c>):
/// often named in one sentence, so that only what both are told to do together counts.
/// </summary>
internal static class Rivals
{
    private static readonly HashSet<(string, string)> Fighting = Read("rivals.txt");

    private static readonly HashSet<(string, string)> Opposed = Read("adversaries.txt");

    private static readonly HashSet<(string Helper, string In, string Beside)> Sides =
        [.. LexiconFile.Lines("sides.txt").Select(line => line.Line.Split(' ')).Select(side => (side[0], side[1], side[2]))];

    /// <summary>Beside whom a state's troops fight in that land; null when its presence there says nothing.</summary>
    public static string? BesideWhom(string helper, string place) =>
        Sides.FirstOrDefault(side => side.Helper == helper && side.In == place).Beside;

    public static bool Fight(string a, string b) => Fighting.Contains((a, b));

    /// <summary>Two of these states fight.</summary>
    public static bool AnyFight(IReadOnlyList<string> states) => states.Any(a => states.Any(b => Fight(a, b)));

    /// <summary>Two of these states arm against each other.</summary>
    public static bool AnyOppose(IReadOnlyList<string> states) => states.Any(a => states.Any(b => Opposed.Contains((a, b))));

    /// <summary>Two of these states fight or arm against each other.</summary>
    public static bool AreAtOdds(IReadOnlyList<string> states) => AnyFight(states) || AnyOppose(states);

    private static HashSet<(string, string)> Read(string file) =>
        [.. LexiconFile.Lines(file).Select(line => line.Line.Split(' '))
            .SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })];
}
