using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Finds the states that do something together: joined by "and", hyphen or "with", or the subject and the one it is done with.</summary>
internal static class JointReader
{
    /// <param name="States">The states, in order of place.</param>
    /// <param name="Bound">They are told together (and, with, between), not merely in one sentence.</param>
    public sealed record Found(IReadOnlyList<string> States, bool Bound);

    public static Found Read(Passage passage, PartyUses uses, Item anchor)
    {
        var (from, to) = Clause(passage, anchor);
        var states = new List<string>();
        var bound = false;
        Party? last = null;
        foreach (var party in uses.Plain.Where(party => party.Start >= from && party.End <= to))
        {
            var link = Link(passage, party, last, anchor);
            if (party.Start > anchor.Start && link is null) continue;
            bound |= link is Sense.And or Sense.With && states.Count > 0 && !party.States.All(states.Contains);
            bound |= party.States.Count > 1;
            states.AddRange(party.States.Except(states));
            last = party;
        }

        return new Found(states, bound);
    }

    /// <summary>How a state hangs on: joined to the one before it, or by a preposition behind the anchor.</summary>
    private static Sense? Link(Passage passage, Party party, Party? last, Item anchor)
    {
        if (last is not null && last.End < party.Start && Joined(passage, last.End, party.Start)) return Sense.And;
        var at = party.Start;
        while (at > 0 && passage.EndingAt(Sense.Article, at) is { } article) at = article.Start;
        foreach (var sense in new[] { Sense.With, Sense.By, Sense.In, Sense.Of, Sense.From, Sense.To })
        {
            if (passage.EndingAt(sense, at) is not null) return sense;
        }

        return party.Start > anchor.Start && party.Start - anchor.End <= 1 && passage.Lexicon.Grammar.WhoseAfter ? Sense.Of : null;
    }

    private static bool Joined(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var joins = passage.At(Sense.And, at) is not null || passage.At(Sense.Article, at) is not null || passage.At(Sense.Of, at) is not null || passage.At(Sense.Official, at) is not null
                || passage.At(Sense.Government, at) is not null || passage.Pieces[at].Folded is "-" or "/" or "'" or "s";
            if (!joins) return false;
        }

        return true;
    }

    /// <summary>The part of the sentence around the anchor that no other clause cuts off.</summary>
    public static (int From, int To) Clause(Passage passage, Item anchor)
    {
        var from = 0;
        var to = passage.Pieces.Length;
        foreach (var item in passage.Items)
        {
            if (item.Sense is not (Sense.Clause or Sense.Reason)) continue;
            if (item.End <= anchor.Start && item.Sense == Sense.Clause) from = item.End;
            if (item.Start >= anchor.End && item.Start < to) to = item.Start;
        }

        return (from, to);
    }

    public static bool IsCapitalOf(Party party, string state) => party.Form == MentionForm.Capital && party.State == state;
}
