using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Technology;

/// <summary>Tells training of or by those who bear arms for no state: "a guerrilla training camp", "volunteers train recruits".</summary>
internal static class Irregulars
{
    /// <summary>Words between who trains and the training: "veterans who are stepping in to help train".</summary>
    private const int ToTraining = 7;

    /// <summary>Words between the training and who is trained or uses the camp.</summary>
    private const int ToTrained = 5;

    public static bool Train(Passage passage, Item training) =>
        passage.All(Sense.Irregular).Any(they =>
            training.Start - they.End is >= 0 and <= ToTraining && IsNext(passage, they.End, training.Start)
            || they.Start - training.End is >= 0 and <= ToTrained && IsNext(passage, training.End, they.Start));

    /// <summary>No forces, no state, no other clause and no purpose ("to fight militants") stand between.</summary>
    private static bool IsNext(Passage passage, int from, int to) =>
        !Scope.Broken(passage, from, to) && !passage.Parties.Exists(party => party.Start >= from && party.End <= to)
        && !Array.Exists([Sense.Troops, Sense.Deploy, Sense.Oblique], sense => passage.Within(sense, from, to) is not null);
}
