using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>
/// "X protests to Y, summons ambassador", "X accused Y of it and summoned its ambassador", "X protests to Y, ambassador called in":
/// subject and object of the clause in front of a verb that has neither.
/// </summary>
internal sealed record ClauseBefore(IReadOnlyList<string> Subject, string? Object)
{
    /// <summary>Words between a state and the name of its leader: "PM Viktor".</summary>
    private const int ToName = 3;

    /// <summary>Null when the verb has a subject of its own.</summary>
    public static ClauseBefore? Read(Passage passage, Item trigger, EnvoyPhrase? envoy, bool passive)
    {
        if (passage.Lexicon.Grammar is { VerbLast: true, CaseBehind: true }) return ReadCases(passage, envoy);
        if (passage.Lexicon.Grammar.VerbLast || trigger.Tag is "noun" or "passive" || envoy is null) return null;
        var inFront = passive || envoy.Noun < trigger.End;
        var at = inFront ? envoy.Start : trigger.Start;
        if (inFront ? !IsToldAfterProtest(passage, envoy) : !IsJoined(passage, at)) return null;
        if (passage.Parties is not [var subject, ..] || subject.End >= at - 1) return null;
        if (passage.Pieces[subject.End].Folded == ":") return null;
        if (!MayBeSubject(passage, subject, envoy)) return null;
        var row = Row(passage, subject);
        var between = passage.Parties.FindAll(party => party.Start >= row[^1].End && party.End <= at
            && party.States.Count == 1 && !row.Exists(member => member.Names(party.State)));
        if (between.Count == 0 || between.TrueForAll(party => IsListed(passage, subject.End, party.Start))) return null;
        if ((passage.Within(Sense.Say, subject.End, at) ?? passage.Within(Sense.Clause, subject.End, at)) is not null) return null;
        return new([.. row.SelectMany(party => party.States).Distinct()], IsOpen(passage, envoy) ? between[0].State : null);
    }

    /// <summary>A bare envoy behind a comma, and a protest in front: who attacks or insults would not summon.</summary>
    private static bool IsToldAfterProtest(Passage passage, EnvoyPhrase envoy) =>
        passage.IsTitle && envoy.Start > 0 && passage.Pieces[envoy.Start - 1].IsComma
        && (passage.Within(Sense.Protest, 0, envoy.Start) ?? passage.Within(Sense.Accuse, 0, envoy.Start)) is not null;

    /// <summary>"A, B and C slam D and summon": the subject with those joined to it.</summary>
    private static List<Party> Row(Passage passage, Party subject)
    {
        var row = new List<Party> { subject };
        foreach (var party in passage.Parties)
        {
            if (party.Start > row[^1].End && passage.IsJoined(row[^1].End, party.Start)) row.Add(party);
        }

        return row;
    }

    /// <summary>
    /// "Atina'dan Roma'ya tepki: büyükelçi çağrıldı", "러, 일본에 항의…대사 초치": case tells who protests to whom, the
    /// envoy stands bare.
    /// </summary>
    private static ClauseBefore? ReadCases(Passage passage, EnvoyPhrase? envoy)
    {
        if (envoy is null || !IsOpen(passage, envoy)) return null;
        var protest = passage.Items.Find(item => item.Sense == Sense.Protest && item.End <= envoy.Start);
        if (protest.End == 0) return null;
        if (passage.Parties.FindLast(party => party.End <= protest.Start) is not { States.Count: 1 } target) return null;
        if (passage.Ruling(Sense.To, target.Start, target.End) is not { } mark || protest.Start - mark.End > 1) return null;
        var subject = passage.Parties.Find(party => party.End <= target.Start && !party.Names(target.State)
            && (party.Start == 0 || passage.Ruling(Sense.From, party.Start, party.End) is not null));
        return subject is null ? null : new(subject.States, target.State);
    }

    /// <summary>"Spain, Portugal and Greece, have summoned": nothing but the list itself stands between.</summary>
    private static bool IsListed(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.PartyAt(at) is null && passage.At(Sense.And, at) is null && passage.At(Sense.Article, at) is null) return false;
        }

        return true;
    }

    /// <summary>A comma or "and" stands in front of the verb and its auxiliaries.</summary>
    private static bool IsJoined(Passage passage, int at)
    {
        while (at > 0 && (passage.EndingAt(Sense.Filler, at) ?? passage.EndingAt(Sense.Again, at)) is { } filler) at = filler.Start;
        return passage.EndingAt(Sense.And, at) is not null;
    }

    private static bool MayBeSubject(Passage passage, Party party, EnvoyPhrase envoy) =>
        (!party.Possessive && party.Form is not MentionForm.Adjective || IsOfficial(passage, party))
            && !party.States.Any(envoy.Whose.Contains)
            && InitiatorReader.LeadIn(passage, party.Start, party.End) is null;

    /// <summary>"the Turkish president", "Turkey's Erdogan", "Hungary's PM Orbán".</summary>
    private static bool IsOfficial(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && (InitiatorReader.OfficeOf(passage, party) is not null
            || passage.Parties.Exists(leader => leader.Form == MentionForm.Leader && leader.Names(party.State)
                && leader.Start - party.BehindGenitive is >= 0 and <= ToName));

    /// <summary>"its ambassador" is the other's, unless he is called home or from a post abroad.</summary>
    private static bool IsOpen(Passage passage, EnvoyPhrase envoy) =>
        envoy.Whose.Count == 0 && envoy.Host is null && !passage.Items.Exists(item => item.Sense == Sense.Home && item.Start >= envoy.Noun);
}
