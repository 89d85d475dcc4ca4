using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Drills;

/// <summary>Finds in whose land, or led by whom, several hold a drill: "hosted by A", "the A-led drill", "A's drill", "in A".</summary>
internal static class DrillHosts
{
    /// <summary>Words from a word of hosting to the host, or to the guests or the drill.</summary>
    private const int ToHost = 3;
    private const int ToGuests = 8;

    /// <summary>Words from "A's" to the drill: "the UK's largest air combat exercise".</summary>
    private const int ToOwned = 6;

    /// <summary>Words from the drill to the land behind it, or from a land to the drill behind it.</summary>
    private const int ToLand = 3;
    private const int FromLand = 5;

    private static readonly Sense[] Guests = [Sense.Drill, Sense.SoftDrill, Sense.Troops, Sense.Military];

    private static readonly Sense[] Breaks = [Sense.Say, Sense.Accuse, Sense.Clause, Sense.Relative, Sense.Reason, Sense.Official];

    /// <summary>Whoever holds the drill with others.</summary>
    public static IEnumerable<string> Of(Passage passage, PartyUses uses, Item drill) =>
        Told(passage, uses, drill)
            .Concat(uses.Plain.Where(party => party.States.Count == 1 && IsOwner(passage, party, drill)).Select(party => party.State))
            .Concat(Land(passage, uses, drill)).Concat(Senders(passage, uses, drill)).Where(DrillReader.IsState);

    /// <summary>Those of whom a word tells that they host or lead it, so that others come.</summary>
    public static IEnumerable<string> Told(Passage passage, PartyUses uses, Item drill)
    {
        List<Party> single = [.. uses.Plain.Where(party => party.States.Count == 1)];
        return passage.All(Sense.Host)
            .Select(host => host.Tag == "subject" ? Hosting(passage, single, host) : HostedBy(passage, single, host, drill))
            .OfType<Party>().Select(party => party.State);
    }

    /// <summary>"hosted by A", "unter deutscher Führung": behind the word or inside, in the clause of the drill.</summary>
    private static Party? HostedBy(Passage passage, List<Party> parties, Item host, Item drill) =>
        Scope.Broken(passage, host, drill) ? null : parties.Find(party => party.Start >= host.Start && party.Start - host.End <= ToHost);

    /// <summary>"A will host troops from B", "A-led drills": in front of the word, which the guests or the drill follow.</summary>
    private static Party? Hosting(Passage passage, List<Party> parties, Item host)
    {
        var guests = passage.Items.Find(item => item.Start >= host.End && Guests.Contains(item.Sense));
        if (guests.End == 0 || guests.Start - host.End > ToGuests
            || passage.Items.Exists(item => item.Start >= host.End && item.End <= guests.Start && Breaks.Contains(item.Sense))) return null;
        return parties.FindLast(party => party.End <= host.Start && host.Start - party.End <= ToHost);
    }

    /// <summary>Nothing but what the drill is like stands between.</summary>
    private static bool IsOwner(Passage passage, Party party, Item drill) =>
        party.Possessive && party.End <= drill.Start && drill.Start - party.End <= ToOwned
        && passage.Parties.TrueForAll(other => other.Start < party.End || other.Start >= drill.Start)
        && passage.Pieces[(party.End + 1)..drill.Start].All(piece => piece.IsWord || piece.Folded == "-");

    /// <summary>"A sends a contingent to B's drill".</summary>
    private static IEnumerable<string> Senders(Passage passage, PartyUses uses, Item drill) =>
        passage.All(Sense.Supply).Where(send => send.Tag == "send" && passage.Items.Exists(forces => JointReader.IsForce(forces)
                && forces.Start >= send.End && passage.StartingAt(Sense.To, forces.End) is { } to && to.End <= drill.Start
                && !Scope.Broken(passage, send, drill)))
            .Select(send => uses.Plain.FirstOrDefault(party => send.Start - party.End is 0 or 1)?.State).OfType<string>();

    /// <summary>"send ships to C ahead of drills": where the forces go.</summary>
    private static bool IsBound(Passage passage, Cluster land) =>
        passage.EndingAt(Sense.To, passage.OverArticles(land.Start)) is { } to
        && passage.Items.Exists(forces => JointReader.IsForce(forces) && forces.End == to.Start);

    /// <summary>"the drill in A", "send ships to A for a drill": the land it is held in.</summary>
    public static IEnumerable<string> Land(Passage passage, PartyUses uses, Item drill) =>
        Cluster.All(passage, uses.Plain.Where(party => party is { Form: MentionForm.Name, Possessive: false }))
            .Where(cluster => cluster.States.Count == 1 && (IsIn(passage, cluster) || IsBound(passage, cluster))
                && (cluster.Start >= drill.End ? cluster.Start - drill.End <= ToLand : drill.Start - cluster.End <= FromLand))
            .Take(1).Select(cluster => cluster.States[0]);

    /// <summary>"in A", "in northern A".</summary>
    private static bool IsIn(Passage passage, Cluster land) =>
        land.Lead is Sense.In || land.Lead is null && passage.EndingAt(Sense.In, land.Start - 1) is not null;

    /// <summary>"A sends ships to B for drills": where they go for it.</summary>
    public static bool IsGoal(Passage passage, PartyUses uses, Item drill) =>
        Land(passage, uses, drill).Any(land => passage.Parties.Exists(party => party.Names(land) && party.End <= drill.Start));
}
