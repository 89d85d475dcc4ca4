using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;

namespace Alerts.Events.Recognition.Summonses.Calls;

/// <summary>Which of the envoys that a sentence names a verb calls in.</summary>
internal static class CalledIn
{
    /// <summary>An envoy further from the verb belongs to something else.</summary>
    private const int Reach = 28;

    /// <summary>The same where the verb closes a sentence that tells the reason before it.</summary>
    private const int ReachToLast = 48;

    /// <summary>Words from "after" to whose envoy it was: "after the words of A's ambassador".</summary>
    private const int ToGround = 2;

    /// <summary>The envoys called in: those behind the verb where it can have an object, else the nearest in front of it.</summary>
    public static List<EnvoyPhrase> Read(Passage passage, Item trigger, List<EnvoyPhrase> envoys, bool passive)
    {
        if (passive) envoys = envoys.FindAll(envoy => !IsCompany(passage, trigger, envoy));
        var (before, after) = (Before(passage, trigger, envoys, passive), After(passage, trigger, envoys));
        if (passive && before.Count == 0 && IsSubjectInFront(passage, trigger)) return [];
        if (before.Count > 0 && (passive || passage.Lexicon.Grammar.VerbLast || IsRelative(passage, trigger)
            || after.Count > 0 && IsFronted(passage, trigger, before[^1], after[0])))
            return Joined(passage, [.. before.AsEnumerable().Reverse()], before[^1], forward: false);
        if (after.Count > 0) return Joined(passage, [.. envoys.Where(envoy => envoy.Noun >= after[0].Noun)], after[0], forward: true);
        if ((before.Count == 0 || IsFinite(passage, trigger)) && !passage.Lexicon.Grammar.FixedOrder
            && BehindReason(passage, trigger, envoys) is { } late) return [late];
        if (IsFinite(passage, trigger) && passage.StartingAt(Sense.Him, trigger.End) is null) return [];
        return before.Count > 0 && (trigger.Tag != "noun" || !passage.Lexicon.Grammar.FixedOrder)
            ? Joined(passage, [.. before.AsEnumerable().Reverse()], before[^1], forward: false) : [];
    }

    private static List<EnvoyPhrase> Before(Passage passage, Item trigger, List<EnvoyPhrase> envoys, bool passive)
    {
        var reach = passage.Lexicon.Grammar.VerbLast ? ReachToLast : Reach;
        var before = envoys.FindAll(envoy => envoy.Noun < trigger.Start && trigger.Start - envoy.Noun <= reach
            && !CutBefore(passage, envoy.End, trigger.Start) && !IsToldByHim(passage, trigger, envoy));
        if (!passive) return VerbObject.IsOther(passage, trigger, envoys) ? [] : before;
        var told = before.FindAll(envoy => !Grounds.Hold(passage, trigger, envoy.Start));
        return told.Count > 0 ? told : before;
    }

    private static List<EnvoyPhrase> After(Passage passage, Item trigger, List<EnvoyPhrase> envoys) =>
        envoys.FindAll(envoy => envoy.Noun >= trigger.End && envoy.Noun - trigger.End <= Reach && !Cut(passage, trigger.End, envoy.Start)
            && !IsTeller(passage, trigger, envoy));

    /// <summary>
    /// "Посла A вызвали в МИД и сообщили об отъезде посла B": where the order is free, the object right in front of the verb is its own,
    /// and behind the ministry other things are told.
    /// </summary>
    private static bool IsFronted(Passage passage, Item trigger, EnvoyPhrase front, EnvoyPhrase behind) =>
        passage.Lexicon.Grammar is { FixedOrder: false, ObjectAfter: false } && front.Whose.Count > 0
        && InitiatorReader.Gap(passage, EnvoyNames.Over(passage, front.End), trigger.Start) == 0
        && !Grounds.Hold(passage, trigger, front.Start)
        && !passage.All(Sense.Reason).Any(reason => front.Start - reason.End is >= 0 and <= ToGround)
        && (passage.EndsIn(trigger, Sense.Ministry) || passage.Within(Sense.Ministry, trigger.End, behind.Start) is not null);

    /// <summary>"The minister was called in to explain his dinner with the ambassador".</summary>
    private static bool IsCompany(Passage passage, Item trigger, EnvoyPhrase envoy) =>
        passage.EndingAt(Sense.With, passage.OverArticles(envoy.Start)) is { } with && with.Start > trigger.End;

    /// <summary>"Firefighters were called in to explain the alarm to the ambassador"; but "also summoned was the ambassador".</summary>
    private static bool IsSubjectInFront(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar.FixedOrder && Voice.HasAuxiliary(passage, trigger) && passage.StartingAt(Sense.Be, trigger.End) is null;

    /// <summary>A finite verb in the active, which has its object behind it.</summary>
    private static bool IsFinite(Passage passage, Item trigger) =>
        trigger.Tag is "active" or "gerund" && passage.Lexicon.Grammar.ObjectAfter;

    /// <summary>"the ambassador, whom it had called in".</summary>
    private static bool IsRelative(Passage passage, Item trigger) =>
        passage.Items.Exists(item => item.Sense == Sense.Whom && item.End <= trigger.Start && trigger.Start - item.End <= 5);

    /// <summary>"the ambassador of A, X Y, the consul of B and the chargé of C": a comma joins only in front of an "and".</summary>
    private static List<EnvoyPhrase> Joined(Passage passage, List<EnvoyPhrase> ordered, EnvoyPhrase first, bool forward)
    {
        List<EnvoyPhrase> row = [first];
        var chosen = 1;
        foreach (var envoy in ordered.Skip(1))
        {
            var (left, right) = forward ? (row[^1], envoy) : (envoy, row[^1]);
            var joined = Link(passage, EnvoyNames.Over(passage, left.End), right.Start);
            if (joined is null && !(forward && IsFurtherObject(passage, left.End, right))) break;
            row.Add(envoy);
            if (joined is not false || chosen > 1 && !forward) chosen = row.Count;
        }

        return row[..chosen];
    }

    /// <summary>
    /// "summoned A's ambassador over this and B's chargé over that": the verb rules the second, who does nothing himself.
    /// </summary>
    private static bool IsFurtherObject(Passage passage, int from, EnvoyPhrase envoy)
    {
        var start = passage.EndingAt(Sense.Article, envoy.Start)?.Start ?? envoy.Start;
        return envoy.Whose.Count > 0 && passage.EndingAt(Sense.And, start) is { } and && passage.Pieces[and.Start].IsWord
            && !passage.Items.Exists(item => item.Start >= from && item.End <= envoy.Start
                && item.Sense is Sense.Clause or Sense.Say or Sense.Summon)
            && (envoy.End >= passage.Pieces.Length || !passage.Pieces[envoy.End].IsWord
                || passage.StartingAt(Sense.Reason, envoy.End) is not null
            || passage.StartingAt(Sense.Article, envoy.End) is not null || passage.StartingAt(Sense.Filler, envoy.End) is not null);
    }

    /// <summary>
    /// True where an "and" joins what lies on both sides, false where only commas do, null where something else stands between.
    /// </summary>
    private static bool? Link(Passage passage, int from, int to)
    {
        if (to < from) return null;
        var joined = from == to && passage.Lexicon.Grammar.VerbFirst && passage.Text[passage.Pieces[from].Start] == 'و';
        for (var at = from; at < to; at++)
        {
            if (passage.At(Sense.And, at) is { } and) joined |= passage.Pieces[and.Start].IsWord;
            // "al embajador de A y a la embajadora de B".
            else if (!(joined && passage.At(Sense.To, at) is not null) && passage.At(Sense.Article, at) is null
                && passage.PartyAt(at) is null) return null;
        }

        return from == to && !joined ? null : joined;
    }

    /// <summary>Another clause or the reason opens between verb and envoy.</summary>
    private static bool Cut(Passage passage, int from, int to) =>
        passage.Items.Exists(item => item.Start >= from && item.End <= to && item.Sense is Sense.Reason or Sense.Clause
            && !Harmless(passage, item));

    /// <summary>"bestellt nach dem Angriff den russischen Botschafter ein": the reason stands between verb and object.</summary>
    private static EnvoyPhrase? BehindReason(Passage passage, Item trigger, List<EnvoyPhrase> envoys) =>
        trigger.Tag is "noun" ? null : envoys.Find(envoy => envoy.Noun >= trigger.End && envoy.Noun - trigger.End <= Reach / 2
            && envoy.Whose.Count > 0
            && !passage.Items.Exists(item => item.Sense is Sense.Clause && item.Start >= trigger.End && item.End <= envoy.Start));

    /// <summary>
    /// "called an urgent meeting, said the ambassador", "summoned its citizens, the ambassador said": behind a comma he tells of it.
    /// </summary>
    private static bool IsTeller(Passage passage, Item trigger, EnvoyPhrase envoy)
    {
        var comma = Array.FindIndex(passage.Pieces, trigger.End, piece => piece.Folded == ",");
        if (comma < 0 || comma >= envoy.Start) return false;
        if (passage.All(Sense.Say).Any(say => say.Start > comma && say.End <= envoy.Start && envoy.Start - say.End <= 3)) return true;
        // "Summoned by A, the ambassador said": a participle that opens the sentence has him for its subject.
        return trigger.Start > 0 && passage.StartingAt(Sense.Say, EnvoyNames.Over(passage, envoy.End)) is not null
            && passage.Pieces[passage.OverArticles(envoy.Start) - 1].Folded == ",";
    }

    /// <summary>"The ambassador said the editors were told to come to the ministry"; "said he was told to" is of himself.</summary>
    private static bool IsToldByHim(Passage passage, Item trigger, EnvoyPhrase envoy) =>
        trigger.Sense == Sense.SummonApart && passage.StartingAt(Sense.Say, EnvoyNames.Over(passage, envoy.End)) is { End: var told }
        && told <= trigger.Start && !passage.Items.Exists(item => item is { Sense: Sense.Him, Tag: "subject" }
            && item.Start >= told && item.End <= trigger.Start);

    private static bool CutBefore(Passage passage, int from, int to) =>
        passage.Items.Exists(item => item.Sense is Sense.Clause && item.Start >= from && item.End <= to);

    private static bool Harmless(Passage passage, Item reason) => reason.Sense == Sense.Reason && passage.Lexicon.Grammar.VerbLast;
}
