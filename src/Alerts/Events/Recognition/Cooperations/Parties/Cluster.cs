using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>States joined to each other, with the preposition in front of the first.</summary>
internal sealed record Cluster(int Start, int End, IReadOnlyList<string> States, Sense? Lead)
{
    /// <summary>Words from one state of a row to the next.</summary>
    private const int FarthestMember = 6;

    private static readonly Sense[] Leads = [Sense.Between, Sense.With, Sense.By, Sense.In, Sense.Of, Sense.From, Sense.To];

    private static readonly Sense[] Softer =
    [
        Sense.Article, Sense.Own, Sense.Members, Sense.Official, Sense.Government, Sense.Ministry, Sense.Troops, Sense.Military, Sense.Self,
    ];

    private static readonly Sense[] Offices =
        [Sense.Official, Sense.Military, Sense.Government, Sense.Ministry, Sense.And, Sense.Article, Sense.Of];

    private static readonly Sense[] Forces = [Sense.Troops, Sense.Military, Sense.Weapon, Sense.SoftWeapon, Sense.Article];

    private static readonly Sense[] Linking =
        [Sense.And, Sense.Article, Sense.ThatOne, Sense.Official, Sense.Troops, Sense.Military, Sense.Government];

    /// <summary>A city that something is held or signed in.</summary>
    public bool Place { get; init; }

    /// <summary>The row that the party stands in.</summary>
    public static Cluster? Around(Passage passage, Party party) =>
        All(passage, passage.Parties).Find(row => row.Start <= party.Start && row.End >= party.End);

    /// <summary>The clusters of those states, in order of place.</summary>
    public static List<Cluster> All(Passage passage, IEnumerable<Party> parties)
    {
        var clusters = new List<Cluster>();
        Party? last = null;
        foreach (var party in parties)
        {
            if (clusters.Count > 0 && Continues(passage, clusters[^1], last!, party)) clusters[^1] = clusters[^1].With(passage, party);
            else clusters.Add(Opened(passage, party));
            last = party;
        }

        return clusters;
    }

    /// <summary>The state stands in the row of those before it.</summary>
    private static bool Continues(Passage passage, Cluster row, Party last, Party party) =>
        (Joined(passage, row.End, party.Start) || IsHeadRow(passage, row, party)) && !IsAnew(passage, last, party)
        && !IsBehindPlace(passage, row, last, party);

    private static Cluster Opened(Passage passage, Party party) =>
        new(party.Start, party.End, [.. party.States], LeadOf(passage, party)) { Place = IsPlace(passage, party) };

    /// <summary>"A, B to build", "Did A, B, C drill": in a headline a row of three, or at its front, needs no "and".</summary>
    private static bool IsHeadRow(Passage passage, Cluster row, Party party) =>
        IsListed(passage, row.End, party) && (row.Start == 0 || row.States.Count > 1
            || passage.Parties.Exists(next => IsListed(passage, party.End, next)));

    private static bool IsListed(Passage passage, int end, Party party) =>
        passage.IsTitle && party.Start == end + 1 && passage.Pieces[end].Folded == ",";

    private static bool IsPlace(Passage passage, Party party) =>
        (party.Form == MentionForm.Capital || passage.Lexicon.Grammar.Signs)
        && passage.Ruling(Sense.In, party.Start, party.End) is not null;

    private Cluster With(Passage passage, Party party) => this with
    {
        End = party.End,
        States = [.. States.Union(party.States)],
        Lead = passage.Lexicon.Grammar.CaseBehind ? LeadOf(passage, party) : Lead,
    };

    /// <summary>"On landing in Seoul, Mattis said": a comma between a place and a person ends the phrase before.</summary>
    private static bool IsAnew(Passage passage, Party last, Party party) =>
        party.Form == MentionForm.Leader && last.Form != MentionForm.Leader && passage.Pieces[party.Start - 1].Folded == ",";

    /// <summary>"Before the summit in Ankara, Greek and Israeli soldiers": a comma between a place and whose forces act.</summary>
    private static bool IsBehindPlace(Passage passage, Cluster row, Party last, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && row is { Lead: Sense.In, States.Count: 1 } && party.Form == MentionForm.Adjective
        && last.Form is MentionForm.Name or MentionForm.Capital && passage.Pieces[party.Start - 1].IsComma;

    private static Sense? LeadOf(Passage passage, Party party)
    {
        if (passage.Lexicon.Grammar.CaseBehind) return passage.RulingOf(Leads, party.Start, passage.OverOffices(party.End));
        var at = party.Start;
        if (passage.StartingAt(Sense.Soil, party.End) is not null) return Sense.In;
        for (var step = 0; at > 0 && step < 4; step++)
        {
            foreach (var sense in Leads)
            {
                if (passage.EndingAt(sense, at) is not { } lead) continue;
                if (sense == Sense.Of && (IsOfficeBeside(passage, lead.Start) || AreForcesAlong(passage, lead.Start))) return Sense.With;
                return sense == Sense.From && IsBroughtAlong(passage, lead.Start) ? Sense.With : sense;
            }

            if (IsDoneWith(passage, at)) return Sense.With;

            // "by President X", "with the armed forces of X", "avec un destroyer turc", "between the foreign ministers of X and Y".
            var softer = passage.Items.Find(item => item.End == at && (Softer.Contains(item.Sense)
                || passage.Lexicon.Grammar.WhoseAfter && item is { Sense: Sense.Weapon or Sense.SoftWeapon }));
            if (softer.End == 0) return null;
            at = softer.Start;
        }

        return null;
    }

    /// <summary>"with the deputy premier and minister of defence of A": over the offices the preposition tells.</summary>
    private static bool IsOfficeBeside(Passage passage, int of)
    {
        var at = of;
        while (passage.Items.Find(item => item.End == at && Array.IndexOf(Offices, item.Sense) >= 0) is { End: > 0 } office)
            at = office.Start;
        return at < of && passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.With, at) is not null;
    }

    /// <summary>"with jets from A", "mit Schiffen aus A": a drill is held with A.</summary>
    private static bool IsBroughtAlong(Passage passage, int from) =>
        from > 1 && passage.Pieces[from - 1].IsWord && passage.EndingAt(Sense.With, from - 1) is not null;

    /// <summary>"con buques de A", "avec les forces armées de A": where "of" tells whose they are, a drill is held with A.</summary>
    private static bool AreForcesAlong(Passage passage, int of)
    {
        if (!passage.Lexicon.Grammar.SellerTo) return false;
        var at = of;
        while (passage.Items.Find(item => item.End == at && Array.IndexOf(Forces, item.Sense) >= 0) is { End: > 0 } force)
            at = force.Start;
        return at < of && passage.EndingAt(Sense.With, at) is not null;
    }

    /// <summary>"train with", "spoke to": the phrase ends in the preposition and hides it.</summary>
    private static bool IsDoneWith(Passage passage, int at) =>
        passage.EndingAt(Sense.SoftDrill, at) is { Tag: "joint" } drill && passage.EndsIn(drill, Sense.With)
        || passage.EndingAt(Sense.Meet, at) is { Tag: null } meeting
        && (passage.EndsIn(meeting, Sense.With) || passage.EndsIn(meeting, Sense.To));

    private static bool Joined(Passage passage, int from, int to)
    {
        if (to <= from || to - from > FarthestMember) return to == from;
        // "A savunma bakanı, B'de": where case stands behind the noun, an office and a comma join nothing.
        var linked = !passage.Lexicon.Grammar.CaseBehind || passage.OverOffices(from) == from;
        for (var at = from; at < to; at++)
        {
            if (!Joins(passage, at)) return false;
            var mark = passage.Pieces[at].Folded;
            linked |= mark is "-" or "/" || passage.At(Sense.And, at) is not null && mark is not ("," or "、" or "，");
        }

        return linked;
    }

    /// <summary>"and the", "'s army and", ", 500": what may stand from one state of a row to the next.</summary>
    private static bool Joins(Passage passage, int at) =>
        passage.Pieces[at].Folded is "-" or "/" or "'" or "s" || char.IsAsciiDigit(passage.Pieces[at].Folded[0])
        || passage.IsIn(at, Linking) || !passage.Lexicon.Grammar.CaseBehind && passage.IsIn(at, [Sense.Of]);
}
