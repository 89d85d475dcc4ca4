using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>
/// Makes the frames of one article whole: what the title leaves open the body tells, and the reverse; what no sentence tells the context
/// does.
/// </summary>
internal sealed class SummonsResolver(TextReading reading)
{
    private readonly SummonsContext context = new(reading);

    /// <summary>The frames with both slots filled, and those that stay in pieces with their reject code set.</summary>
    public List<SummonsFrame> Resolve(List<SummonsFrame> frames)
    {
        var whole = frames.FindAll(frame => frame.Complete);
        var resolved = new List<SummonsFrame>();
        var open = new List<SummonsFrame>();
        var recalled = frames.FindAll(frame => frame.Reject == "recalled-by-own-state");
        var referents = new Referents(reading, whole);
        foreach (var frame in frames.Select(referents.Settle).Select(frame => CalledHome(frame, recalled)))
        {
            var now = frame.Own && !frame.Complete ? AsOwnEnvoy(frame, whole) : frame;
            if (now.Complete || now.Reject is not null) resolved.Add(now);
            else if (Partner(now, whole) is { } partner) resolved.Add(Filled(now, partner));
            else if (Also(now, whole) is { } also) resolved.Add(Continued(now, also));
            else if (SameEnvoy(now, whole) is { } told)
                resolved.Add(now with { Targets = told.Targets, Notes = [.. now.Notes, "the envoy told before"] });
            else open.Add(now);
        }

        resolved.AddRange(Together(open, [.. resolved.Where(IsHeadline)]));
        return Contradictions.Settle(WithoutDenied(resolved.ConvertAll(frame => WithoutRecalled(frame, recalled))));
    }

    /// <summary>"Consul in X summoned", and the lead: "Y's consul in X has been called home".</summary>
    private SummonsFrame WithoutRecalled(SummonsFrame frame, List<SummonsFrame> recalled) =>
        frame.Reject is null && (frame.Filled && IsHome(frame, recalled) || IsNobodysOfTitle(frame) && IsRecalled(frame.Initiators))
            ? frame with { Reject = "recalled-by-own-state" } : frame;

    private bool IsHome(SummonsFrame frame, List<SummonsFrame> recalled) =>
        recalled.Exists(other => other.Initiators.Intersect(frame.Initiators).Any())
        || IsRecalled(frame.Targets) && !IsToldByHost(frame);

    /// <summary>"A recalled its ambassador to B. He had been summoned by B's minister": both are told, and by whom.</summary>
    private bool IsToldByHost(SummonsFrame frame) =>
        frame is { Official: true, ByHost: false, Passage.IsTitle: false }
        && reading.Passages.Where(passage => passage.Index < frame.Passage.Index && passage.Has(Sense.Envoy))
            .SelectMany(EnvoyReader.Read).Any(envoy => envoy.Hosts.Intersect(frame.Initiators).Any());

    /// <summary>"A expels B's diplomats and calls in ambassador": a headline that does not say whose.</summary>
    private static bool IsNobodysOfTitle(SummonsFrame frame) => frame.Passage.IsTitle && frame.Trigger.Tag is "any" or "active"
        && EnvoyReader.Read(frame.Passage).FindAll(envoy => envoy.Noun >= frame.Trigger.Start) is [{ Whose.Count: 0 }];

    /// <summary>The first sentences tell that an envoy of one of the states was called home.</summary>
    private bool IsRecalled(IReadOnlyList<string> states) => reading.Passages.Any(passage => passage.Index <= 3
        && passage.Has(Sense.Recall) && passage.Has(Sense.Envoy) && IsRecalled(passage, states));

    /// <summary>Of several envoys the one told next to the word is who goes home: "called in B's, told him that A's is recalled".</summary>
    private static bool IsRecalled(Passage passage, IReadOnlyList<string> states)
    {
        var envoys = EnvoyReader.Read(passage).FindAll(envoy => envoy.Whose.Count > 0);
        return passage.All(Sense.Recall).Any(recall =>
            envoys.MinBy(envoy => envoy.Start >= recall.End ? envoy.Start - recall.End : recall.Start - envoy.End) is { } next
            && next.Whose.Any(states.Contains));
    }

    /// <summary>What the title denies, or a fact check tells of, the body does not report.</summary>
    private List<SummonsFrame> WithoutDenied(List<SummonsFrame> frames)
    {
        var denied = frames.Find(frame => frame.Passage.IsTitle && frame.Reject == "denied-summons");
        if (reading.Title is { Parties.Count: 0 } title && title.Has(Sense.Explainer))
            frames = frames.ConvertAll(frame => frame with { Background = true });
        var fake = reading.Title?.Has(Sense.Fake) == true;
        return frames.ConvertAll(frame => frame.Reject is null && IsDenied(frame) ? frame with { Reject = "denied-summons" } : frame);

        bool IsDenied(SummonsFrame frame) =>
            fake || frame.Passage.Has(Sense.Fake) || denied is not null && MayBeSame(denied, frame);
    }

    /// <summary>Home from there, when another sentence tells that of the same states.</summary>
    private static SummonsFrame CalledHome(SummonsFrame frame, List<SummonsFrame> recalled) =>
        frame.Reject is null && recalled.Exists(other => IsFromThere(frame, other) || IsRetold(frame, other))
            ? frame with { Reject = "recalled-by-own-state" } : frame;

    /// <summary>"summon ambassadors from X".</summary>
    private static bool IsFromThere(SummonsFrame frame, SummonsFrame recalled) =>
        frame.From && recalled.Initiators.Intersect(frame.Initiators).Any();

    /// <summary>"the calling in of A's ambassador in X": only his post says that X did it.</summary>
    private static bool IsRetold(SummonsFrame frame, SummonsFrame recalled) =>
        (frame.ByHost || frame.Trigger.Tag == "noun") && frame.Host is { } host && frame.Initiators.Contains(host)
            && !recalled.ByHost && recalled.Initiators.Intersect(frame.Targets).Any();

    /// <summary>"after its ambassador in Bamako was summoned": the host did it, the owner is whom the sentence is about.</summary>
    private SummonsFrame AsOwnEnvoy(SummonsFrame frame, List<SummonsFrame> whole)
    {
        if (frame.Reject is not null) return frame;
        if (OfTeller(frame, whole) is { } known) return known;
        var host = frame.Host ?? (frame.Initiators.Count > 0 ? frame.Initiators[0] : null);
        if (host is null || frame is { Ours: true, ByHost: true } && reading.Title?.Parties.Exists(party => party.Names(host)) != true)
            return frame with { Reject = "recalled-by-own-state" };
        var owner = frame.Ours && reading.Home.State is { } home && home != host ? home
            : Nearest(frame, host) ?? SummonsContext.Others(reading.Title, [host]).FirstOrDefault();
        if (owner is null) return frame with { Reject = "recalled-by-own-state" };
        return frame with
        {
            Initiators = [host],
            Targets = [owner],
            Notes = [.. frame.Notes, $"its own envoy was called in by the host {host}"],
        };
    }

    /// <summary>The state told nearest to the verb, the host apart.</summary>
    private static string? Nearest(SummonsFrame frame, string host) =>
        frame.Passage.Parties
            .Where(party => !party.Names(host) && party.States.Count == 1 && party.Form != MentionForm.Organisation)
            .OrderBy(party => Math.Abs(party.Start - frame.Trigger.Start))
            .Select(party => party.State).FirstOrDefault();

    /// <summary>"A said that its envoy had been summoned", where another sentence tells who summons A's envoy.</summary>
    private static SummonsFrame? OfTeller(SummonsFrame frame, List<SummonsFrame> whole) =>
        frame is { Initiators: [var teller], Host: null }
        && whole.Find(other => other.Reject is null && other.Targets.Contains(teller)) is { } told
            ? frame with
            {
                Initiators = told.Initiators,
                Targets = [teller],
                Notes = [.. frame.Notes, "its own envoy, as another sentence of the article tells"],
            }
            : null;

    private SummonsFrame? Partner(SummonsFrame open, List<SummonsFrame> whole) =>
        whole.Find(frame => frame.Reject is null && MayBeSame(open, frame) && !IsOfEnvoyBefore(open, frame));

    /// <summary>
    /// "X called in the ambassador on Friday. A day later A summoned B's": the first is the one introduced before, not B's.
    /// </summary>
    private bool IsOfEnvoyBefore(SummonsFrame open, SummonsFrame frame) =>
        open is { Rank: not null, Targets.Count: 0, Initiators.Count: 0, Several: false, Passage.IsTitle: false }
        && frame.Passage.Index > open.Passage.Index
        && reading.Passages.Where(passage => passage.Index < open.Passage.Index && passage.Has(Sense.Envoy))
            .SelectMany(EnvoyReader.Read).LastOrDefault(envoy => envoy.Whose.Count > 0) is { } introduced
        && !introduced.Whose.Intersect(frame.Targets).Any();

    /// <summary>"The ambassador of X was also called in": by whom, the sentence before says.</summary>
    private static SummonsFrame? Also(SummonsFrame open, List<SummonsFrame> whole) =>
        open.Targets.Count == 0 || open.Initiators.Count > 0 || open.Host is not null ? null
        : whole.FindLast(frame => frame.Reject is null && !frame.Passage.IsTitle && IsBefore(frame, open)
            && !frame.Initiators.Any(open.Targets.Contains));

    /// <summary>"A's minister summoned B's ambassador. His counterpart of C also summoned the ambassador", of B as well.</summary>
    private static SummonsFrame? SameEnvoy(SummonsFrame open, List<SummonsFrame> whole) =>
        open is not { Targets.Count: 0, Initiators.Count: > 0, Rank: not null, Host: null, Several: false, Own: false } ? null
        : whole.FindLast(frame => frame is { Reject: null, Targets: [_], Passage.IsTitle: false } && IsBefore(frame, open)
            && !open.Initiators.Intersect(frame.Targets).Any());

    private static bool IsBefore(SummonsFrame told, SummonsFrame open) =>
        open.Passage.Index - told.Passage.Index is 1 or 2 || open.Passage == told.Passage && told.Trigger.End <= open.Trigger.Start;

    private static SummonsFrame Continued(SummonsFrame open, SummonsFrame told) => open with
    {
        Initiators = told.Initiators,
        Confidence = open.Confidence - 0.05,
        Notes = [.. open.Notes, "initiator of the summons told before"],
    };

    /// <summary>What the one frame tells of its two sides, the other tells as well.</summary>
    internal static bool MayBeSame(SummonsFrame one, SummonsFrame other) =>
        Agrees(one.Initiators, other.Initiators) && Agrees(one.Targets, other.Targets);

    internal static bool Agrees(IReadOnlyList<string> slot, IReadOnlyList<string> other) => slot.Count == 0 || slot.Intersect(other).Any();

    private static SummonsFrame Filled(SummonsFrame open, SummonsFrame from) => open with
    {
        Initiators = open.Initiators.Count > 0 ? open.Initiators : from.Initiators,
        Targets = open.Targets.Count > 0 ? open.Targets : from.Targets,
        Notes = [.. open.Notes, "the rest from another sentence of the article"],
    };

    /// <summary>"A calls in B's minister": who calls in is told, whom the lead calls an envoy.</summary>
    private static bool IsHeadline(SummonsFrame frame) => frame is { Passage.IsTitle: true, Reject: "no-envoy" };

    /// <summary>Fills open frames from each other and from the headline, then from the context.</summary>
    private IEnumerable<SummonsFrame> Together(List<SummonsFrame> open, List<SummonsFrame> headline) =>
        open.Select(frame => context.Fill(open.Where(other => !ReferenceEquals(other, frame)).Concat(headline).Aggregate(frame, Joined)));

    /// <summary>The open slots of the one frame that the other fills without naming a state twice.</summary>
    private static SummonsFrame Joined(SummonsFrame frame, SummonsFrame other)
    {
        if (frame.Initiators.Count == 0 && other.Initiators.Count > 0 && !other.Initiators.Intersect(frame.Targets).Any())
            frame = frame with { Initiators = other.Initiators, Notes = [.. frame.Notes, "initiator from another sentence"] };
        if (frame.Targets.Count > 0 || other.Targets.Count == 0 || other.Targets.Intersect(frame.Initiators).Any()) return frame;
        return frame with
        {
            Targets = other.Targets,
            Rank = frame.Rank ?? other.Rank,
            Notes = [.. frame.Notes, "target from another sentence"],
        };
    }
}
