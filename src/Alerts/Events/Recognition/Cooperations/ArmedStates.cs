using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>
/// States that others arm in a war (<c>Data/armed.txt</c>): of aid to them, parliaments and papers say no more than "aid".
/// </summary>
internal static class ArmedStates
{
    /// <summary>Words between "aid package" and the name behind "for".</summary>
    private const int Reach = 3;

    private static readonly Dictionary<string, bool> States = LexiconFile.Lines("armed.txt")
        .Select(line => line.Line.Split(' ')).ToDictionary(state => state[0], state => state is [_, "given"]);

    /// <summary>Weapons sent there are given, unless they are told to be sold.</summary>
    public static bool AreGiven(string state) => States.GetValueOrDefault(state);

    /// <summary>"Taiwan aid", "an aid bill for Taiwan": such a state gets it.</summary>
    public static bool Get(Passage passage, Item aid) =>
        passage.Parties.Exists(party => States.ContainsKey(party.State) && !party.Possessive
            && (party.End == aid.Start || aid.Tag == "bill" && party.Start >= aid.End && party.Start - Behind(passage, aid) <= Reach));

    /// <summary>Behind the aid, and behind the sum that tells how much: "aid of 61 billion dollars for".</summary>
    private static int Behind(Passage passage, Item aid) =>
        passage.All(Sense.Fund).Where(sum => sum.Tag == "money" && sum.Start >= aid.End && sum.Start - aid.End <= Reach)
            .Select(sum => sum.End).DefaultIfEmpty(aid.End).Max();
}
