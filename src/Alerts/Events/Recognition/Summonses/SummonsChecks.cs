using System.Buffers;
using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Calls;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Tells a summons from what merely sounds like one.</summary>
internal static class SummonsChecks
{
    /// <summary>Words between a verb and what one is called on to do.</summary>
    private const int ToAppeal = 7;

    /// <summary>What may follow the verb and is nobody whom it calls: "after", "when", "and".</summary>
    private static readonly SearchValues<char> AfterVerb = SearchValues.Create("后後时時并和以事一");

    /// <summary>Chinese words that bring the object in front of its verb.</summary>
    private static readonly SearchValues<char> OpensObject = SearchValues.Create("将把就因对");

    /// <summary>With one of these in front of the verb somebody else acts, or the clause is about the envoy.</summary>
    private static readonly Sense[] NotHis =
        [Sense.By, Sense.Of, Sense.Reason, Sense.Oblique, Sense.To, Sense.Ministry, Sense.Official, Sense.Government, Sense.Summon];

    /// <summary>The reason code why the frame is no summons, or null.</summary>
    public static string? WhyNot(SummonsFrame frame, EnvoyPhrase? envoy, bool passive, List<EnvoyPhrase> envoys)
    {
        if (envoy is not null && !passive && IsSubject(frame, envoy)) return "envoy-is-the-subject";
        if (!passive && (IsMission(frame, envoys) || envoys.Exists(other => IsNominative(frame, other)))) return "envoy-is-the-subject";
        if (passive ? IsAgent(frame, envoys) : envoys.Exists(other => IsSummoning(frame, other) || IsReceiving(frame, other)))
            return "envoy-is-the-subject";
        if (CalledHome.Is(frame, envoy, passive) || IsFromElsewhere(frame, envoy) || IsOwnSubject(frame, envoy, passive))
            return "recalled-by-own-state";
        if (OtherSummoners.Subject(frame, passive) is { } subject) return subject;
        if (!passive && IsAppeal(frame) || IsCalledOn(frame)) return "call-on-a-state";
        if (envoy is null && !passive && VerbObject.IsOther(frame.Passage, frame.Trigger, envoys)) return "somebody-else";
        if (envoy is null && OtherSummoners.WithoutEnvoy(frame) is { } other) return other;
        if (frame.Targets is ["UN"]) return "no-envoy";
        return NotDone(frame.Modality);
    }

    /// <summary>The reason code of a summons that did not take place, or null.</summary>
    public static string? NotDone(Modality modality) => modality switch
    {
        Modality.Planned => "planned-summons",
        Modality.CalledFor => "called-for-summons",
        Modality.Possible => "possible-summons",
        Modality.Denied => "denied-summons",
        _ => null,
    };

    /// <summary>"China's ambassador summoned the vice foreign minister": an envoy cannot summon his host.</summary>
    private static bool IsSubject(SummonsFrame frame, EnvoyPhrase envoy)
    {
        var passage = frame.Passage;
        if (passage.Lexicon.Grammar.VerbLast || envoy.Noun > frame.Trigger.Start) return false;
        if (frame.Trigger.Tag is not ("any" or "active")) return false;
        // "посла Китая вызвал замглавы МИД".
        if (passage.At(Sense.Nominative, envoy.Noun) is { Tag: "object" }) return false;
        var behind = frame.Trigger.End;
        if (passage.StartingAt(Sense.By, behind) is not null) return false;
        for (var at = behind; at < Math.Min(behind + 7, passage.Pieces.Length); at++)
        {
            if (passage.StartingAt(Sense.Official, at) is not null) return true;
            if (passage.Items.Exists(item => item.Start == at
                && item.Sense is Sense.By or Sense.To or Sense.In or Sense.Reason or Sense.Clause or Sense.And)) return false;
        }

        return false;
    }

    /// <summary>
    /// "The US ambassador summoned officials of the embassy": he stands as subject and another is called. The "top diplomat" may be a
    /// minister.
    /// </summary>
    private static bool IsSummoning(SummonsFrame frame, EnvoyPhrase envoy)
    {
        var passage = frame.Passage;
        if (passage.Lexicon.Grammar is { ObjectAfter: false } || envoy.End != frame.Trigger.Start || envoy.Rank == "head"
            || frame.Trigger.Tag is not ("any" or "active")) return false;
        if (frame.Trigger.Tag == "active") return true;
        var behind = frame.Trigger.End;
        while (passage.StartingAt(Sense.Article, behind) is { } article) behind = article.End;
        return passage.StartingAt(Sense.Envoy, behind) is not null || passage.StartingAt(Sense.Official, behind) is not null
            || passage.PartyAt(behind) is { Possessive: true } || passage.StartingAt(Sense.Own, behind) is not null;
    }

    /// <summary>"中国驻英公使以视频方式约见BBC负责人": he opens the clause, and whom he calls stands behind the verb.</summary>
    private static bool IsReceiving(SummonsFrame frame, EnvoyPhrase envoy)
    {
        var (passage, trigger) = (frame.Passage, frame.Trigger);
        if (passage.Lexicon.Grammar is not { Signs: true, VerbLast: false } || trigger.Tag is not "any" || envoy.End > trigger.Start
            || trigger.End >= passage.Pieces.Length || !passage.Pieces[trigger.End].IsWord
            || AfterVerb.Contains(passage.Pieces[trigger.End].Folded[0])) return false;
        var clause = Array.FindLastIndex(passage.Pieces, trigger.Start, piece => !piece.IsWord && piece.Folded is not "·") + 1;
        return envoy.Start >= clause
            && !passage.Items.Exists(item => item.Start >= clause && item.End <= trigger.Start && (Array.IndexOf(NotHis, item.Sense) >= 0))
            && passage.Parties.TrueForAll(party => party.Start < clause || party.Start >= trigger.End || envoy.Covers(party.Start))
            && passage.Pieces[clause..envoy.Start].All(piece => !OpensObject.Contains(piece.Folded[0]));
    }

    /// <summary>
    /// "посол США вызвал", "ambasador wezwał rząd": the form says that he acts; "посол, которого вызвал"
    /// is another matter.
    /// </summary>
    private static bool IsNominative(SummonsFrame frame, EnvoyPhrase envoy) =>
        frame.Trigger.Tag == "active"
            && frame.Passage.At(Sense.Nominative, envoy.Noun) is { Tag: null } && envoy.Noun < frame.Trigger.Start
            && EnvoyNames.Over(frame.Passage, envoy.End) is var behind && behind <= frame.Trigger.Start
            && InitiatorReader.Gap(frame.Passage, behind, frame.Trigger.Start) == 0;

    /// <summary>"The embassy of Cuba called in its citizens".</summary>
    private static bool IsMission(SummonsFrame frame, List<EnvoyPhrase> envoys) =>
        frame.Trigger.Tag is "any" or "active" && frame.Passage.Lexicon.Grammar is { VerbLast: false, VerbBracket: false }
            && frame.Passage.All(Sense.Mission).Any(mission => mission.End <= frame.Trigger.Start
                && !envoys.Exists(envoy => envoy.Covers(mission.Start))
                && OtherSummoners.IsPlain(frame.Passage, mission.End, frame.Trigger.Start));

    /// <summary>"was called in by the Dutch ambassador": he calls in others; "a senior diplomat" may be one of the ministry.</summary>
    private static bool IsAgent(SummonsFrame frame, List<EnvoyPhrase> envoys)
    {
        var (passage, behind) = (frame.Passage, frame.Trigger.End);
        return !passage.Lexicon.Grammar.VerbLast
            && envoys.Exists(envoy => envoy.Noun > behind && envoy.Rank is "ambassador" or "charge" or "consul"
                && passage.EndingAt(Sense.By, passage.OverArticles(envoy.Start)) is { } by && by.Start >= behind && IsOneClause(by.Start));

        bool IsOneClause(int end) =>
            !Array.Exists(passage.Pieces[behind..end], piece => piece.IsComma)
            && passage.Within(Sense.Clause, behind, end) is null && passage.Within(Sense.And, behind, end) is null;
    }

    /// <summary>"Bolivia calls in ambassador to Chile": a state that calls in an envoy posted elsewhere calls in its own.</summary>
    private static bool IsFromElsewhere(SummonsFrame frame, EnvoyPhrase? envoy) =>
        envoy is { Whose.Count: 0, Hosts.Count: > 0, Mutual: false }
        && !frame.ByHost && frame.Initiators.Count > 0 && frame.Targets.Count == 0
        && !frame.Initiators.Intersect(envoy.Hosts).Any() && !envoy.Hosts.Contains("UN");

    /// <summary>"wezwało Polskę do odwołania konsula": a state is called on to do something.</summary>
    private static bool IsAppeal(SummonsFrame frame)
    {
        var (passage, behind) = (frame.Passage, frame.Trigger.End);
        return frame.Trigger.Tag != "noun"
            && passage.PartyAt(behind) is { Form: MentionForm.Name or MentionForm.Capital, Possessive: false } state
            && state.Start == behind
            && passage.StartingAt(Sense.To, state.End) is { } to && passage.StartingAt(Sense.Ministry, to.End) is null;
    }

    /// <summary>
    /// "wezwał ambasadorów do jedności", "został wezwany do opuszczenia kraju": to do something, not to the ministry.
    /// </summary>
    private static bool IsCalledOn(SummonsFrame frame)
    {
        var (passage, behind) = (frame.Passage, frame.Trigger.End);
        var appeal = passage.All(Sense.Appeal).FirstOrDefault(item => item.Start >= behind && item.Start - behind <= ToAppeal);
        return appeal.End > 0
            && passage.Within(Sense.To, behind, appeal.Start) is null && passage.Within(Sense.Reason, behind, appeal.Start) is null
            && !Array.Exists(passage.Pieces[behind..appeal.Start], piece => piece.IsComma);
    }

    /// <summary>
    /// "Baghdad summons the Iraqi chargé in Stockholm", "the Iraqi minister has summoned Iraq's chargé": whose envoy it is stands as
    /// subject.
    /// </summary>
    private static bool IsOwnSubject(SummonsFrame frame, EnvoyPhrase? envoy, bool passive)
    {
        var passage = frame.Passage;
        if (passive || frame.Trigger.Tag == "noun" || envoy is not { Whose: [var whose] } || passage.Lexicon.Grammar.VerbLast) return false;
        if (Subject(frame) is not { } subject || subject.States is not [var own] || own != whose) return false;
        if (envoy.Noun < frame.Trigger.End && !IsBehindObject(passage, subject, envoy)) return false;
        if (envoy.Covers(subject.Start) || InitiatorReader.LeadIn(passage, subject.Start, subject.End) is not null) return false;
        var end = Math.Max(subject.End, InitiatorReader.OfficeOf(passage, subject)?.End ?? 0);
        return subject.Start >= frame.Trigger.End || InitiatorReader.Gap(passage, end, frame.Trigger.Start) == 0;
    }

    /// <summary>"Посла в Киеве Москва вызвала к себе": where the order is free the object opens, the subject follows.</summary>
    private static bool IsBehindObject(Passage passage, Party subject, EnvoyPhrase envoy) =>
        !passage.Lexicon.Grammar.FixedOrder && subject.Start >= envoy.End && subject.Form is MentionForm.Name or MentionForm.Capital;

    /// <summary>The state in front of the verb; behind it where the verb opens the clause ("استدعت مصر").</summary>
    private static Party? Subject(SummonsFrame frame) =>
        frame.Passage.Parties.FindLast(party => party.End <= frame.Trigger.Start)
            ?? (frame.Passage.Lexicon.Grammar.VerbFirst ? frame.Passage.Parties.Find(party => party.Start == frame.Trigger.End) : null);
}
