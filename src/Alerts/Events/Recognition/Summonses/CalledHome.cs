using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Tells an envoy whom his own state calls home from one whom his host calls in.</summary>
internal static class CalledHome
{
    /// <summary>Words between the verb and the capital he is called to: "in February to the ministry of foreign affairs in".</summary>
    private const int ToCapital = 9;

    /// <summary>The words around the verb say so: home, his own ministry or capital, the post he leaves.</summary>
    public static bool Is(SummonsFrame frame, EnvoyPhrase? envoy, bool passive)
    {
        if (IsCalledHome(frame, passive) || !passive && IsFromPost(frame.Passage, envoy)) return true;
        // "its Washington envoy" is posted there.
        var own = frame.Own || !passive && envoy is not null && frame.Passage.StartingAt(Sense.Own, envoy.Start) is not null;
        // "summons ambassador from X for consultations".
        var open = own || frame.ByHost || frame.Initiators.Count == 0 || frame.Targets.Count == 0 || frame.From && !passive;
        if (open && frame.Passage.Items.Exists(item => item.Sense == Sense.Home && IsHome(frame, item)
            && !(passive && IsOfOther(frame.Passage, frame.Trigger.End, item.Start)))) return true;
        if (!frame.Own || frame.Ours) return false;
        return !passive && frame.Trigger.Tag != "noun" && frame.Trigger.Tag != "passive";
    }

    /// <summary>"the summoning of A's ambassador from B's capital": home from his post.</summary>
    private static bool IsFromPost(Passage passage, EnvoyPhrase? envoy) =>
        envoy is { Whose: [var whose] } && !passage.Lexicon.Grammar.VerbLast
        && passage.StartingAt(Sense.From, envoy.End) is { End: var behind }
        && passage.PartyAt(behind) is { Form: MentionForm.Capital or MentionForm.Name } post && !post.Names(whose);

    /// <summary>"chargé called in, ambassador goes home": behind the comma another envoy is told of.</summary>
    private static bool IsOfOther(Passage passage, int from, int home) =>
        passage.Within(Sense.Envoy, from, home) is { } other && Array.Exists(passage.Pieces[from..other.Start], piece => piece.IsComma);

    /// <summary>The word for home stands near the verb; one tagged "last" counts only where the clause ends with it.</summary>
    private static bool IsHome(SummonsFrame frame, Item home)
    {
        var (passage, trigger) = (frame.Passage, frame.Trigger);
        var isNear = home.Start >= trigger.Start && home.Start - trigger.End <= 16 && !IsOfNextClause(passage, trigger, home)
            || passage.Lexicon.Grammar.VerbLast && trigger.Start - home.End is >= 0 and <= 3;
        return isNear && (home.Tag != "last" || home.End == passage.Pieces.Length || !passage.Pieces[home.End].IsWord);
    }

    /// <summary>Behind a mark that closes the clause, or another verb of calling.</summary>
    private static bool IsOfNextClause(Passage passage, Item trigger, Item home)
    {
        var closes = passage.Lexicon.Grammar is { VerbLast: true, Signs: false };
        return (passage.Within(Sense.Summon, trigger.End, home.Start) ?? passage.Within(Sense.Recall, trigger.End, home.Start)) is not null
            || Array.Exists(passage.Pieces[trigger.Start..home.Start], piece => piece.Folded == ";" || closes && piece.IsComma);
    }

    /// <summary>
    /// "China's envoy in Washington was summoned to Beijing": to the capital of his own state; a nuncio is an envoy and no capital.
    /// </summary>
    private static bool IsCalledHome(SummonsFrame frame, bool passive)
    {
        var passage = frame.Passage;
        if (passage.Lexicon.Grammar is { VerbLast: true } or { VerbBracket: true }
            && passage.Parties.FindLast(party => party.End <= frame.Trigger.Start) is { } last
            && last.States.All((frame.Targets.Count > 0 ? frame.Targets : frame.Initiators).Contains)
            && passage.Ruling(Sense.To, last.Start, last.End) is { } into
            && frame.Trigger.Start - Math.Max(into.End, last.End) <= 1) return true;
        if (passage.StartingAt(Sense.By, frame.Trigger.End) is { } by && passage.PartyAt(by.End) is { } agent
            && agent.States.All(frame.Targets.Contains) && InitiatorReader.OfficeOf(passage, agent) is not null) return true;
        if (passive && frame.ByHost && IsToOwnCapital(frame)) return true;
        if (passage.StartingAt(Sense.To, frame.Trigger.End) is not { } to) return false;
        return passage.PartyAt(to.End) is { Possessive: false } home && home.States.All(frame.Targets.Contains)
            && passage.StartingAt(Sense.Envoy, home.Start) is null
            && passage.StartingAt(Sense.Ministry, home.End) is null;
    }

    /// <summary>
    /// "The Italian ambassador to Mali was summoned to the ministry in Rome", "in Madrid by his ministry": where those sit who sent him.
    /// </summary>
    private static bool IsToOwnCapital(SummonsFrame frame)
    {
        var (passage, behind) = (frame.Passage, frame.Trigger.End);
        return OtherSummoners.Subject(frame, passive: true) is null && passage.Parties.Exists(party =>
            party.Start > frame.Trigger.Start && party.Start - behind <= ToCapital
            && party.Form is MentionForm.Capital or MentionForm.Ministry or MentionForm.Seat && party.States.All(frame.Targets.Contains)
            && (party.Start < behind || party.Start == behind && passage.EndsIn(frame.Trigger, Sense.To)
                || InitiatorReader.LeadIn(passage, party.Start, party.End) is Sense.To or Sense.In)
            && !Array.Exists(passage.Pieces[Math.Min(behind, party.Start)..party.Start], piece => piece.IsComma)
            && passage.Within(Sense.Reason, behind, party.Start) is null && passage.Within(Sense.Clause, behind, party.Start) is null);
    }
}
