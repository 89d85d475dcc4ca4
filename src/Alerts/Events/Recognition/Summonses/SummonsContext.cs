using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>
/// Fills a frame that no other sentence completes from what stands around it: the offices and other states that the article names, its
/// dateline, the outlet's own country.
/// </summary>
internal sealed class SummonsContext(TextReading reading)
{
    /// <summary>Sentences that make up the lead.</summary>
    private const int Lead = 3;

    /// <summary>Sentences in which a government, or the only other state, is looked for.</summary>
    private const int Opening = 4;

    /// <summary>Sentences in which an office that speaks is looked for.</summary>
    private const int Speaking = 6;

    /// <summary>The frame with both sides, or with its reject code; one without any envoy needs another state to be whole.</summary>
    public SummonsFrame Fill(SummonsFrame frame)
    {
        if (frame.Targets.Count == 0 && frame.Those is { } number) frame = frame with { Targets = Named(frame, number) };
        if (frame.Targets.Count == 0) frame = frame with { Targets = Envoys(frame), Filled = true };
        if (frame.Targets.Count == 0 && IsOwn(frame)) return frame with { Reject = "recalled-by-own-state" };
        if (frame.Initiators.Count == 0 && frame.Targets.Count == 0 && !frame.Passage.IsTitle)
            return HeadlineQuarrel.Fill(reading, frame) ?? LeadQuarrel.Fill(reading, frame) ?? frame with { Reject = "unresolved-parties" };
        if (!frame.Complete && frame.Rank is null) return frame with { Reject = "no-envoy" };
        if (frame.Initiators.Count == 0)
            frame = IsUnnamed(frame) ? frame with { Initiators = NamedNext.Read(reading, frame) } : WithInitiator(frame);
        if (frame.Targets.Count == 0 && frame.Initiators.Count > 0 && !frame.Several) frame = WithTarget(frame);
        if (frame is { Targets.Count: 0, OfUnion: true }) frame = frame with { Targets = ["EU"] };
        return frame.Complete ? frame : frame with { Reject = "unresolved-parties" };
    }

    /// <summary>
    /// The states that the passage names besides the known ones, leaders and whom a title quotes behind; as subject nothing rules them.
    /// </summary>
    public static IEnumerable<string> Others(Passage? passage, IReadOnlyList<string> known, bool asSubject = false)
    {
        if (passage is null) return [];
        return passage.Parties
            .Where(party => party.States.Count == 1 && party.Form != MentionForm.Organisation && !NoSummoner.IsTopic(passage, party))
            .Where(party => !asSubject
                || InitiatorReader.LeadIn(passage, party.Start, party.End) is not (Sense.Reason or Sense.Oblique or Sense.With))
            .OrderBy(party => party.Form == MentionForm.Leader || passage.IsTitle && passage.IsQuoted(party.Start))
            .Select(party => Dependencies.Sovereign(party.State))
            .Where(state => !known.Contains(state));
    }

    /// <summary>The states a sentence before names together: "the three countries".</summary>
    private IReadOnlyList<string> Named(SummonsFrame frame, int number)
    {
        var before = reading.Passages.Where(passage => passage.Index <= frame.Passage.Index).OrderByDescending(passage => passage.Index);
        foreach (var list in before.SelectMany(StateLists.Of))
        {
            var states = list.Except(frame.Initiators).ToList();
            if (number == 0 ? states.Count > 1 : states.Count == number) return states;
        }

        return number is 0 or 2 ? Pair(frame) : [];
    }

    /// <summary>"Two Russian bombers and two Chinese ones came": the only two that a sentence close in front names.</summary>
    private List<string> Pair(SummonsFrame frame) =>
        reading.Passages.Where(passage => frame.Passage.Index - passage.Index is 1 or 2).OrderByDescending(passage => passage.Index)
            .Select(passage => Others(passage, frame.Initiators).Distinct().ToList()).FirstOrDefault(states => states.Count == 2) ?? [];

    /// <summary>Whose envoys the lead speaks of, when the sentence of the summons does not say.</summary>
    private List<string> Envoys(SummonsFrame frame) =>
        reading.Passages.Where(passage => passage.Index <= Lead && passage.Has(Sense.Envoy)).SelectMany(EnvoyReader.Read)
            .FirstOrDefault(envoy => !envoy.Own
                && (envoy.Whose.Count == 1 || envoy.Whose.Count > 1 && (frame.Several || frame.Passage.IsTitle))
                && !envoy.Whose.Any(frame.Initiators.Contains))
            ?.Whose.ToList() ?? (frame.Rank is not null && reading.Title is { } title ? OfMission(title, frame) : []);

    /// <summary>"A protests to B's embassy", and the lead: "The ambassador was called to the ministry".</summary>
    private static List<string> OfMission(Passage title, SummonsFrame frame) =>
        title.All(Sense.Mission)
            .Select(mission => title.Parties.Find(party =>
                party.BehindGenitive == mission.Start && !party.States.Any(frame.Initiators.Contains)))
            .FirstOrDefault(owner => owner is { States: [_] })?.States.ToList() ?? [];

    /// <summary>"A's ambassador to B was dismissed", and behind it: "the ambassador had been called to A's ministry".</summary>
    private bool IsOwn(SummonsFrame frame)
    {
        List<EnvoyPhrase> told = [.. reading.Passages.Where(passage => passage.Index <= frame.Passage.Index && passage.Has(Sense.Envoy))
            .SelectMany(EnvoyReader.Read)];
        return frame.Initiators.Count > 0 && told.Exists(envoy => envoy.Whose.Count > 0) && told.Exists(envoy => envoy.Hosts.Count > 0)
            && !told.Exists(envoy => envoy.Hosts.Any(frame.Initiators.Contains))
            && told.TrueForAll(envoy => envoy.Whose.All(frame.Initiators.Contains));
    }

    /// <summary>
    /// "EU countries summon the ambassadors": several, and no name of the context stands for them; "МИД страны" is of one country.
    /// </summary>
    private static bool IsUnnamed(SummonsFrame frame) =>
        HeadlineTopic.IsUnnamed(frame.Passage) || frame.Passage.All(Sense.Members)
            .Any(members => members.End <= frame.Trigger.Start && frame.Trigger.Start - members.End <= 3
                && frame.Passage.EndingAt(Sense.Ministry, members.Start) is null);

    private SummonsFrame WithInitiator(SummonsFrame frame)
    {
        var (state, rule, loss) = Initiator(frame);
        return state is null ? frame : frame with
        {
            Initiators = [state],
            Confidence = frame.Confidence - loss,
            Notes = [.. frame.Notes, $"initiator {state}: {rule}"],
        };
    }

    /// <summary>What tells it best first; the loss of confidence says how much is guessed.</summary>
    private (string? State, string Rule, double Loss) Initiator(SummonsFrame frame)
    {
        if (Office(frame) is { } office) return (office, "the ministry or government that the article names", 0.05);
        if (Voiced(frame) is { } owner) return (owner, "whose protest is voiced", 0.05);
        if (Posted(frame) is { } host) return (host, "where the article says that the envoy is posted", 0.05);
        if (Heading(frame) is { } heading) return (heading, "the state that the headline opens with and the lead tells of", 0.15);
        if ((Dateline(frame) ?? Place(frame.Passage, frame.Targets) ?? PlaceBefore(frame)) is { } city) return (city, "the dateline", 0.05);
        if (Sending(frame) is { } sender) return (sender, "whose own envoy sits with the target", 0.15);
        if (Government(frame) is { } government) return (government, "the government that the article names", 0.1);
        if (!reading.Home.Told && Protesting(frame) is { } protester) return (protester, "who protests in the title", 0.1);
        if (Accuser(frame) is { } accuser) return (accuser, "who accuses in the same sentence", 0.1);
        if (LeadQuarrel.Initiator(reading, frame) is { } actor) return (actor, "who acts against the mission in the lead", 0.1);
        if (OfCountry(frame) is { } country) return (country, "the country that the sentences before tell of", 0.15);
        if (Doer(frame) is { } doer) return (doer, "the one other state that the sentences before tell of", 0.2);
        if (Home(frame) is { } home) return (home, reading.Home.Told ? "the outlet's country" : "the outlet's language", 0.15);
        return frame.Targets.Count == 0 ? (null, "", 0) : (Other(frame), "the other state of the title or sentence", 0.3);
    }

    /// <summary>"A accuses B of spying - attaché called in": the bare state right in front of the verb.</summary>
    private static string? Accuser(SummonsFrame frame) =>
        frame.Passage.Parties.Find(party => party is { States: [_], Possessive: false } && party.End <= frame.Trigger.Start
            && party.Form is MentionForm.Name or MentionForm.Capital && !frame.Targets.Contains(party.State)
            && frame.Passage.StartingAt(Sense.Accuse, party.End) is not null)?.State;

    /// <summary>The first state whose ministry or minister speaks in the article.</summary>
    private string? Office(SummonsFrame frame) =>
        reading.Passages.Where(passage => passage.Index <= Speaking || passage.Index == frame.Passage.Index)
            .Select(passage => passage.Parties.Find(party => Speaks(passage, party) && !party.States.Any(frame.Targets.Contains)
                && !(passage == frame.Passage && IsReason(frame, party))))
            .FirstOrDefault(office => office is not null)?.State;

    /// <summary>"called in after IDF soldiers were cleared": an office behind the reason did not call in.</summary>
    private static bool IsReason(SummonsFrame frame, Party party) =>
        !frame.Passage.Lexicon.Grammar.VerbLast
        && frame.Passage.All(Sense.Reason).Any(reason => reason.Start >= frame.Trigger.End && reason.End <= party.Start);

    private static bool Speaks(Passage passage, Party party)
    {
        if (party is { Form: MentionForm.Capital, State: "EU" or "NATO" }) return false;
        if (party.Form is MentionForm.Ministry or MentionForm.Seat) return true;
        if (party.Mention.Office is "foreign" && party.Form != MentionForm.Leader) return true;
        return passage.Items.Exists(item => item.Sense is Sense.Ministry or Sense.Official && item.Tag == "foreign"
            && (IsNext(party.End, item.Start)
                || IsNext(item.End, party.Start) && passage.Within(Sense.Summon, item.End, party.Start) is null
                    && InitiatorReader.LeadIn(passage, party.Start, party.End) is not (Sense.Reason or Sense.Oblique)));

        static bool IsNext(int end, int start) => start - end is >= 0 and <= 2;
    }

    /// <summary>"The ministry summoned B's envoy to convey A's concern".</summary>
    private static string? Voiced(SummonsFrame frame) =>
        frame.Passage.All(Sense.Reason).Where(reason => reason.Tag == "voice" && reason.Start >= frame.Trigger.End)
            .Select(reason => frame.Passage.Parties.Find(party => party.Possessive
                && frame.Passage.OverArticles(party.Start) == reason.End && !party.States.Any(frame.Targets.Contains)))
            .FirstOrDefault(owner => owner is not null)?.State;

    /// <summary>Some other sentence of the article says where the envoy sits.</summary>
    private string? Posted(SummonsFrame frame) =>
        reading.Passages.Where(passage => passage.Has(Sense.Envoy)).SelectMany(EnvoyReader.Read)
            .FirstOrDefault(envoy => envoy.Host is not null && !frame.Targets.Contains(envoy.Host)
                && (envoy.Whose.Count == 0 || envoy.Whose.Any(frame.Targets.Contains)))?.Host;

    private string? Dateline(SummonsFrame frame) =>
        reading.Passages.FirstOrDefault(passage => passage.Index == 1) is { Parties: [{ Start: 0, Form: MentionForm.Capital } city, ..] }
            && !frame.Targets.Contains(city.State) ? city.State : null;

    /// <summary>"У Єревані посла Білорусі викликали": the city that opens the sentence.</summary>
    private static string? Place(Passage passage, IReadOnlyList<string> targets) =>
        passage.Parties is [{ Start: > 0, Form: MentionForm.Capital } city, ..] && passage.EndingAt(Sense.In, city.Start) is { Start: 0 }
            && !targets.Contains(city.State) ? city.State : null;

    /// <summary>"In A's capital they found it less funny. B's envoy was called in": the scene stays.</summary>
    private string? PlaceBefore(SummonsFrame frame) =>
        reading.Passages.FirstOrDefault(passage => passage.Index > 0 && passage.Index == frame.Passage.Index - 1) is { } before
            ? Place(before, frame.Targets) : null;

    /// <summary>"A's ambassador in B's capital" in a text that tells of B's envoy and does not name the outlet's own country.</summary>
    private string? Sending(SummonsFrame frame)
    {
        if (reading.Home.State is { } home && reading.Passages.Any(passage => passage.Parties.Exists(party => party.Names(home))))
            return null;
        return reading.Passages.Where(passage => passage.Has(Sense.Envoy)).SelectMany(EnvoyReader.Read)
            .FirstOrDefault(envoy => envoy is { Whose: [var own], Host: { } host }
                && frame.Targets.Contains(host) && !frame.Targets.Contains(own))?.Whose[0];
    }

    /// <summary>"The ministry summoned B's envoy", and the next sentence: "the displeasure of A's government".</summary>
    private string? Government(SummonsFrame frame)
    {
        List<string> states = [.. reading.Passages.Where(passage => passage.Index <= Opening)
            .SelectMany(passage => passage.Parties
                .Where(party => InitiatorReader.OfficeOf(passage, party) is { Sense: Sense.Government } office
                    && !IsAddressed(passage, Math.Min(office.Start, party.Start), Math.Max(office.End, party.End))))
            .SelectMany(party => party.States).Distinct()];
        return frame.Ministry && states is [var state] && !frame.Targets.Contains(state) ? state : null;
    }

    /// <summary>"a message for the government of A": it hears of the summons, or is the reason.</summary>
    private static bool IsAddressed(Passage passage, int start, int end) =>
        InitiatorReader.LeadIn(passage, start, end) is Sense.To or Sense.Reason or Sense.Oblique;

    /// <summary>"A protests to B", "A calls its ambassador home", and the body: "the ambassador of B was called to the ministry".</summary>
    private string? Protesting(SummonsFrame frame) =>
        reading.Title is { } title && (Opener(title) ?? Recalling(title) ?? Blaming(title)) is { States: [var state] }
            && !frame.Targets.Contains(state) ? state : null;

    /// <summary>"A drone fell in A. The ministry of the country summoned B's envoy": the state named last before it.</summary>
    private string? OfCountry(SummonsFrame frame) =>
        frame.Passage.All(Sense.Members).Any(country => frame.Passage.EndingAt(Sense.Ministry, country.Start) is not null)
            ? reading.Passages.Where(passage => passage.Index < frame.Passage.Index).SelectMany(passage => Others(passage, frame.Targets))
                .LastOrDefault() : null;

    /// <summary>
    /// "A expels B's diplomat", "In A's capital they say", and then: "B's envoy was called to the ministry", in a text that nowhere names
    /// the outlet's own country.
    /// </summary>
    private string? Heading(SummonsFrame frame) =>
        !frame.Passage.IsTitle
            && reading.Title?.Parties is [{ Start: 0, States: [var state], Form: MentionForm.Name or MentionForm.Capital }, ..]
            && !frame.Targets.Contains(state) && IsElsewhere()
            && reading.Passages.Any(passage => passage.Index > 0 && passage.Index < frame.Passage.Index
                && passage.Parties.Exists(party => party.Names(state))) ? state : null;

    /// <summary>"A protested", and then: "B's envoy was called in", in a text that nowhere names the outlet's own country.</summary>
    private string? Doer(SummonsFrame frame)
    {
        if (frame.Ministry && reading.Home.Told || frame.Passage.IsTitle || frame.Passage.Lexicon.Grammar.Signs
            || !IsElsewhere()) return null;
        return Only(frame.Targets, passage => passage.Index > 0 && passage.Index < frame.Passage.Index);
    }

    /// <summary>The outlet's own country is known, and nowhere named.</summary>
    private bool IsElsewhere() =>
        reading.Home.State is { } home && !reading.Passages.Any(passage => passage.Parties.Exists(party => party.Names(home)));

    private static Party? Opener(Passage title) =>
        title.Has(Sense.Protest) && title.Parties is [{ Start: 0, Form: MentionForm.Name or MentionForm.Capital } first, ..] ? first : null;

    /// <summary>"Envoys summoned as Norway fumes over visas".</summary>
    private static Party? Blaming(Passage title) =>
        title.Parties.Find(party => party.Form is MentionForm.Name or MentionForm.Capital && !NoSummoner.IsTopic(title, party)
            && (title.StartingAt(Sense.Accuse, party.End) ?? title.StartingAt(Sense.Protest, party.End)) is not null);

    private static Party? Recalling(Passage title) =>
        title.All(Sense.Recall)
            .Select(recall => title.Parties.FindLast(party => party.End == recall.Start && !NoSummoner.IsTopic(title, party)))
            .FirstOrDefault(subject => subject is not null);

    /// <summary>The outlet's own state, where its address tells it or the text speaks of a ministry without naming whose.</summary>
    private string? Home(SummonsFrame frame) =>
        reading.Home.State is { } home && !frame.Targets.Contains(home)
            && (reading.Home.Told || frame.Ministry || frame.Passage.IsTitle || IsBehindMinistry(frame)) ? home : null;

    private bool IsBehindMinistry(SummonsFrame frame) =>
        reading.Passages.Any(passage => frame.Passage.Index - passage.Index == 1 && ForeignService.HasMinistry(passage));

    private string? Other(SummonsFrame frame) =>
        Others(reading.Title, frame.Targets, asSubject: true)
            .Concat(Others(frame.Passage, frame.Targets, asSubject: true))
            .FirstOrDefault() ?? Only(frame.Targets, passage => passage.Index <= Opening);

    /// <summary>The one other state that those passages name at all.</summary>
    private string? Only(IReadOnlyList<string> targets, Func<Passage, bool> where)
    {
        List<string> others = [.. reading.Passages.Where(where)
            .SelectMany(passage => Others(passage, targets, asSubject: true)).Distinct()];
        return others.Count == 1 ? others[0] : null;
    }

    private SummonsFrame WithTarget(SummonsFrame frame)
    {
        var target = (IsCalledByPost(frame) ? Sender(frame) : null) ?? Others(reading.Title, frame.Initiators)
            .Concat(Others(frame.Passage, frame.Initiators))
            .Concat(reading.Passages.Where(passage => passage.Index <= Lead).SelectMany(passage => Others(passage, frame.Initiators)))
            .FirstOrDefault() ?? Sender(frame);
        return target is null ? frame : frame with
        {
            Targets = [target],
            Filled = true,
            Confidence = frame.Confidence - 0.15,
            Notes = [.. frame.Notes, $"target {target}: the other state of title and lead"],
        };
    }

    /// <summary>"주일대사", "駐中国大使": who says no more, and nowhere whose, means the envoy of his own state.</summary>
    private bool IsCalledByPost(SummonsFrame frame) =>
        frame is { Host: { } host, Passage.Lexicon.Grammar: { Signs: true, HostBefore: true } } && frame.Initiators.Contains(host)
            && !reading.Passages.Any(passage => passage.Has(Sense.Envoy)
                && EnvoyReader.Read(passage).Exists(envoy => envoy.Whose.Except(frame.Initiators).Any()));

    /// <summary>"中 외교부, 주중대사 불러 항의": an envoy called after nothing but his post or name is the outlet's own.</summary>
    private string? Sender(SummonsFrame frame) =>
        reading.Home.State is { } home && !frame.Initiators.Contains(home)
            && (frame.Host is { } host ? frame.Initiators.Contains(host) : frame.Rank is "ambassador" or "charge") ? home : null;
}
