using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Talks;

/// <summary>Reads visits, meetings and talks about military ties.</summary>
internal sealed class TalksReader(FrameMaker maker)
{
    /// <summary>A longer list is of a conference.</summary>
    private const int MostStates = 8;

    /// <summary>Ministers who sit at one table, not at a conference.</summary>
    private const int MostPeers = 5;

    /// <summary>Words between receiving and the minister: "recibe al", "reçoit à nouveau le".</summary>
    private const int ToMinister = 3;

    /// <summary>Words from a meeting to the verb that opens it.</summary>
    private const int ToOpening = 2;

    /// <summary>What else is cancelled in the sentence of a meeting.</summary>
    private static readonly Sense[] Cancellable =
    [
        Sense.Meet, Sense.Drill, Sense.SoftDrill, Sense.Deal, Sense.Pact, Sense.SoftPact, Sense.Aid, Sense.Supply, Sense.Weapon,
        Sense.Deploy,
    ];

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        var act = Act(passage, anchor);
        var found = VisitReader.Read(passage, uses, act) ?? JointReader.Read(passage, uses, anchor);
        if (Peers(passage, uses) is { } peers && (!found.Bound || peers.States.Count > found.States.Count)) found = peers;
        if (anchor.Tag == "meeting" && found.States.Count < 2 && Pair(passage, uses) is { } pair) found = pair;
        if (found.States is [var buyer] && Company(passage, anchor) is { } home && home != buyer) found = new([buyer, home], true);
        var half = found.States.Count < 2 ? Half(passage) : null;
        if (half is not null) found = new([half], false);
        if (anchor.Sense == Sense.Official && !found.Bound && (act is not { } held
            || passage.Within(Sense.Relative, anchor.End, held.Start) is not null)) yield break;
        if (anchor.Tag == "meeting" && IsOff(passage, anchor) || act is { Sense: Sense.Meet } meet && IsOff(passage, meet)
            || anchor.Sense == Sense.Official && uses.With(PartyUse.Accuser).Any()) yield break;
        if (act is { } call && (IsMeanwhile(passage, call)
            || call.Sense == Sense.Deepen && !passage.Has(Sense.Meet) && DoubtReader.IsNegated(passage, call))) yield break;
        var second = anchor.Sense == Sense.Official && act is not null && found.States.Count == 1
            && passage.Items.Exists(item => item is { Sense: Sense.Him, Tag: "subject" });
        if (anchor.Sense == Sense.Official && !second && half is null
            && (found.States.Contains("NATO") || !found.Bound
                && !(found.States.Count == 2 && IsReceived(passage, anchor, act)))) yield break;
        var stage = act is { Sense: Sense.Meet or Sense.Ties } meeting && IsToCome(passage, meeting) ? Stage.Ahead
            : act is { } opening && IsOpening(passage, opening) ? Stage.Running
            : Stage.Untold;
        var standing = new Standing(stage, act is { } told && DoubtReader.IsDenied(passage, told) ? ReportStatus.Denied : null);
        var date = maker.DateOf(passage, act ?? anchor);
        foreach (var parties in found.Sides.Where(parties => parties.Count <= MostStates))
        {
            yield return FrameMaker.Make(passage, EventKind.Talks, anchor, parties, standing) with
            {
                Bound = found.Bound,
                Confidence = act is null ? 0.4 : 0.7,
                Reject = act is null ? "no-meeting" : null,
                Date = stage == Stage.Ahead ? maker.Coming(date) : date,
            };
        }
    }

    /// <summary>How the two come together: by a phrase that tells it all, a visit, a meeting, ties made closer, or a signature.</summary>
    private static Item? Act(Passage passage, Item anchor) =>
        anchor.Tag is "meeting" or "forces" ? passage.StartingAt(Sense.Meet, anchor.Start) is { Tag: "visit" } visit ? visit : anchor
            : (anchor.Sense == Sense.Official ? HeadlineVisit.Read(passage) : null)
                ?? ActFinder.Nearest(passage, anchor, Sense.Meet) ?? ActFinder.Nearest(passage, anchor, Sense.Deepen)
                ?? (anchor.Sense == Sense.Ties ? ActFinder.Nearest(passage, anchor, Sense.Sign) : null);

    /// <summary>"air defence on the table as A sounds out B": who stand right in front of the meeting and right behind it.</summary>
    private static JointReader.Found? Pair(Passage passage, PartyUses uses) => passage.All(Sense.Meet)
        .Select(meet => new[]
        {
            uses.Plain.FirstOrDefault(party => party.End == meet.Start),
            uses.Plain.FirstOrDefault(party => passage.OverArticles(party.Start) == meet.End),
        })
        .Where(sides => sides[0] is { } one && sides[1] is { } other && one.State != other.State)
        .Select(sides => new JointReader.Found([sides[0]!.State, sides[1]!.State], true)).FirstOrDefault();

    /// <summary>"in talks with Saab on jets": the state of the maker that is talked with.</summary>
    private static string? Company(Passage passage, Item talks) =>
        passage.EndsIn(talks, Sense.With) && passage.StartingAt(Sense.Maker, talks.End) is { } maker ? maker.Tag : null;

    private static bool IsReceived(Passage passage, Item office, Item? meeting) =>
        IsAbroad(passage, office, meeting) || IsAtSeat(passage);

    /// <summary>"A's minister in B for talks", not "meets A's minister in B".</summary>
    private static bool IsAbroad(Passage passage, Item office, Item? meeting) =>
        passage.StartingAt(Sense.In, office.End) is not null && (meeting is not { Tag: "visit" } met || met.Start >= office.End);

    /// <summary>"held talks at the Pentagon": where one is received by another's government.</summary>
    private static bool IsAtSeat(Passage passage) => passage.Parties.Exists(party =>
        party.Form is Language.MentionForm.Seat or Language.MentionForm.Ministry
            && passage.EndingAt(Sense.In, passage.OverArticles(party.Start)) is not null);

    /// <summary>"talks began today": it goes on; "discussed ties as they opened a fair" has ended.</summary>
    private static bool IsOpening(Passage passage, Item meeting) =>
        passage.All(Sense.Begun).Any(begun => begun.Start - meeting.End is >= 0 and <= ToOpening) && StageReader.IsBegun(passage, meeting);

    /// <summary>"bombs killed ten as the minister visited B": told is what happened meanwhile, and of talks nothing.</summary>
    private static bool IsMeanwhile(Passage passage, Item visit) =>
        visit.Tag == "visit"
        && passage.All(Sense.Violence).Any(violence => violence.Tag is null && Scope.Broken(passage, violence.End, visit.Start));

    /// <summary>"will meet", "is to visit B, the defence pact in focus".</summary>
    private static bool IsToCome(Passage passage, Item meeting) =>
        StageReader.IsAnnounced(passage, meeting)
        || meeting.Sense == Sense.Ties && passage.All(Sense.Meet).Any(visit =>
            visit.Tag == "visit" && visit.End <= meeting.Start && StageReader.IsAnnounced(passage, visit));

    /// <summary>"cancels talks", "no talks", "the minister's visit to B has been postponed".</summary>
    private static bool IsOff(Passage passage, Item meeting) =>
        DoubtReader.IsRuledOut(passage, meeting)
        || passage.All(Sense.End).Any(end => end.End <= meeting.Start && meeting.Start - end.End <= 2
            || end.Tag == "off" && end.Start >= meeting.End && !Scope.Broken(passage, meeting, end)
                && !passage.Items.Exists(item => item.Start >= meeting.End && item.End <= end.Start && Cancellable.Contains(item.Sense)));

    /// <summary>States whose defence ministers or generals the passage names.</summary>
    public static IEnumerable<string> Ministers(Passage passage) =>
        new PartyUses(passage).Plain.Where(party => party.Mention.Office == "defence"
            || passage.All(Sense.Official).Any(office => office.Tag == "defence" && office.Start - party.End is >= 0 and <= 2))
            .SelectMany(party => party.States).Distinct();

    /// <summary>Defence ministers by name who meet, as the items that an office would be.</summary>
    public static IEnumerable<Item> Named(Passage passage) =>
        passage.Has(Sense.Meet) || HeadlineVisit.Read(passage) is not null
            ? passage.Parties.Where(party => party.Mention is { Form: Language.MentionForm.Leader, Office: "defence" }).Take(1)
                .Select(party => new Item(party.Start, party.End, Sense.Official, "defence"))
            : [];

    /// <summary>B in "the minister met his B counterpart": his own state is for the article to tell.</summary>
    private static string? Half(Passage passage) =>
        (passage.Has(Sense.Counterpart) || OwnOffice.Opens(passage))
            && passage.Parties.SelectMany(party => party.States).Distinct().ToList() is [var only] ? only : null;

    /// <summary>"Aの国防相はBの国防相と", "el ministro de Defensa de A y el de Defensa de B": states with one each.</summary>
    public static JointReader.Found? Peers(Passage passage, PartyUses uses)
    {
        var before = passage.Lexicon.Grammar.WhoseBefore;
        List<string> states = [.. uses.Plain.Where(party => before ? HasMinister(passage, party) : IsServed(passage, party))
            .SelectMany(party => party.States).Distinct()];
        if (!before && states.Count == 1 && Host(passage, uses) is { } host && !states.Contains(host)) states.Add(host);
        return states.Count is >= 2 and <= MostPeers ? new(states, true) : null;
    }

    /// <summary>"Poutine reçoit le ministre chinois de la Défense": who stands right in front of receiving the minister.</summary>
    private static string? Host(Passage passage, PartyUses uses) =>
        uses.Plain.FirstOrDefault(host => host.States.Count == 1
            && passage.All(Sense.Meet).Any(meet => meet.Start == host.End && passage.All(Sense.Official).Any(office =>
                office.Tag == "defence" && office.Start - meet.End is >= 0 and <= ToMinister)))?.State;

    /// <summary>"ministre de la Défense de B", "ministro della Difesa tedesco", "ministre espagnol de la Défense", or his name.</summary>
    private static bool IsServed(Passage passage, Party party)
    {
        var at = passage.OverArticles(party.Start);
        return party.Mention is { Form: Language.MentionForm.Leader, Office: "defence" }
            || passage.All(Sense.Official).Any(office => office.Tag == "defence"
            && (office.End == at || office.Start < party.Start && party.Start < office.End
                || passage.StartingAt(Sense.Of, office.End) is { } of && of.End == at));
    }

    /// <summary>"Somali Savunma Bakanı", a minister by name, a ministry that is a state's by its name ("Milli Savunma Bakanı").</summary>
    private static bool HasMinister(Passage passage, Party party) =>
        passage.Lexicon.Grammar.CaseBehind && party.Mention is { Form: Language.MentionForm.Ministry, Office: "defence" }
        || party.Mention is { Form: Language.MentionForm.Leader, Office: "defence" }
        || passage.All(Sense.Official).Any(office => office.Tag == "defence" && IsOf(passage, office, party));

    private static bool IsOf(Passage passage, Item office, Party party) =>
        office.Start == party.BehindGenitive || passage.StartingAt(Sense.Of, party.End) is { } of && office.Start == of.End;
}
