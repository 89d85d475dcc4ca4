using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Makes the frames of one article whole: what the title leaves open the body tells, and the reverse; what no sentence tells the context does.</summary>
internal sealed class SummonsResolver(TextReading reading)
{
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
            else if (Also(now, whole) is { } also) resolved.Add(now with { Initiators = also.Initiators, Confidence = now.Confidence - 0.05, Notes = [.. now.Notes, "initiator of the summons told before"] });
            else open.Add(now);
        }

        resolved.AddRange(Together(open));
        return Contradictions.Settle(WithoutDenied(resolved.ConvertAll(frame => WithoutRecalled(frame, recalled))));
    }

    /// <summary>"Consul in X summoned", and the lead: "Y's consul in X has been called home".</summary>
    private SummonsFrame WithoutRecalled(SummonsFrame frame, List<SummonsFrame> recalled) =>
        frame is { Filled: true, Reject: null } && (recalled.Exists(other => other.Initiators.Intersect(frame.Initiators).Any())
            || reading.Passages.Any(passage => passage.Index <= 3 && passage.Has(Sense.Recall) && passage.Has(Sense.Envoy)
            && EnvoyReader.Read(passage).Exists(envoy => envoy.Whose.Any(frame.Targets.Contains))))
            ? frame with { Reject = "recalled-by-own-state" } : frame;

    /// <summary>What the title denies, or a fact check tells of, the body does not report.</summary>
    private List<SummonsFrame> WithoutDenied(List<SummonsFrame> frames)
    {
        var denied = frames.Find(frame => frame.Passage.IsTitle && frame.Reject == "denied-summons");
        if (reading.Title is { Parties.Count: 0 } title && title.Has(Sense.Explainer)) frames = frames.ConvertAll(frame => frame with { Background = true });
        var fake = reading.Title?.Has(Sense.Fake) == true;
        return frames.ConvertAll(frame => frame.Reject is not null ? frame
            : fake || frame.Passage.Has(Sense.Fake) || (denied is not null && Agrees(denied.Initiators, frame.Initiators) && Agrees(denied.Targets, frame.Targets))
            ? frame with { Reject = "denied-summons" }
            : frame);
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
        var owner = frame.Ours && reading.Home.State is { } home && home != host ? home : frame.Passage.Parties.Where(party => !party.Names(host) && party.States.Count == 1 && party.Form != MentionForm.Organisation)
            .OrderBy(party => Math.Abs(party.Start - frame.Trigger.Start)).Select(party => party.State).FirstOrDefault()
            ?? Others(reading.Title, [host]).FirstOrDefault();
        return owner is null ? frame with { Reject = "recalled-by-own-state" }
            : frame with { Initiators = [host], Targets = [owner], Notes = [.. frame.Notes, $"its own envoy was called in by the host {host}"] };
    }

    /// <summary>"A said that its envoy had been summoned", where another sentence tells who summons A's envoy.</summary>
    private static SummonsFrame? OfTeller(SummonsFrame frame, List<SummonsFrame> whole) =>
        frame is { Initiators: [var teller], Host: null } && whole.Find(other => other.Reject is null && other.Targets.Contains(teller)) is { } told
            ? frame with { Initiators = told.Initiators, Targets = [teller], Notes = [.. frame.Notes, "its own envoy, as another sentence of the article tells"] } : null;

    private static SummonsFrame? Partner(SummonsFrame open, List<SummonsFrame> whole) =>
        whole.Find(frame => frame.Reject is null && Agrees(open.Initiators, frame.Initiators) && Agrees(open.Targets, frame.Targets));

    /// <summary>"The ambassador of X was also called in": by whom, the sentence before says.</summary>
    private static SummonsFrame? Also(SummonsFrame open, List<SummonsFrame> whole) =>
        open.Targets.Count == 0 || open.Initiators.Count > 0 || open.Host is not null ? null
        : whole.FindLast(frame => frame.Reject is null && !frame.Passage.IsTitle && IsBefore(frame, open) && !frame.Initiators.Any(open.Targets.Contains));

    private static bool IsBefore(SummonsFrame told, SummonsFrame open) =>
        open.Passage.Index - told.Passage.Index is 1 or 2 || open.Passage == told.Passage && told.Trigger.End <= open.Trigger.Start;

    internal static bool Agrees(IReadOnlyList<string> slot, IReadOnlyList<string> other) => slot.Count == 0 || slot.Intersect(other).Any();

    private static SummonsFrame Filled(SummonsFrame open, SummonsFrame from) => open with
    {
        Initiators = open.Initiators.Count > 0 ? open.Initiators : from.Initiators,
        Targets = open.Targets.Count > 0 ? open.Targets : from.Targets,
        Notes = [.. open.Notes, "the rest from another sentence of the article"],
    };

    /// <summary>Fills open frames from each other, then from the context; a frame without any envoy needs another to be one.</summary>
    private IEnumerable<SummonsFrame> Together(List<SummonsFrame> open)
    {
        foreach (var frame in open)
        {
            var now = frame;
            foreach (var other in open.Where(other => !ReferenceEquals(other, frame)))
            {
                if (now.Initiators.Count == 0 && other.Initiators.Count > 0
                    && !other.Initiators.Intersect(now.Targets).Any()) now = now with { Initiators = other.Initiators, Notes = [.. now.Notes, "initiator from another sentence"] };
                if (now.Targets.Count == 0 && other.Targets.Count > 0
                    && !other.Targets.Intersect(now.Initiators).Any()) now = now with { Targets = other.Targets, Rank = now.Rank ?? other.Rank, Notes = [.. now.Notes, "target from another sentence"] };
            }

            if (now.Targets.Count == 0 && now.Those is { } number) now = now with { Targets = Named(now, number) };
            if (now.Targets.Count == 0) now = now with { Targets = Envoys(now), Filled = true };
            if (now.Initiators.Count == 0 && now.Targets.Count == 0 && !now.Passage.IsTitle) { yield return now with { Reject = "unresolved-parties" }; continue; }
            if (!now.Complete && now.Rank is null) { yield return now with { Reject = "no-envoy" }; continue; }
            if (now.Initiators.Count == 0) now = IsUnnamed(now) ? now with { Initiators = NamedNext.Read(reading, now) } : WithInitiator(now);
            if (now.Targets.Count == 0 && now.Initiators.Count > 0 && !now.Several) now = WithTarget(now);
            yield return now.Complete ? now : now with { Reject = "unresolved-parties" };
        }
    }

    /// <summary>The states a sentence before names together: "the three countries".</summary>
    private IReadOnlyList<string> Named(SummonsFrame frame, int number)
    {
        foreach (var passage in reading.Passages.Where(passage => passage.Index <= frame.Passage.Index).OrderByDescending(passage => passage.Index))
        {
            foreach (var list in StateLists.Of(passage))
            {
                var states = list.Except(frame.Initiators).ToList();
                if (number == 0 ? states.Count > 1 : states.Count == number) return states;
            }
        }

        return [];
    }

    /// <summary>Whose envoys the lead speaks of, when the sentence of the summons does not say.</summary>
    private List<string> Envoys(SummonsFrame frame) =>
        reading.Passages.Where(passage => passage.Index <= 3 && passage.Has(Sense.Envoy)).SelectMany(EnvoyReader.Read)
            .FirstOrDefault(envoy => !envoy.Own && envoy.Whose.Count > 0 && !envoy.Whose.Any(frame.Initiators.Contains))?.Whose.ToList() ?? [];

    /// <summary>"EU countries summon the ambassadors": several, and no name of the context stands for them.</summary>
    private static bool IsUnnamed(SummonsFrame frame) => frame.Passage.All(Sense.Members).Any(members => members.End <= frame.Trigger.Start
        && frame.Trigger.Start - members.End <= 3);

    private SummonsFrame WithInitiator(SummonsFrame frame)
    {
        var (state, rule, loss) = Initiator(frame);
        return state is null ? frame : frame with { Initiators = [state], Confidence = frame.Confidence - loss, Notes = [.. frame.Notes, $"initiator {state}: {rule}"] };
    }

    private (string? State, string Rule, double Loss) Initiator(SummonsFrame frame)
    {
        foreach (var passage in reading.Passages.Where(passage => passage.Index <= 6 || passage.Index == frame.Passage.Index))
        {
            if (passage.Parties.Find(party => Speaks(passage, party)
                && !party.States.Any(frame.Targets.Contains)) is { } office) return (office.State, "the ministry or government that the article names", 0.05);
        }

        if (Posted(frame) is { } host) return (host, "where the article says that the envoy is posted", 0.05);
        if ((Dateline(frame) ?? Place(frame)) is { } city) return (city, "the dateline", 0.05);
        if (Sending(frame) is { } sender) return (sender, "whose own envoy sits with the target", 0.15);
        if (Government(frame) is { } government) return (government, "the government that the article names", 0.1);
        if (!reading.Home.Told && Protesting(frame) is { } protester) return (protester, "who protests in the title", 0.1);
        if (reading.Home.State is { } home && !frame.Targets.Contains(home)
            && (reading.Home.Told || frame.Ministry || frame.Passage.IsTitle
            || reading.Passages.Any(passage => frame.Passage.Index - passage.Index == 1
            && ForeignService.HasMinistry(passage)))) return (home, reading.Home.Told ? "the outlet's country"
            : "the outlet's language", 0.15);
        if (frame.Targets.Count == 0) return (null, "", 0);
        var other = Others(reading.Title, frame.Targets, asSubject: true).Concat(Others(frame.Passage, frame.Targets, asSubject: true)).FirstOrDefault();
        return (other ?? Only(frame.Targets), "the other state of the title or sentence", 0.3);
    }

    /// <summary>"A protests to B", "A calls its ambassador home", and the body: "the ambassador of B was called to the ministry".</summary>
    private string? Protesting(SummonsFrame frame) =>
        reading.Title is { } title && (Opening(title) ?? Recalling(title)) is { States: [var state] } && !frame.Targets.Contains(state) ? state : null;

    private static Party? Opening(Passage title) =>
        title.Has(Sense.Protest) && title.Parties is [{ Start: 0, Form: MentionForm.Name or MentionForm.Capital } first, ..] ? first : null;

    private static Party? Recalling(Passage title) =>
        title.All(Sense.Recall).Select(recall => title.Parties.FindLast(party => party.End == recall.Start && !NoSummoner.IsTopic(title, party)))
            .FirstOrDefault(subject => subject is not null);

    /// <summary>The one other state that title and lead name at all.</summary>
    private string? Only(IReadOnlyList<string> targets)
    {
        List<string> others = [.. reading.Passages.Where(passage => passage.Index <= 4).SelectMany(passage => Others(passage, targets)).Distinct()];
        return others.Count == 1 ? others[0] : null;
    }

    private static bool Speaks(Passage passage, Party party) =>
        party is not { Form: MentionForm.Capital, State: "EU" or "NATO" }
            && (party.Form is MentionForm.Ministry or MentionForm.Seat || (party.Mention.Office is "foreign" && party.Form != MentionForm.Leader)
        || passage.Items.Exists(item => item.Sense is Sense.Ministry or Sense.Official && item.Tag == "foreign"
            && ((item.Start >= party.End && item.Start - party.End <= 2)
            || (item.End <= party.Start && party.Start - item.End <= 2
            && InitiatorReader.LeadIn(passage, party.Start, party.End) is not (Sense.Reason or Sense.Oblique)))));

    /// <summary>Some other sentence of the article says where the envoy sits.</summary>
    private string? Posted(SummonsFrame frame) =>
        reading.Passages.Where(passage => passage.Has(Sense.Envoy)).SelectMany(EnvoyReader.Read)
            .FirstOrDefault(envoy => envoy.Host is not null && !frame.Targets.Contains(envoy.Host)
            && (envoy.Whose.Count == 0 || envoy.Whose.Any(frame.Targets.Contains)))?.Host;

    /// <summary>"A's ambassador in B's capital" in a text that tells of B's envoy and does not name the outlet's own country.</summary>
    private string? Sending(SummonsFrame frame) =>
        reading.Passages.Any(passage => passage.Parties.Exists(party => reading.Home.State is { } home && party.Names(home))) ? null
            : reading.Passages.Where(passage => passage.Has(Sense.Envoy)).SelectMany(EnvoyReader.Read)
                .FirstOrDefault(envoy => envoy is { Whose: [var own], Host: { } host } && frame.Targets.Contains(host) && !frame.Targets.Contains(own))?.Whose[0];

    /// <summary>"The ministry summoned B's envoy", and the next sentence: "the displeasure of A's government".</summary>
    private string? Government(SummonsFrame frame)
    {
        List<string> states = [.. reading.Passages.Where(passage => passage.Index <= 4).SelectMany(passage => passage.Parties
            .Where(party => InitiatorReader.OfficeOf(passage, party) is { Sense: Sense.Government })).SelectMany(party => party.States).Distinct()];
        return frame.Ministry && states is [var state] && !frame.Targets.Contains(state) ? state : null;
    }

    private string? Dateline(SummonsFrame frame) =>
        reading.Passages.FirstOrDefault(passage => passage.Index == 1) is { Parties: [{ Start: 0, Form: MentionForm.Capital } city, ..] }
            && !frame.Targets.Contains(city.State) ? city.State : null;

    /// <summary>"У Єревані посла Білорусі викликали": the city that opens the sentence.</summary>
    private static string? Place(SummonsFrame frame) =>
        frame.Passage.Parties is [{ Start: > 0, Form: MentionForm.Capital } city, ..] && frame.Passage.EndingAt(Sense.In, city.Start) is { Start: 0 }
            && !frame.Targets.Contains(city.State) ? city.State : null;

    private SummonsFrame WithTarget(SummonsFrame frame)
    {
        var target = Others(reading.Title, frame.Initiators).Concat(Others(frame.Passage, frame.Initiators))
            .Concat(reading.Passages.Where(passage => passage.Index <= 3).SelectMany(passage => Others(passage, frame.Initiators)))
            .FirstOrDefault() ?? Sender(frame);
        return target is null ? frame : frame with { Targets = [target], Filled = true, Confidence = frame.Confidence - 0.15, Notes = [.. frame.Notes, $"target {target}: the other state of title and lead"] };
    }

    /// <summary>"中 외교부, 주중대사 불러 항의": an envoy called after nothing but his post is the outlet's own.</summary>
    private string? Sender(SummonsFrame frame) =>
        reading.Home.State is { } home && frame.Host is { } host && frame.Initiators.Contains(host) && !frame.Initiators.Contains(home) ? home : null;

    private static IEnumerable<string> Others(Passage? passage, IReadOnlyList<string> known, bool asSubject = false) =>
        passage is null ? [] : passage.Parties.Where(party => !NoSummoner.IsTopic(passage, party) && (!asSubject
            || passage.EndingAt(Sense.Reason, party.Start) is null && passage.EndingAt(Sense.Oblique, party.Start) is null)
            && party.States.Count == 1 && party.Form != MentionForm.Organisation && !known.Contains(Dependencies.Sovereign(party.State)))
            .OrderBy(party => party.Form == MentionForm.Leader).Select(party => Dependencies.Sovereign(party.State));
}
