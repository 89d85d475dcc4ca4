using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>States that others arm in a war (<c>Data/armed.txt</c>): of aid to them, parliaments and papers say no more than "aid".</summary>
internal static class ArmedStates
{
    /// <summary>Words between "aid package" and the name behind "for".</summary>
    private const int Reach = 3;

    private static readonly HashSet<string> States = [.. Reading.LexiconFile.Lines("armed.txt").Select(line => line.Line)];

    /// <summary>"Taiwan aid", "an aid bill for Taiwan": such a state gets it.</summary>
    public static bool Get(Passage passage, Item aid) =>
        passage.Parties.Exists(party => States.Contains(party.State) && !party.Possessive
            && (party.End == aid.Start || aid.Tag == "bill" && party.Start >= aid.End && party.Start - aid.End <= Reach));
}
