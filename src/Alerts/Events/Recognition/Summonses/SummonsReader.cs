using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Calls;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Reads every summons that a sentence speaks of into a frame, also the ones that turn out to be none.</summary>
internal static class SummonsReader
{
    public static List<SummonsFrame> Read(Passage passage, Dates dates)
    {
        var frames = new List<SummonsFrame>();
        List<EnvoyPhrase>? envoys = null;
        foreach (var trigger in Triggers.Of(passage))
        {
            envoys ??= EnvoyReader.Read(passage);
            if (frames.Exists(frame => (frame.Reject is null || trigger.Start < frame.Trigger.End) && SameVerb(frame, trigger))) continue;
            frames.Add(ReadOne(passage, trigger, envoys, dates));
        }

        return frames;
    }

    /// <summary>"was called in, summoned": two phrases for one act share their envoy and have no other clause between them.</summary>
    private static bool SameVerb(SummonsFrame frame, Item trigger) =>
        trigger.Start >= frame.Trigger.Start && trigger.Start - frame.Trigger.End <= 1;

    private static SummonsFrame ReadOne(Passage passage, Item trigger, List<EnvoyPhrase> envoys, Dates dates)
    {
        var passive = Voice.IsPassive(passage, trigger);
        envoys = envoys.FindAll(envoy => !envoy.Possessed);
        var chosen = CalledIn.Read(passage, trigger, envoys, passive);
        var first = chosen.FirstOrDefault();
        var (by, targets) = Sides(passage, trigger, chosen, passive, envoys);
        var day = dates.OfAct(passage, trigger, by.States);
        var frame = new SummonsFrame
        {
            Passage = passage,
            Trigger = trigger,
            Initiators = by.States,
            Targets = targets,
            ByHost = by.ByHost,
            Ministry = passage.Has(Sense.Ministry) || passage.Has(Sense.Official) || passage.Has(Sense.Government)
                || first is not null && passage.EndsIn(trigger, Sense.Ministry),
            Modality = ModalityReader.Read(passage, trigger),
            Again = passage.Items.Exists(item => item.Sense == Sense.Again && Math.Abs(item.Start - trigger.Start) <= 14),
            Official = passage.Has(Sense.Ministry) || passage.Has(Sense.Official),
            Reason = ReasonReader.Read(passage, trigger),
            Date = day,
            Background = IsBackground(passage, trigger, day, dates),
            Notes = Notes(passage, trigger, first, by, targets),
            Confidence = Confidence(passage, by, targets),
        };
        frame = first is null ? frame with { Pronoun = IsPronoun(passage, trigger, passive) } : WithEnvoys(frame, chosen, by);
        return frame with { Reject = SummonsChecks.WhyNot(frame, first, passive, envoys) };
    }

    /// <summary>Who called in, and whose envoys: by the words around each, else by the clause in front or a list behind.</summary>
    private static (Summoners By, List<string> Targets) Sides(
        Passage passage, Item trigger, List<EnvoyPhrase> chosen, bool passive, List<EnvoyPhrase> envoys)
    {
        var targets = chosen.SelectMany(envoy => envoy.Whose).Distinct().ToList();
        var first = chosen.FirstOrDefault();
        if (HeadlineTopic.Read(passage, trigger, first) is { } headline) return (headline.By, [headline.Target]);
        if (first is not null && IsSeveral(passage, first)) targets = Named(passage, first, targets);
        var by = InitiatorReader.Read(passage, trigger, first, targets, passive, envoys);
        if (ClauseBefore.Read(passage, trigger, first, passive) is { } clause)
        {
            by = new(clause.Subject, "subject of the clause before", 7);
            if (targets.Count == 0 && clause.Object is { } target) targets = [target];
        }
        else if (first is not null && by.States.Count > 1 && (first.Mutual || IsEachOthers(passage, first, by.States)))
        {
            targets = [.. by.States];
        }

        if (targets.Count == 0 && ClauseOwner.Read(passage, trigger, first) is { } owner) targets = [owner];
        return (by, targets);
    }

    /// <summary>Of "envoys of ten countries" or of a body's members those that the sentence goes on to name.</summary>
    private static List<string> Named(Passage passage, EnvoyPhrase envoys, List<string> targets)
    {
        if (targets is ["UN"] && StateLists.BehindColon(passage, envoys.End) is { Count: > 0 } members) return [.. members];
        return targets.Count > 0 ? targets : [.. StateLists.NamedAmong(passage, envoys.End)];
    }

    /// <summary>"A, B summon envoys": each other's, where a headline names no other state.</summary>
    private static bool IsEachOthers(Passage passage, EnvoyPhrase envoys, IReadOnlyList<string> summoners) =>
        passage.IsTitle && envoys.Whose.Count == 0 && !envoys.Own && IsSeveral(passage, envoys) && summoners.Count == 2
        && passage.Parties.TrueForAll(party => party.End <= envoys.Start && party.States.All(summoners.Contains));

    /// <summary>What the phrase of the envoy tells besides his state; the first of several stands for all.</summary>
    private static SummonsFrame WithEnvoys(SummonsFrame frame, List<EnvoyPhrase> chosen, Summoners by)
    {
        var (passage, first) = (frame.Passage, chosen[0]);
        return frame with
        {
            Host = first.Host,
            From = first.From,
            Several = IsSeveral(passage, first),
            OfUnion = first.OfUnion,
            Rank = first.Rank,
            Ranks = chosen.Count < 2 ? null : RanksOf(chosen),
            Own = first.Own && frame.Targets.Count == 0,
            Ours = IsOurs(passage, frame.Trigger, first, by),
            Those = Those(passage, first),
        };
    }

    private static double Confidence(Passage passage, Summoners by, List<string> targets) =>
        0.55
        + (by.Score >= 7 ? 0.2 : by.Score >= 4 ? 0.12 : by.Score > 0 ? 0.05 : 0)
        + (targets.Count > 0 ? 0.15 : 0)
        + (passage.Index <= 2 ? 0.05 : 0);

    /// <summary>"called in our ambassador to X", told of X; an office without a state is ours and calls him home.</summary>
    private static bool IsOurs(Passage passage, Item trigger, EnvoyPhrase envoy, Summoners by) =>
        envoy is { Ours: true, Hosts: var hosts } && trigger.Tag != "base" && by.States.Count > 0 && by.States.All(hosts.Contains)
            && (!by.ByHost
                || (passage.Within(Sense.Official, 0, trigger.Start) ?? passage.Within(Sense.Government, 0, trigger.Start)) is null);

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

    private static int? Those(Passage passage, EnvoyPhrase envoy)
    {
        if (envoy.Whose.Count > 0
            || (passage.StartingAt(Sense.Those, envoy.Noun + 1) ?? passage.StartingAt(Sense.Those, envoy.End)
                ?? passage.EndingAt(Sense.Those, envoy.Noun)) is not { } those) return null;
        return int.TryParse(those.Tag, out var number) ? number : 0;
    }

    /// <summary>"The ministry summoned him", "he was summoned".</summary>
    private static bool IsPronoun(Passage passage, Item trigger, bool passive)
    {
        if (!passive) return passage.StartingAt(Sense.Him, trigger.End) is { Tag: null } || HoldsHim(passage, trigger);
        if (passage.Lexicon.Grammar.VerbBracket && passage.StartingAt(Sense.Him, 0) is { Tag: "subject", End: var verb }
            && passage.StartingAt(Sense.Be, verb) is not null) return true;
        var at = trigger.Start;
        while (at > 0 && passage.EndingAt(Sense.Him, at) is null
            && (passage.EndingAt(Sense.Be, at) ?? passage.EndingAt(Sense.Filler, at)) is { } auxiliary) at = auxiliary.Start;
        return passage.EndingAt(Sense.Him, at) is { Tag: "subject" };
    }

    /// <summary>"had him in": the phrase names him itself.</summary>
    private static bool HoldsHim(Passage passage, Item trigger) =>
        Enumerable.Range(trigger.Start, trigger.End - trigger.Start).Any(at => passage.Means(at, Sense.Him));

    private static bool IsBackground(Passage passage, Item trigger, ActDate day, Dates dates)
    {
        // A day long past in the lead is the news of a re-stamped article, not a memory; a mere month or year is one.
        if (day.Told && dates.IsLongAgo(day) && (passage.Index > 4 || day.Precision != Language.DatePrecision.Day)) return true;
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
