namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Pairs of states at war or in armed conflict (<c>Data/rivals.txt</c>): troops or arms from one in the other are no help.</summary>
internal static class Rivals
{
    private static readonly HashSet<(string, string)> Pairs = [.. Reading.LexiconFile.Lines("rivals.txt").Select(line => line.Line.Split(' ')).Select(pair => (pair[0], pair[1]))];

    public static bool Fight(string a, string b) => Pairs.Contains((a, b)) || Pairs.Contains((b, a));
}
