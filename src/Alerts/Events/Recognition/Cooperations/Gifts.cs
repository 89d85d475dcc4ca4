using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Tells whether a passage says that nobody pays for what changes hands: by the word, or by who hands it over.</summary>
internal static class Gifts
{
    /// <summary>Words from "by" to the envoy: "by the U.S. Ambassador".</summary>
    private const int ToEnvoy = 5;

    /// <summary>Words from a mission to its verb: "the embassy in Lagos on Monday handed over".</summary>
    private const int ToVerb = 6;

    public static bool AreTold(Passage passage) =>
        passage.Items.Exists(item => item is { Sense: Sense.Supply, Tag: "give" or "gift" })
        || passage.All(Sense.Supply).Any(handed => handed.Tag is null && (IsByEnvoy(passage, handed) || IsOfMission(passage, handed)));

    /// <summary>"handed over by the ambassador": what is sold its maker hands over.</summary>
    private static bool IsByEnvoy(Passage passage, Item handed) =>
        passage.All(Sense.By).Any(by => by.Start >= handed.End && passage.Items.Exists(envoy =>
            envoy.Sense is Sense.Envoy or Sense.Mission && envoy.Start - by.End is >= 0 and <= ToEnvoy));

    /// <summary>"the embassy handed over", "the State Department has provided"; what it says or approves is another's act.</summary>
    private static bool IsOfMission(Passage passage, Item handed) =>
        passage.Items.Exists(giver => giver is { Sense: Sense.Envoy or Sense.Mission } or { Sense: Sense.Ministry, Tag: "foreign" }
            && handed.Start - giver.End is >= 0 and <= ToVerb
            && !passage.Items.Exists(other => other.Start >= giver.End && other.End <= handed.Start
                && other.Sense is Sense.Say or Sense.Approve or Sense.Relative or Sense.To));
}
