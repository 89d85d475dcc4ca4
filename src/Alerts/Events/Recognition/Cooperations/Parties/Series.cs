using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Finds the states that stand in one row with another: "to A and B", "tanks from A, jets from B and shells from C".</summary>
internal static class Series
{
    /// <summary>Words from one member of a row to the next.</summary>
    private const int Farthest = 9;

    private static readonly Sense[] Breaks =
        [Sense.Say, Sense.Accuse, Sense.Clause, Sense.Be, Sense.Future, Sense.Meet, Sense.Deploy, Sense.Planned, Sense.Own];

    private static readonly Sense[] Asides = [Sense.Clause, Sense.Oblique, Sense.Reason, Sense.Eve];

    /// <summary>The members behind the first, in order of place.</summary>
    /// <param name="first">Where the row starts.</param>
    /// <param name="lead">The preposition in front of a state.</param>
    public static List<Party> Behind(Passage passage, PartyUses uses, Party first, Func<Party, Sense?> lead)
    {
        var row = new List<Party>();
        var last = first;
        foreach (var party in uses.Plain.Where(party => party.Start >= first.End && party.States.Count == 1 && !party.Possessive))
        {
            if (!IsNext(passage, last, party) && !(lead(first) is { } led && lead(party) == led && IsLike(passage, last, party))) continue;
            if (party.State != first.State && row.TrueForAll(member => member.State != party.State)) row.Add(party);
            last = party;
        }

        return row;
    }

    /// <summary>"A and B", and "A, B" where nothing follows of which B could be the subject, nor what B is quoted with.</summary>
    private static bool IsNext(Passage passage, Party last, Party party)
    {
        if (party.Start == last.End || !passage.IsJoined(last.End, party.Start)) return false;
        // "A, B'den": a mark of case that stands behind the second alone makes no row.
        if (passage.Lexicon.Grammar.CaseBehind && passage.Pieces[last.End].IsComma
            && Leads.Of(passage, last) != Leads.Of(passage, party)) return false;
        return !passage.Pieces[last.End].IsComma || party.End == passage.Pieces.Length || IsOfHeadRow(passage, party)
            || ClosesRow(passage, last, party)
            || passage.StartingAt(Sense.And, party.End) is not null
            || !passage.Pieces[party.End].IsWord && passage.Pieces[party.End].Folded is not ("'" or "\"");
    }

    /// <summary>"A, B buy", "gives A, B, C its first": a headline closes a row without "and".</summary>
    private static bool IsOfHeadRow(Passage passage, Party last) =>
        passage.IsTitle && Cluster.Around(passage, last) is { } row && row.End == last.End
        && (row.Start == 0 ? Buys(passage, row) : row.States.Count > 2 && passage.StartingAt(Sense.Say, last.End) is null);

    /// <summary>"sells tanks to A, B amid tensions", "plans by A, B to give": behind the last no verb of its follows.</summary>
    private static bool ClosesRow(Passage passage, Party last, Party party) =>
        passage.IsTitle && passage.Lexicon.Grammar.FixedOrder && Leads.Of(passage, last) is Sense.By
            && passage.StartingAt(Sense.To, party.End) is not null
        || passage.IsTitle && passage.Lexicon.Grammar.FixedOrder && Leads.Of(passage, last) is Sense.To or Sense.Beneficiary or Sense.From
        && Array.Exists(Asides, aside => passage.StartingAt(aside, party.End) is not null);

    private static bool Buys(Passage passage, Cluster row) =>
        passage.StartingAt(Sense.Buy, passage.StartingAt(Sense.To, row.End)?.End ?? row.End) is not null;

    /// <summary>The same preposition again, behind an "and" or a comma and another thing.</summary>
    private static bool IsLike(Passage passage, Party last, Party party) =>
        party.Start - last.End <= Farthest && passage.Within(Sense.And, last.End, party.Start) is not null
        && !passage.Items.Exists(item => item.Start >= last.End && item.End <= party.Start && Array.IndexOf(Breaks, item.Sense) >= 0);
}
