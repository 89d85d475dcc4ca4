using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Whether the one called in is the subject of a verb.</summary>
internal static class Voice
{
    public static bool IsPassive(Passage passage, Item trigger)
    {
        if (trigger.Tag == "passive") return true;
        if (trigger.Tag is "active" or "base" or "gerund") return false;
        if (passage.StartingAt(Sense.By, trigger.End) is not null || IsClosing(passage, trigger)) return true;
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

    /// <summary>"were called in": an auxiliary stands in front, so that who is called in does too.</summary>
    public static bool HasAuxiliary(Passage passage, Item trigger)
    {
        var at = trigger.Start;
        while (passage.EndingAt(Sense.Filler, at) is { } filler) at = filler.Start;
        return passage.EndingAt(Sense.Be, at) is not null;
    }
}
