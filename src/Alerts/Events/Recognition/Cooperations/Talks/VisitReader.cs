using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Talks;

/// <summary>Finds guest and host of a visit, or of a meeting told with an object: "A's minister to visit B", "A's chief met B's".</summary>
internal static class VisitReader
{
    /// <summary>Words of time between a verb of travelling and where to.</summary>
    private const int ToHost = 4;

    /// <summary>Words between "he" and the visit: "he is set to make a weeklong".</summary>
    private const int ToVisit = 6;

    /// <summary>Words between a verb of meeting and whose officer is met.</summary>
    private const int ToOffice = 5;

    /// <summary>Lands of one journey.</summary>
    private const int MostHosts = 3;

    private static readonly Sense[] BeforeOffice =
        [Sense.Article, Sense.And, Sense.Of, Sense.With, Sense.Official, Sense.Military, Sense.Government, Sense.Envoy];

    /// <summary>
    /// Both sides; null where the act is no visit or the sentence names but
    /// one. "訪ロ" holds the host. Of "A's and B's ministers meet in C", C only lends the room.
    /// </summary>
    public static JointReader.Found? Read(Passage passage, PartyUses uses, Item? act)
    {
        if (act is not { Tag: "visit" } told) return null;
        var visit = Named(passage, uses, told);
        var guest = uses.Plain.LastOrDefault(party => party.End <= visit.Start && !IsDestination(passage, party))
            ?? Traveller(passage, uses, visit);
        var inside = uses.Plain.FirstOrDefault(party => party.Start > visit.Start && party.End <= visit.End);
        if (inside is null && passage.Lexicon.Grammar.VerbLast) return guest is null ? null : Abroad(visit, uses, guest);
        if (inside is null && IsMet(passage, uses)) return null;
        var host = inside ?? Host(passage, uses, visit);
        guest ??= host is null ? null : GuestBehind(passage, uses, host);
        if (guest is null || host is null || host.State == guest.State || AreTroops(passage, visit, host)) return null;
        if (uses.Plain.Any(party => party.End < guest.Start && passage.IsJoined(party.End, guest.Start))) return null;
        var several = guest.States.Count > 1 || uses.Plain.Any(party => party.End <= guest.Start && party.State != guest.State);
        return several && passage.EndingAt(Sense.In, host.Start) is not null ? null : Of(guest, Hosts(passage, guest, host));
    }

    /// <summary>A visit to each of the hosts.</summary>
    private static JointReader.Found Of(Party guest, IReadOnlyList<string> hosts) =>
        new([guest.State, .. hosts], true) { Sides = [.. hosts.Select(host => (IReadOnlyList<string>)[guest.State, host])] };

    /// <summary>"a visit to B and C": the row that the host opens.</summary>
    private static IReadOnlyList<string> Hosts(Passage passage, Party guest, Party host) =>
        host.Form is MentionForm.Name && Cluster.Around(passage, host) is { States.Count: <= MostHosts } row && row.Start == host.Start
            && !row.States.Contains(guest.State) && row.States.All(DrillReader.IsState) ? row.States : [host.State];

    /// <summary>"A's minister said he will visit B": who speaks travels himself.</summary>
    private static Party? Traveller(Passage passage, PartyUses uses, Item visit) =>
        passage.All(Sense.Him).Any(he => he.Tag == "subject" && he.End <= visit.Start && visit.Start - he.End <= ToVisit)
            ? uses.With(PartyUse.Speaker).LastOrDefault(party => party.End <= visit.Start) : null;

    /// <summary>"left for a visit to B", "visited B and met its minister": of several visits told, one that names the host.</summary>
    private static Item Named(Passage passage, PartyUses uses, Item visit)
    {
        if (Host(passage, uses, visit) is not null || !passage.Lexicon.Grammar.FixedOrder) return visit;
        foreach (var other in passage.All(Sense.Meet))
        {
            if (other.Tag == "visit" && Host(passage, uses, other) is not null && !Scope.Broken(passage, visit, other)) return other;
        }

        return visit;
    }

    /// <summary>"met his B counterpart in C": the state beside the word tells whom, the place only where.</summary>
    private static bool IsMet(Passage passage, PartyUses uses) =>
        passage.All(Sense.Counterpart).Any(peer =>
            uses.Plain.Any(party => party.End == peer.Start || party.Start - peer.End is >= 0 and <= 2));

    /// <summary>"meets Polish soldiers", "visits troops in Mali": they are visited, not their state.</summary>
    private static bool AreTroops(Passage passage, Item visit, Party party) =>
        passage.StartingAt(Sense.Troops, party.BehindGenitive) is not null || passage.StartingAt(Sense.Troops, visit.End) is not null;

    private static Party? Host(Passage passage, PartyUses uses, Item visit) =>
        uses.Plain.FirstOrDefault(party => party.Start >= visit.End && (party.Start - visit.End <= 1 || IsReceived(passage, visit, party)
            || party.Start - visit.End <= ToHost && IsDestination(passage, party)))
        ?? (passage.Lexicon.Grammar.VerbBracket || visit.End - visit.Start > 1
            ? uses.Plain.LastOrDefault(party => visit.Start - party.End is 0 or 1 && IsDestination(passage, party)) : null);

    /// <summary>"the first visit to B by A's defence minister".</summary>
    private static Party? GuestBehind(Passage passage, PartyUses uses, Party host) =>
        uses.Plain.FirstOrDefault(party => party.Start >= host.End && passage.Ruling(Sense.By, party.Start, party.End) is not null);

    /// <summary>"Aの国防相がBを訪問": the host stands right in front of the verb.</summary>
    private static JointReader.Found? Abroad(Item visit, PartyUses uses, Party host) =>
        visit.Start - host.End <= 3 && uses.Plain.FirstOrDefault(party => party.End <= host.Start && !party.Names(host.State)) is { } guest
            ? new([guest.State, host.State], true) : null;

    /// <summary>"met the head of the B general staff": nothing but offices and small words between.</summary>
    private static bool IsReceived(Passage passage, Item visit, Party party)
    {
        if (party.Start - visit.End > ToOffice) return false;
        for (var at = visit.End; at < party.Start; at++)
        {
            if (!passage.IsIn(at, BeforeOffice) && !IsTitle(passage, at, party)) return false;
        }

        return true;
    }

    /// <summary>"General" in front of a name.</summary>
    private static bool IsTitle(Passage passage, int at, Party party) =>
        party.Form == MentionForm.Leader && at == party.Start - 1 && char.IsUpper(passage.Text[passage.Pieces[at].Start]);

    /// <summary>"reist nächste Woche nach B", "left C for B": the preposition tells where the journey goes.</summary>
    private static bool IsDestination(Passage passage, Party party)
    {
        var front = passage.OverArticles(party.Start);
        return (passage.EndingAt(Sense.To, front) ?? passage.EndingAt(Sense.In, front)) is not null
            || passage.EndingAt(Sense.Beneficiary, front) is { } bound
            && passage.All(Sense.Deploy).Any(leaving => leaving.Tag == "arrive" && leaving.End <= bound.Start);
    }
}
