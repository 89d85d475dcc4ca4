using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses.Calls;

/// <summary>Whether the one called in is the subject of a verb.</summary>
internal static class Voice
{
    /// <summary>Signs between "by" and the verb behind the agent.</summary>
    private const int ToAgent = 16;

    public static bool IsPassive(Passage passage, Item trigger)
    {
        if (trigger.Tag == "passive") return true;
        if (trigger.Tag is "active" or "base" or "gerund") return false;
        if (passage.StartingAt(Sense.By, trigger.End) is not null) return true;
        if (IsClosing(passage, trigger) || HasAgentInFront(passage, trigger)) return true;
        for (var at = trigger.Start - 1; at >= Math.Max(0, trigger.Start - 4); at--)
        {
            if (passage.At(Sense.Be, at) is not null) return true;
            if (passage.At(Sense.Filler, at) is null) return false;
        }

        return false;
    }

    /// <summary>"wurde am Montag ins Ministerium einbestellt": the participle closes the clause that the auxiliary opens.</summary>
    private static bool IsClosing(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar.VerbBracket && trigger.Tag == "any"
        && passage.Items.FindLast(item => item.Sense is Sense.Be or Sense.Filler or Sense.Clause && item.End <= trigger.Start
        && passage.Pieces[item.Start].IsWord && item.Start > 0)
            is { Sense: Sense.Be };

    /// <summary>"德国大使被中国外交部召见": where signs need no case marks, the agent stands in front of the passive verb.</summary>
    private static bool HasAgentInFront(Passage passage, Item trigger)
    {
        if (passage.Lexicon.Grammar is not { Signs: true, CaseBehind: false }) return false;
        var by = passage.All(Sense.By).LastOrDefault(by => by.End <= trigger.Start && trigger.Start - by.End <= ToAgent);
        return by.End > 0 && !Array.Exists(passage.Pieces[by.End..trigger.Start], piece => piece.IsComma)
            && !passage.Items.Exists(item => item.Start >= by.End && item.End <= trigger.Start
                && item.Sense is Sense.Envoy or Sense.Of or Sense.Summon or Sense.Clause);
    }

    /// <summary>"were called in": an auxiliary stands in front, so that who is called in does too.</summary>
    public static bool HasAuxiliary(Passage passage, Item trigger)
    {
        var at = trigger.Start;
        while (passage.EndingAt(Sense.Filler, at) is { } filler) at = filler.Start;
        return passage.EndingAt(Sense.Be, at) is not null;
    }
}
