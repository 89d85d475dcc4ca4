using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Reads every summons that a sentence speaks of into a frame, also the ones that turn out to be none.</summary>
internal static class SummonsReader
{
    /// <summary>An envoy further from the verb belongs to something else.</summary>
    private const int Reach = 28;

    /// <summary>The same where the verb closes a sentence that tells the reason before it.</summary>
    private const int ReachToLast = 48;

    public static List<SummonsFrame> Read(Passage passage, Dates dates)
    {
        var frames = new List<SummonsFrame>();
        List<EnvoyPhrase>? envoys = null;
        foreach (var trigger in Triggers.Of(passage))
        {
            envoys ??= EnvoyReader.Read(passage);
            if (frames.Exists(frame => (frame.Reject is null || trigger.Start < frame.Trigger.End) && SameVerb(passage, frame, trigger))) continue;
            frames.Add(ReadOne(passage, trigger, envoys, dates));
        }

        return frames;
    }

    /// <summary>"was called in, summoned": two phrases for one act share their envoy and have no other clause between them.</summary>
    private static bool SameVerb(Passage passage, SummonsFrame frame, Item trigger) => trigger.Start - frame.Trigger.End <= 1 && trigger.Start >= frame.Trigger.Start
        && passage.Index == frame.Passage.Index;

    private static SummonsFrame ReadOne(Passage passage, Item trigger, List<EnvoyPhrase> envoys, Dates dates)
    {
        var passive = IsPassive(passage, trigger);
        envoys = envoys.FindAll(envoy => !envoy.Possessed);
        var chosen = Choose(passage, trigger, envoys, passive);
        var targets = chosen.SelectMany(envoy => envoy.Whose).Distinct().ToList();
        var first = chosen.FirstOrDefault();
        var by = InitiatorReader.Read(passage, trigger, first, targets, passive, envoys);
        var clause = ClauseBefore.Read(passage, trigger, first, passive);
        if (clause is not null)
        {
            by = new(clause.Subject, "subject of the clause before", 7);
            if (targets.Count == 0 && clause.Object is { } target) targets = [target];
        }
        else if (first?.Mutual == true && by.States.Count > 1)
        {
            targets = [.. by.States];
        }

        if (targets.Count == 0 && first is not null && IsSeveral(passage, first)) targets = [.. StateLists.NamedAmong(passage, first.End)];
        if (targets.Count == 0 && ClauseOwner.Read(passage, trigger, first) is { } owner) targets = [owner];
        var day = dates.OfAct(passage, trigger, by.States);
        var frame = new SummonsFrame
        {
            Passage = passage,
            Trigger = trigger,
            Initiators = by.States,
            Targets = targets,
            Host = first?.Host,
            From = first?.From == true,
            ByHost = by.ByHost,
            Several = first is not null && IsSeveral(passage, first),
            Ranks = chosen.Count < 2 ? null : RanksOf(chosen),
            Pronoun = first is null && IsPronoun(passage, trigger, passive),
            Rank = first?.Rank,
            Own = first?.Own == true && targets.Count == 0,
            Those = Those(passage, first),
            Ministry = passage.Has(Sense.Ministry) || passage.Has(Sense.Official) || passage.Has(Sense.Government),
            Modality = ModalityReader.Read(passage, trigger),
            Again = passage.Items.Exists(item => item.Sense == Sense.Again && Math.Abs(item.Start - trigger.Start) <= 14),
            Official = passage.Has(Sense.Ministry) || passage.Has(Sense.Official),
            Reason = ReasonReader.Read(passage, trigger),
            Date = day,
            Background = IsBackground(passage, trigger, day, dates),
            Notes = Notes(passage, trigger, first, by, targets),
            Confidence = 0.55 + (by.Score >= 7 ? 0.2 : by.Score >= 4 ? 0.12 : by.Score > 0 ? 0.05 : 0) + (targets.Count > 0 ? 0.15 : 0) + (passage.Index <= 2 ? 0.05 : 0),
        };
        return frame with { Reject = SummonsChecks.WhyNot(frame, first, passive, envoys) };
    }

    private static bool IsSeveral(Passage passage, EnvoyPhrase envoy) => passage.At(Sense.Several, envoy.Noun) is not null;

    private static Dictionary<string, string> RanksOf(List<EnvoyPhrase> chosen)
    {
        var ranks = new Dictionary<string, string>();
        foreach (var envoy in chosen)
        {
            foreach (var state in envoy.Whose) ranks.TryAdd(state, envoy.Rank);
        }

        return ranks;
    }

    private static int? Those(Passage passage, EnvoyPhrase? envoy) =>
        envoy is { Whose.Count: 0 } && passage.StartingAt(Sense.Those, envoy.Noun + 1) is { } those ? int.TryParse(those.Tag, out var number) ? number : 0 : null;

    /// <summary>"The ministry summoned him", "he was summoned".</summary>
    private static bool IsPronoun(Passage passage, Item trigger, bool passive)
    {
        if (!passive) return passage.StartingAt(Sense.Him, trigger.End) is { Tag: null };
        var at = trigger.Start;
        while (at > 0 && passage.EndingAt(Sense.Him, at) is null
            && (passage.EndingAt(Sense.Be, at) ?? passage.EndingAt(Sense.Filler, at)) is { } auxiliary) at = auxiliary.Start;
        return passage.EndingAt(Sense.Him, at) is { Tag: "subject" };
    }

    private static bool IsPassive(Passage passage, Item trigger)
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

    /// <summary>The envoys called in: those behind the verb where it can have an object, else the nearest in front of it.</summary>
    private static List<EnvoyPhrase> Choose(Passage passage, Item trigger, List<EnvoyPhrase> envoys, bool passive)
    {
        var after = envoys.Where(envoy => envoy.Noun >= trigger.End && envoy.Noun - trigger.End <= Reach && !Cut(passage, trigger.End, envoy.Start)
            && !IsTeller(passage, trigger.End, envoy.Start)).ToList();
        var before = envoys.Where(envoy => envoy.Noun < trigger.Start && trigger.Start - envoy.Noun <= (passage.Lexicon.Grammar.VerbLast ? ReachToLast : Reach)
            && !CutBefore(passage, envoy.End, trigger.Start)).ToList();
        if (before.Exists(envoy => !Grounds.Hold(passage, trigger, envoy.Start))) before.RemoveAll(envoy => passive && Grounds.Hold(passage, trigger, envoy.Start));
        if ((passive || IsRelative(passage, trigger)) && before.Count > 0) return Joined(passage, [.. before.AsEnumerable().Reverse()], before[^1], forward: false);
        if (passage.Lexicon.Grammar.VerbLast && before.Count > 0) return Joined(passage, [.. before.AsEnumerable().Reverse()], before[^1], forward: false);
        if (after.Count > 0) return Joined(passage, [.. envoys.Where(envoy => envoy.Noun >= after[0].Noun)], after[0], forward: true);
        if ((before.Count == 0 || IsFinite(passage, trigger)) && !passage.Lexicon.Grammar.FixedOrder
            && BehindReason(passage, trigger, envoys) is { } late) return [late];
        if (IsFinite(passage, trigger) && passage.StartingAt(Sense.Him, trigger.End) is null) return [];
        return before.Count > 0 && (trigger.Tag != "noun" || !passage.Lexicon.Grammar.FixedOrder)
            ? Joined(passage, [.. before.AsEnumerable().Reverse()], before[^1], forward: false) : [];
    }

    /// <summary>A finite verb in the active, which has its object behind it.</summary>
    private static bool IsFinite(Passage passage, Item trigger) => trigger.Tag is "active" or "gerund" && passage.Lexicon.Grammar.ObjectAfter;

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

    /// <summary>"summoned A's ambassador over this and B's chargé over that": the verb rules the second, who does nothing himself.</summary>
    private static bool IsFurtherObject(Passage passage, int from, EnvoyPhrase envoy)
    {
        var start = passage.EndingAt(Sense.Article, envoy.Start)?.Start ?? envoy.Start;
        return envoy.Whose.Count > 0 && passage.EndingAt(Sense.And, start) is { } and && passage.Pieces[and.Start].IsWord
            && !passage.Items.Exists(item => item.Start >= from && item.End <= envoy.Start && item.Sense is Sense.Clause or Sense.Say or Sense.Summon)
            && (envoy.End >= passage.Pieces.Length || !passage.Pieces[envoy.End].IsWord || passage.StartingAt(Sense.Reason, envoy.End) is not null
            || passage.StartingAt(Sense.Article, envoy.End) is not null);
    }

    /// <summary>True where an "and" joins what lies on both sides, false where only commas do, null where something else stands between.</summary>
    private static bool? Link(Passage passage, int from, int to)
    {
        if (to < from) return null;
        var joined = from == to && passage.Lexicon.Grammar.VerbFirst && passage.Text[passage.Pieces[from].Start] == 'و';
        for (var at = from; at < to; at++)
        {
            if (passage.At(Sense.And, at) is { } and) joined |= passage.Pieces[and.Start].IsWord;
            // "al embajador de A y a la embajadora de B".
            else if (!(joined && passage.At(Sense.To, at) is not null) && passage.At(Sense.Article, at) is null && passage.PartyAt(at) is null) return null;
        }

        return from == to && !joined ? null : joined;
    }

    /// <summary>Another clause or the reason opens between verb and envoy.</summary>
    private static bool Cut(Passage passage, int from, int to) =>
        passage.Items.Exists(item => item.Start >= from && item.End <= to && item.Sense is Sense.Reason or Sense.Clause && !Harmless(passage, item));

    /// <summary>"bestellt nach dem Angriff den russischen Botschafter ein": the reason stands between verb and object.</summary>
    private static EnvoyPhrase? BehindReason(Passage passage, Item trigger, List<EnvoyPhrase> envoys) =>
        trigger.Tag is "noun" ? null : envoys.Find(envoy => envoy.Noun >= trigger.End && envoy.Noun - trigger.End <= Reach / 2 && envoy.Whose.Count > 0
            && !passage.Items.Exists(item => item.Sense is Sense.Clause && item.Start >= trigger.End && item.End <= envoy.Start));

    /// <summary>"called an urgent meeting, said the ambassador": he stands behind a comma and a verb of saying, and tells of it.</summary>
    private static bool IsTeller(Passage passage, int from, int to) =>
        passage.All(Sense.Say).Any(say => say.Start > from && say.End <= to
            && Enumerable.Range(from, say.Start - from).Any(at => passage.Pieces[at].Folded == ",") && to - say.End <= 3);

    private static bool CutBefore(Passage passage, int from, int to) =>
        passage.Items.Exists(item => item.Sense is Sense.Clause && item.Start >= from && item.End <= to);

    private static bool Harmless(Passage passage, Item reason) => reason.Sense == Sense.Reason && passage.Lexicon.Grammar.VerbLast;

    private static bool IsBackground(Passage passage, Item trigger, ActDate day, Dates dates)
    {
        // A day long past in the lead is the news of a re-stamped article, not a memory; a mere month or year is one.
        if (day.Told && dates.IsLongAgo(day.Day) && (passage.Index > 4 || day.Precision != Language.DatePrecision.Day)) return true;
        var earlier = passage.All(Sense.Earlier).Where(item => Math.Abs(item.Start - trigger.Start) <= 10).ToList();
        if (passage.IsTitle || earlier.Count == 0) return false;
        return earlier.Exists(item => item.Tag == "last") || !(day.Told && day.Precision == Language.DatePrecision.Day);
    }

    private static List<string> Notes(Passage passage, Item trigger, EnvoyPhrase? envoy, Summoners by, List<string> targets)
    {
        var notes = new List<string> { $"trigger \"{passage.Print(trigger.Start, trigger.End)}\" ({trigger.Tag ?? "any"})" };
        if (envoy is not null) notes.Add($"envoy \"{passage.Print(envoy.Start, envoy.End)}\" ({envoy.Rank})");
        if (targets.Count > 0) notes.Add($"target {string.Join(", ", targets)} from the envoy");
        if (by.States.Count > 0) notes.Add($"initiator {string.Join(", ", by.States)} as {by.Rule}");
        return notes;
    }
}
