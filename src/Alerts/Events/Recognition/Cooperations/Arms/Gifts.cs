using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Tells whether a passage says that nobody pays for what changes hands: by the word, or by who hands it over.</summary>
internal static class Gifts
{
    /// <summary>Words from "by" to the envoy: "by the U.S. Ambassador".</summary>
    private const int ToEnvoy = 5;

    /// <summary>Words from a mission to its verb: "the embassy in Lagos on Monday handed over".</summary>
    private const int ToVerb = 6;

    public static bool AreTold(Passage passage) =>
        passage.Items.Exists(item => item is { Sense: Sense.Supply, Tag: "give" or "gift" })
        || passage.All(Sense.Supply).Any(handed => handed.Tag is null
            && (IsByEnvoy(passage, handed) || IsOfMission(passage, handed) || IsToForces(passage, handed)));

    /// <summary>"gave the Lebanese army 20 trucks": whose forces are given it stand between the verb and the thing.</summary>
    private static bool IsToForces(Passage passage, Item handed)
    {
        if (!passage.Lexicon.Grammar.FixedOrder) return false;
        var at = passage.StartingAt(Sense.Article, handed.End)?.End ?? handed.End;
        if (passage.StartingAt(Sense.Military, at) is { } forces && passage.StartingAt(Sense.Of, forces.End) is { } of)
            return passage.PartyAt(of.End) is { } owner && IsCounted(passage, owner.End);
        return passage.PartyAt(at) is { } party
            && (passage.StartingAt(Sense.Military, party.BehindGenitive) ?? passage.StartingAt(Sense.Military, party.Start)) is { } army
            && IsCounted(passage, army.End);
    }

    /// <summary>How many there are, or which: "20 trucks", "two trucks", "armoured trucks".</summary>
    private static bool IsCounted(Passage passage, int at) =>
        at < passage.Pieces.Length && passage.Pieces[at].IsWord && passage.PartyAt(at) is null
        && !passage.IsIn(at, [Sense.With, Sense.To, Sense.And, Sense.In]);

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
