namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Pairs of states at war or in armed conflict (<c>Data/rivals.txt</c>): troops or arms from one in the other are no help.</summary>
internal static class Rivals
{
    private static readonly HashSet<(string, string)> Pairs = [.. Reading.LexiconFile.Lines("rivals.txt").Select(line => line.Line.Split(' ')).Select(pair => (pair[0], pair[1]))];

    private static readonly HashSet<(string Helper, string In, string Beside)> Sides = [.. Reading.LexiconFile.Lines("sides.txt").Select(line => line.Line.Split(' ')).Select(side => (side[0], side[1], side[2]))];

    /// <summary>Beside whom a state's troops fight in that land; null when its presence there says nothing.</summary>
    public static string? BesideWhom(string helper, string place) => Sides.FirstOrDefault(side => side.Helper == helper && side.In == place).Beside;

    public static bool Fight(string a, string b) => Pairs.Contains((a, b)) || Pairs.Contains((b, a));
}
