using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>
/// "A, B 장관 발언에 대사 초치", "A、B外交官を追放 代理大使呼び抗議": where the verb closes a headline, whoever stands in front of its first
/// comma acts, and an envoy of whom it says no more is of the one other state that it names.
/// </summary>
internal static class HeadlineTopic
{
    /// <summary>Signs of a topic: "사우디·쿠웨이트 외무부".</summary>
    private const int Longest = 14;

    /// <summary>"걸프국들, ...": several act whom the headline does not name.</summary>
    public static bool IsUnnamed(Passage passage) =>
        passage.IsTitle && passage.Lexicon.Grammar is { Signs: true, VerbLast: true }
        && passage.All(Sense.Members).Any(members => members.End <= Longest && members.End < passage.Pieces.Length
            && passage.Pieces[members.End].IsComma);

    /// <summary>Who summons (none where that is no state, "the Gulf states") and whose envoy; null where the headline is another.</summary>
    public static (Summoners By, string Target)? Read(Passage passage, Item trigger, EnvoyPhrase? envoy)
    {
        if (!passage.IsTitle || passage.Lexicon.Grammar is not { Signs: true, VerbLast: true }) return null;
        if (envoy is not { Whose.Count: 0, Hosts.Count: 0, Own: false } || envoy.Start > trigger.Start) return null;
        var comma = Array.FindIndex(passage.Pieces, piece => piece.IsComma);
        if (comma is < 1 or > Longest || comma >= envoy.Start) return null;
        var topics = passage.Parties.FindAll(party => party.End <= comma);
        if (topics.Count > 0 && passage.OverOffices(topics[^1].End) != comma) return null;
        List<string> by = [.. topics.SelectMany(party => party.States).Distinct()];
        List<string> others = [.. passage.Parties
            .Where(party => party.Start > comma && party.End <= envoy.Start && party.Form != MentionForm.Organisation
                && !passage.IsQuoted(party.Start))
            .SelectMany(party => party.States).Distinct()];
        return others is [var target] && !by.Contains(target)
            ? (by.Count == 0 ? Summoners.Untold : new Summoners(by, "topic of the headline", 7), target) : null;
    }
}
