using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// Finds the states that do something together: joined by "and" or a hyphen, "between" and "by" two, or one "with" another.
/// </summary>
internal static class JointReader
{
    /// <summary>Words between a drill and the list of who takes part.</summary>
    private const int ToList = 5;

    /// <summary>Words between a verb of hosting and its guests: "welcomes some 500 ...".</summary>
    private const int ToGuest = 2;

    private static readonly Sense[] Forces = [Sense.Troops, Sense.Military];

    /// <param name="States">The states, in order of place.</param>
    /// <param name="Bound">They are told together, not merely in one sentence.</param>
    public sealed record Found(IReadOnlyList<string> States, bool Bound)
    {
        /// <summary>Who acts with whom: all together, or of "agreements with A and B" one state with each.</summary>
        public IReadOnlyList<IReadOnlyList<string>> Sides { get; init; } = [States];
    }

    public static Found Read(Passage passage, PartyUses uses, Item anchor)
    {
        if (IsWithUnnamed(passage, anchor)) return new Found([], false);
        var (from, to) = Clause(passage, anchor);
        var clusters = Cluster.All(passage, uses.Plain.Where(party =>
            party.Start >= from && party.End <= to && !IsBystander(passage, uses, party)
                && !Asides.PartFrom(passage, party, anchor.Start)));
        if (anchor.Sense == Sense.Pact && clusters.Count == 2) clusters.RemoveAll(cluster => cluster.Place && passage.Has(Sense.Meet));
        if (Subjects(passage, uses, anchor, clusters) is { } subjects) return subjects;
        if (anchor.Sense is Sense.Drill or Sense.SoftDrill
            && Participation.Among(passage, clusters, joining: true) is { States.Count: > 1 } all) return all;
        var behind = clusters.FindAll(cluster => cluster.Start >= anchor.End);
        var front = clusters.FindAll(cluster => cluster.End <= anchor.Start);
        if ((anchor.Sense == Sense.Pact || anchor.Tag == "arms")
            && front is [.., { States.Count: > 1 } named] && anchor.Start - named.End <= 1
            && passage.StartingAt(Sense.Sign, named.End) is null)
            return new Found(named.States, true);
        if (behind.Find(cluster => cluster.States.Count > 1 && IsOfRow(passage, anchor, cluster)) is { } pair)
            return new Found(pair.States, true);
        if (clusters.Find(cluster => cluster.Lead is Sense.Between && cluster.States.Count > 1) is { } between)
            return new Found(Among(passage, front, between), true);
        if ((anchor.Sense is not (Sense.Pact or Sense.SoftPact) || clusters.Count <= 2)
            && Counterparts(passage, clusters) is { } peers) return peers;
        if ((clusters.Find(cluster => IsOfPact(passage, anchor, cluster))
            ?? clusters.FindLast(cluster => cluster.Lead is Sense.With || IsBeside(passage, anchor, cluster))) is { } with)
            return WithOther(passage, with, clusters, anchor, uses);
        if (front.FindLast(cluster => cluster.States.Count > 1) is { } joined)
            return new Found([.. Subject(passage, front, joined).Union(joined.States)
                .Union(Others(passage, anchor, uses, behind))], true);
        return Nearest(passage, anchor, front, behind);
    }

    /// <summary>"A and B deepen ties with nations of the south": each of them with others, who are not named.</summary>
    private static bool IsWithUnnamed(Passage passage, Item ties) =>
        passage.Lexicon.Grammar.FixedOrder && ties.Sense == Sense.Ties && passage.StartingAt(Sense.With, ties.End) is { } with
        && passage.StartingAt(Sense.Members, passage.StartingAt(Sense.Article, with.End)?.End ?? with.End) is { } others
        && !passage.Parties.Exists(party => party.Start >= others.End);

    /// <summary>"A and B sign after the invasion of C"; where the invader is named too, all stay and are found to be foes.</summary>
    private static bool IsBystander(Passage passage, PartyUses uses, Party party) =>
        Places.IsInvaded(passage, party) && !uses.Plain.Any(other => Rivals.Fight(other.State, party.State));

    /// <summary>"talks with A on missiles": the phrase that tells the talks ends in the preposition.</summary>
    private static bool IsBeside(Passage passage, Item anchor, Cluster other) =>
        passage.OverArticles(other.Start) == anchor.End && passage.EndsIn(anchor, Sense.With);

    /// <summary>"reviews its pact with A, seeks a treaty with B": the side right behind the paper is its own.</summary>
    private static bool IsOfPact(Passage passage, Item anchor, Cluster other) =>
        anchor.Sense == Sense.Pact && other.Lead is Sense.With
        && passage.StartingAt(Sense.With, anchor.End)?.End == passage.OverArticles(other.Start);

    /// <summary>"drills of A and B", "signed by A and B": the row behind tells whose it is.</summary>
    private static bool IsOfRow(Passage passage, Item anchor, Cluster row) =>
        row.Lead is Sense.By or Sense.Between or Sense.Of
        || row.Lead is Sense.From && anchor.Sense == Sense.Official && !passage.Has(Sense.Counterpart)
        || IsOwned(passage, anchor, row) || IsUnited(passage, anchor, row);

    /// <summary>Told together by nothing but their places: the nearest in front with the place behind, or the two in front.</summary>
    private static Found Nearest(Passage passage, Item anchor, List<Cluster> front, List<Cluster> behind)
    {
        var near = front.Count > 0 ? front[^1] : null;
        var place = behind.Find(cluster => cluster.Lead is Sense.In or Sense.To or Sense.Of or Sense.From or Sense.By
            || passage.Lexicon.Grammar.WhoseAfter && cluster.Start - anchor.End <= 2);
        if (near is not null && place is not null)
            return new Found([.. near.States.Union(place.States)], IsHost(passage, anchor, near, place));
        return front.Count > 1
            ? new Found([.. front[^2].States.Union(front[^1].States)], false)
            : new Found(near?.States ?? place?.States ?? [], false);
    }

    /// <summary>"A wants talks between itself, B and C": A is one of them.</summary>
    private static IReadOnlyList<string> Among(Passage passage, List<Cluster> front, Cluster between) =>
        passage.Within(Sense.Self, Math.Max(0, between.Start - ToGuest), between.Start) is not null && front.Count > 0
            ? [.. front[0].States.Union(between.States)] : between.States;

    /// <summary>"protests against the pact that A and B signed", "that A signed with B": nobody in front has a part in it.</summary>
    private static Found? Subjects(Passage passage, PartyUses uses, Item anchor, List<Cluster> clusters)
    {
        var at = anchor.End < passage.Pieces.Length && passage.Pieces[anchor.End].Folded == "," ? anchor.End + 1 : anchor.End;
        if (passage.At(Sense.Relative, at) is not { } relative) return null;
        var within = clusters.FindAll(cluster => cluster.Start >= relative.End);
        if (within.Find(cluster => cluster.States.Count > 1 && cluster.Lead is null) is { } pair) return new Found(pair.States, true);
        return within.Find(cluster => cluster.Lead is Sense.With) is { } with && within.Exists(cluster => cluster.End <= with.Start)
            ? WithOther(passage, with, within, anchor, uses) : null;
    }

    /// <summary>"A completes an exercise in B": who drills abroad, not at home, drills with the host.</summary>
    private static bool IsHost(Passage passage, Item anchor, Cluster near, Cluster place) =>
        anchor.Sense is Sense.Drill or Sense.SoftDrill && !place.States.All(near.States.Contains)
        && (near.Lead is null || near.End == anchor.Start)
        && place.Lead is Sense.In && place.Start - anchor.End <= 5
        && !passage.Pieces[anchor.End..place.Start].Any(piece => piece.Folded == ",");

    /// <summary>"A's jets fly to B and C for drills", "A hosts troops of B and C for drills": A takes part as well.</summary>
    private static IReadOnlyList<string> Subject(Passage passage, List<Cluster> front, Cluster row) =>
        (row.Lead is Sense.To or Sense.In || IsGuest(passage, row))
        && front.FindLast(cluster => cluster.End <= row.Start && cluster.Lead is null) is { } subject ? subject.States : [];

    /// <summary>"A and B widen their ties to include C", "A and B under C's drone project": C as well.</summary>
    private static IReadOnlyList<string> Others(Passage passage, Item anchor, PartyUses uses, List<Cluster> behind) =>
        behind.Find(cluster => passage.EndingAt(Sense.Participants, cluster.Start) is { Tag: null } include
            && include.Start >= anchor.End)?.States
        ?? uses.Plain.FirstOrDefault(party => party.Possessive && party.BehindGenitive == anchor.Start)?.States ?? [];

    /// <summary>A verb of hosting or joining stands right in front.</summary>
    private static bool IsGuest(Passage passage, Cluster row) =>
        passage.Items.Exists(verb => verb.End <= row.Start && row.Start - verb.End <= ToGuest
            && verb is { Sense: Sense.Meet, Tag: "visit" } or { Sense: Sense.Deploy, Tag: null or "place" });

    /// <summary>"A's pact with B": B and whoever stands nearest in front, else right behind.</summary>
    private static Found WithOther(Passage passage, Cluster with, List<Cluster> clusters, Item anchor, PartyUses uses)
    {
        var others = clusters.FindAll(cluster => !cluster.States.All(with.States.Contains));
        var front = others.FindAll(cluster => cluster.End <= with.Start && cluster.Lead is not Sense.With);
        var from = uses.Cases ? with.End : Math.Max(with.End, anchor.End);
        // "Резников в Вильнюсе подписал соглашение с Францией":
        // a city is where, when somebody else acts.
        var other = front.FindLast(cluster => !cluster.Place)
            ?? (OwnOffice.Opens(passage) ? null : front.LastOrDefault())
            ?? others.Find(cluster => cluster.Start >= from);
        var states = other?.States ?? Telling(passage, uses, with);
        return states.Count == 0 ? new Found(with.States, with.States.Count > 1) : Of(passage, states, with.States);
    }

    /// <summary>One side with another: each of several where the text tells several acts ("agreements", "separate talks").</summary>
    private static Found Of(Passage passage, IReadOnlyList<string> one, IReadOnlyList<string> others)
    {
        var found = new Found([.. one.Union(others)], true);
        if (one.Count > 1) (one, others) = (others, one);
        var apart = one.Count == 1 && others.Count > 1
            && Enumerable.Range(0, passage.Pieces.Length).Any(at => passage.Means(at, Sense.Apart));
        return apart ? found with { Sides = [.. others.Select(other => (IReadOnlyList<string>)[one[0], other])] } : found;
    }

    /// <summary>
    /// "A's defence ministry says that drills with B will be held": who tells of it is the other side, when nobody else is named.
    /// </summary>
    private static IReadOnlyList<string> Telling(Passage passage, PartyUses uses, Cluster with) =>
        (with.States.Count == 1 || passage.EndingAt(Sense.With, passage.OverArticles(with.Start)) is { } of
            && passage.IsIn(of.Start - 1, [Sense.Pact, Sense.SoftPact, Sense.Drill, Sense.SoftDrill]))
        && uses.With(PartyUse.Speaker).ToList() is [{ States: [var speaker] } party, .. var again]
            && again.TrueForAll(same => same.State == speaker)
            && (party.End <= with.Start || passage.IsTitle && passage.Pieces[party.Start - 1].Folded == ":")
            && !with.States.Contains(speaker) ? [speaker] : [];

    /// <summary>"Manewry Polski i Litwy": the names behind the noun say whose it is.</summary>
    private static bool IsOwned(Passage passage, Item anchor, Cluster cluster) =>
        passage.Lexicon.Grammar.WhoseAfter && cluster.Lead is null && cluster.Start - anchor.End <= 3;

    /// <summary>"the pact binds A, B and C": whom the pact itself is told to bind.</summary>
    private static bool IsUnited(Passage passage, Item anchor, Cluster cluster) =>
        anchor.Sense == Sense.Pact && passage.StartingAt(Sense.Sign, anchor.End) is { } binds
        && passage.OverArticles(cluster.Start) == binds.End;

    /// <summary>"A's minister met his B counterpart": B stands beside the word, A in front.</summary>
    private static Found? Counterparts(Passage passage, List<Cluster> clusters)
    {
        foreach (var peer in passage.All(Sense.Counterpart))
        {
            if (Beside(passage, clusters, peer) is not { } other) continue;
            var front = clusters.FindAll(cluster => cluster.End <= peer.Start && cluster.Lead is not (Sense.In or Sense.To)
                && cluster.States.All(DrillReader.IsState) && !cluster.States.Any(other.States.Contains));
            // "A got jets from B, said its minister, who met his C counterpart": B takes no part.
            var one = front.FindLast(cluster => cluster.Lead is not Sense.From) ?? front.LastOrDefault()
                ?? clusters.Find(cluster => cluster.Start >= peer.End && !cluster.States.Any(other.States.Contains));
            if (one is not null) return Of(passage, one.States, other.States);
        }

        return null;
    }

    /// <summary>Inside the words ("his Turkish host"), right in front of them or right behind, else close by.</summary>
    private static Cluster? Beside(Passage passage, List<Cluster> clusters, Item peer)
    {
        var reach = passage.Lexicon.Grammar.CaseBehind ? 3 : 1;
        return clusters.Find(cluster => cluster.Start >= peer.Start && cluster.End <= peer.End)
            ?? clusters.Find(cluster => cluster.End == peer.Start)
            ?? clusters.Find(cluster => cluster.Start == peer.End)
            ?? clusters.Find(cluster => cluster.End <= peer.Start && cluster.Lead is not (Sense.In or Sense.To)
                && peer.Start - cluster.End <= reach)
            ?? clusters.Find(cluster => cluster.Start >= peer.End && cluster.Start - peer.End <= 2);
    }

    /// <summary>The states told by their forces: "A soldiers", "B's navy", "ships from C"; nobody else does a drill.</summary>
    public static IReadOnlyList<string> Armed(Passage passage, PartyUses uses) =>
        [.. Cluster.All(passage, uses.Plain).Where(cluster => IsArmed(passage, cluster)).SelectMany(cluster => cluster.States).Distinct()];

    /// <summary>"exercises with partners A, B and C": a list right behind in the same clause, or null.</summary>
    public static IReadOnlyList<string>? Listed(Passage passage, PartyUses uses, Item anchor) =>
        Cluster.All(passage, uses.Plain).Find(cluster => cluster.States.Count > 1
            && cluster.Start >= anchor.End && cluster.Start - anchor.End <= ToList
            && passage.Within(Sense.Clause, anchor.End, cluster.Start) is null)?.States;

    private static bool IsArmed(Passage passage, Cluster cluster)
    {
        if (passage.Parties.Exists(party => party.Start >= cluster.Start && party.End <= cluster.End
            && party.Mention is { Form: Language.MentionForm.Ministry, Office: "defence" })) return true;
        var end = cluster.End;
        if (end + 1 < passage.Pieces.Length && passage.Pieces[end].Folded == "'") end += passage.Pieces[end + 1].Folded == "s" ? 2 : 1;
        if (passage.Items.Exists(item => IsForce(item) && item.Start >= end && item.Start - end <= 1)) return true;
        return (cluster.Lead is Sense.From or Sense.Of or Sense.With || cluster.Lead is null && !passage.Lexicon.Grammar.FixedOrder)
            && passage.Items.Exists(item => IsForce(item) && item.End <= cluster.Start && cluster.Start - item.End <= 2);
    }

    /// <summary>Soldiers, or ships and aircraft with their crews.</summary>
    public static bool IsForce(Item item) =>
        Forces.Contains(item.Sense) || item is { Sense: Sense.Weapon or Sense.SoftWeapon, Tag: "ship" or "crafts" };

    /// <summary>The part of the sentence around the anchor that no other clause cuts off.</summary>
    private static (int From, int To) Clause(Passage passage, Item anchor)
    {
        var from = 0;
        var to = passage.Pieces.Length;
        foreach (var item in passage.Items)
        {
            if (item.Sense is not (Sense.Clause or Sense.Reason or Sense.DaysAfter) || IsFrame(passage, item, anchor)) continue;
            if (item.End <= anchor.Start && item.Sense == Sense.Clause) from = item.End;
            if (item.Start >= anchor.End && item.Start < to) to = item.Start;
        }

        return (from, to);
    }

    /// <summary>"... as part of the annual drill": what stands in front took place in it.</summary>
    private static bool IsFrame(Passage passage, Item item, Item anchor) =>
        anchor.Sense is Sense.Drill or Sense.SoftDrill
            && item.End - item.Start > 1 && item.End <= anchor.Start && anchor.Start - item.End <= 5
            && passage.Parties.TrueForAll(party => party.Start < item.End || party.Start >= anchor.Start);
}
