using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// States that others arm in a war (<c>Data/armed.txt</c>): of aid to them, parliaments and papers say no more than "aid".
/// </summary>
internal static class ArmedStates
{
    /// <summary>Words between "aid package" and the name behind "for".</summary>
    private const int Reach = 3;

    /// <summary>Words between the name and the sum it gets: "with more than $4.7 billion".</summary>
    private const int ToSum = 7;

    private static readonly Dictionary<string, bool> States = LexiconFile.Lines("armed.txt")
        .Select(line => line.Line.Split(' ')).ToDictionary(state => state[0], state => state is [_, "given"]);

    /// <summary>Weapons sent there are given, unless they are told to be sold.</summary>
    public static bool AreGiven(string state) => States.GetValueOrDefault(state);

    /// <summary>Others arm it in a war.</summary>
    public static bool AreAided(string state) => States.ContainsKey(state);

    /// <summary>"Taiwan aid", "an aid bill for Taiwan": such a state gets it.</summary>
    public static bool Get(Passage passage, Item aid) =>
        passage.Parties.Exists(party => States.ContainsKey(party.State) && !party.Possessive
            && (party.End == aid.Start || passage.StartingAt(Sense.With, party.End)?.End == aid.Start
                || aid.Tag == "bill" && (IsPaid(passage, party, aid)
                    || party.Start >= aid.End && party.Start - Behind(passage, aid) <= Reach)));

    /// <summary>"gives Ukraine $2bn in aid", "provides Ukraine with 2 million euros in aid": a sum stands between.</summary>
    private static bool IsPaid(Passage passage, Party party, Item aid) =>
        passage.EndingAt(Sense.In, aid.Start) is { } manner && passage.All(Sense.Fund).Any(sum => sum.Tag == "money"
            && sum.End <= manner.Start && manner.Start - sum.End <= 1 && sum.Start - party.End is >= 0 and <= ToSum);

    /// <summary>Behind the aid, and behind the sum that tells how much: "aid of 61 billion dollars for".</summary>
    private static int Behind(Passage passage, Item aid) =>
        passage.All(Sense.Fund).Where(sum => sum.Tag == "money" && sum.Start >= aid.End && sum.Start - aid.End <= Reach)
            .Select(sum => sum.End).DefaultIfEmpty(aid.End).Max();
}
