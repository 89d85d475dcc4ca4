using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>
/// "B defended itself after A summoned its ambassador", "B blames A for summoning its ambassador": whose envoy "its" is, the main clause
/// says.
/// </summary>
internal static class ClauseOwner
{
    /// <summary>The state of the main clause; null when the summoner stands there itself, or the envoy was called home.</summary>
    public static string? Read(Passage passage, Item trigger, EnvoyPhrase? envoy)
    {
        if (envoy is not { Own: true, Hosts.Count: 0 } || envoy.Noun < trigger.End || trigger.Tag is "noun" or "passive"
            || passage.Lexicon.Grammar.VerbLast) return null;
        if (passage.Items.Exists(item => item.Sense == Sense.Home && item.Start >= trigger.Start)) return null;
        if (passage.Parties.FindLast(party => party.End <= trigger.Start) is not { } subject) return null;
        var isBlamed = trigger.Tag == "gerund" && passage.EndingAt(Sense.Reason, trigger.Start) is not null;
        var opener = Opener(passage, subject.Start, isBlamed);
        if (opener < 0) return null;
        List<string> owners = [.. passage.Parties.Where(party => party.End <= opener && party.Form is not MentionForm.Organisation)
            .SelectMany(party => party.States).Distinct()];
        return owners is [var owner] && !subject.Names(owner) ? owner : null;
    }

    /// <summary>
    /// The word that opens the clause of the summons, with nothing but the subject between: "after", "when", "confirmed that".
    /// </summary>
    private static int Opener(Passage passage, int subject, bool isBlamed)
    {
        for (var at = subject; at >= 0 && subject - at <= 4; at--)
        {
            if (passage.EndingAt(Sense.Reason, at) is { } reason) return reason.Start;
            if (passage.EndingAt(Sense.Clause, at) is { } clause) return clause.Start;
            if (passage.EndingAt(Sense.Say, at) is { } say) return say.Start;
            if (isBlamed && passage.EndingAt(Sense.Accuse, at) is { } blame) return blame.Start;
        }

        return -1;
    }
}
